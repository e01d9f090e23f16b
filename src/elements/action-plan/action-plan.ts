import { html, nothing, type TemplateResult } from 'lit';
import { hasActionPlan, zoned, type Zoned } from '../../content/zones.js';
import type { Content, Measure } from '../../content/types.js';
import { partsOf } from '../../content/sections.js';
import { HandOverController } from '../../controllers/hand-over-controller.js';
import { msg } from '../../language/words.js';
import { CareElement } from '../../base/care-element.js';
import { EntriesController } from '../../controllers/entries-controller.js';
import { StatusController } from '../../controllers/status-controller.js';
import { signStyles } from '../../styles/signs.styles.js';
import { storageConsentStyles } from '../../styles/storage-consent.styles.js';
import { action } from '../../templates/action.js';
import { renderFirstAid } from '../../templates/first-aid.js';
import { heading } from '../../templates/heading.js';
import { partHeading } from '../../templates/part-heading.js';
import { renderLevel } from '../../templates/sign-level.js';
import {
  cleared,
  clearButton,
  failureLabel,
  renderStorageConsent,
  undoButton,
  undone,
} from '../../templates/storage-consent.js';
import { actionPlanStyles } from './action-plan.styles.js';
import { bestEntries, bestOf, withBest } from './best.js';
import { expectedBest, renderZones } from './zones.js';

/**
 * What to do now: emergency signs first, first aid step by step, and what to do in each zone of a measure. Nothing is
 * stored until the reader turns on "Keep on this device". It may be all that a page shows.
 *
 * @tag care-action-plan
 * @event care-error - The content cannot be shown, or the device cannot keep it. `detail.code` and `detail.message` are for developers.
 * @event care-change - The reader put in a personal best, kept, cleared or undid something. `detail.part`.
 * @csspart heading - Every heading.
 * @csspart emergency - The block of emergency signs.
 * @csspart urgent - The block of urgent signs.
 * @csspart routine - The block of signs that are not urgent.
 * @csspart first-aid - What to do, and what not to do, while waiting for help.
 * @csspart zone - One zone of a measure with what to do in it.
 */
export class ActionPlanElement extends CareElement {
  /** @internal */
  static override readonly namesProfile: boolean = true;
  static override properties = { wrong: { state: true } };
  /** @internal */
  static override readonly parts: readonly string[] = partsOf['action-plan'];
  static override styles = [CareElement.styles, signStyles, storageConsentStyles, actionPlanStyles].flat();

  /** The measure in whose field stands what cannot be a best. */
  private wrong: string | undefined;
  readonly #problem = new StatusController<string>(this);
  /** What was done last, in words that are found while rendering. */
  readonly #status = new StatusController<() => string>(this);
  readonly #entered = new EntriesController(
    this,
    () => this.resolvedContent,
    bestEntries,
    () => {
      this.#status.say(undefined);
      this.wrong = undefined;
    },
  );

  readonly #handOver = new HandOverController(this);

  /** Takes back the last change. */
  undo(): void {
    if (!this.#entered.undo()) return;
    this.#status.say(undone);
    this.wrong = undefined;
  }

  /** Forgets what the reader entered, on the page and on the device. `undo` brings it back to the page. */
  clear(): void {
    this.#entered.clear();
    this.#status.say(cleared);
    this.wrong = undefined;
  }

  protected override renderContent(content: Content): TemplateResult | typeof nothing {
    const { facts } = content;
    if (!hasActionPlan(facts)) return nothing;
    const level = this.headingLevel + 1;
    const measures = zoned(facts);
    return html`
      ${heading(this.headingLevel, 'section', partHeading(content, 'actionPlan'))}
      ${renderLevel(content, 'emergency', { profile: this.resolvedProfile, headingLevel: level })}
      ${this.#firstAid(content, level)} ${measures.map((measure) => this.#zones(content, measure, level))}
      <div class="actions" data-only="script">
        ${action('printer', msg('Print this plan', { id: 'action-plan.print', desc: 'Button' }), () => void this.#handOver.print())}
        ${measures.some(isOfBest) ? undoButton(this.#entered.canUndo, () => this.undo()) : nothing}
      </div>
      ${measures.some(isOfBest) ? this.#keeping() : nothing} ${this.#handOver.status()}
    `;
  }

  protected override renderRescue(): unknown {
    return this.#entered.canClear ? clearButton(true, () => this.clear()) : nothing;
  }

  protected override findEntries(condition: string): void {
    this.#entered.bind(condition);
  }

  protected override takeEntry(key: string, value: string | boolean): void {
    const measure = this.resolvedContent?.facts.measures?.find(({ id }) => key === `best:${id}`);
    if (measure) this.#enter(measure, String(value));
  }

  /** First aid that no emergency sign has shown already. */
  #firstAid(content: Content, level: number) {
    const { firstAid = [], signs = [] } = content.facts;
    const isShown = (id: string) => signs.some((sign) => sign.level === 'emergency' && sign.firstAid === id);
    return firstAid.filter(({ id }) => !isShown(id)).map((aid) => renderFirstAid(content, aid, level, 'part'));
  }

  #zones(content: Content, measure: Zoned, level: number) {
    return renderZones(content, measure, {
      profile: this.resolvedProfile,
      level,
      best: bestOf(this.#entered.entries, measure.measure),
      enter: (of, words) => this.#enter(of, words),
      problem:
        this.wrong === measure.measure.id ? this.#problem.words(expectedBest(content, measure.measure)) : undefined,
    });
  }

  #keeping() {
    const { failure, isKept } = this.#entered;
    return html`${renderStorageConsent(this.#entered, () => this.clear())}
      <p role="status" class=${failure ? 'note' : 'muted'}>
        ${this.#status.words(failure ? failureLabel(failure, isKept) : this.#status.now?.())}
      </p>`;
  }

  #enter(measure: Measure, words: string) {
    const change = withBest(measure, words);
    this.#status.say(undefined);
    this.wrong = change ? undefined : measure.id;
    if (change) this.#entered.change(change, 'best');
    else this.#problem.say(measure.id);
  }
}

const isOfBest = ({ zones }: Zoned): boolean => zones.some(({ of }) => of === 'personal-best');
