import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../content/names.js';
import { byTriggers, isBeforeSigns, signLevel, type Action, type SignGroup } from '../content/signs.js';
import type { Content, Level, Profile, Trigger } from '../content/types.js';
import { formatAmount } from '../language/formats.js';
import { periodOf } from '../language/recurrence.js';
import { msg, str } from '../language/words.js';
import { specialContact, usualContact } from './contact.js';
import { renderFirstAid } from './first-aid.js';
import { heading } from './heading.js';
import { icon } from './icon.js';
import { statement } from './statement.js';
import { urgency } from './urgency.js';

/** What surrounds the signs of a level. */
export interface LevelPlace {
  readonly profile: Profile;
  readonly headingLevel: number;
  /** Among the main points, signs after a treatment are folded: who has just been told has had none. */
  readonly isShort?: boolean;
}

/** The signs of one level: what to do and whom to call, then each group with what it asks for besides. Nothing without signs. */
export function renderLevel(content: Content, level: Level, place: LevelPlace): TemplateResult | typeof nothing {
  const { profile, headingLevel, isShort = false } = place;
  const { actions, groups } = signLevel(content.facts, level);
  if (groups.length === 0) return nothing;
  const { icon: name, word, action } = urgency(content, level, profile);
  const blocks = byTriggers(groups);
  const isFolded = ([first]: readonly SignGroup[]) => isShort && isAfterTreatment(first!.triggers);
  const [whole, short] = [blocks.filter((block) => !isFolded(block)), blocks.filter(isFolded)];
  return html`<div class="level ${level}" part=${level}>
    <div class="head">
      ${icon(name)}
      ${heading(headingLevel, 'part', html`<span class="word" data-label>${word}</span> ${action}`, level)}
    </div>
    <div class="signs">
      ${actions.map((one) => [usualContact(one, profile, content.facts.id), ' '])}
      ${whole.map((block) => open(content, block, renderLists(content, place, block, groups)))}
      ${short.length > 0 ? html`<p class="intro screen-only">${afterTreatment()}</p>` : nothing}
      ${short.map((block, index) => folded(content, `${level}-${index}`, block, renderLists(content, place, block, groups)))}
      ${short.length > 0 ? renderElsewhere() : nothing}
    </div>
  </div>`;
}

const open = (content: Content, block: readonly SignGroup[], lists: unknown) =>
  html`<div class="group">${names(content, block)}${lists}</div>`;

const folded = (content: Content, key: string, block: readonly SignGroup[], lists: unknown) =>
  html`<details class="group on-demand" data-key=${key}>
    <summary class="more">
      ${icon('chevron-down')}<span>${triggersInWords(content, block[0]!.triggers).join(' ')}</span>
    </summary>
    ${lists}
  </details>`;

/** What signs follow from, above them. */
const names = (content: Content, [first]: readonly SignGroup[]) =>
  triggersInWords(content, first!.triggers).map((words) => html`<p class="intro">${words}</p>`);

/**
 * Signs that follow from the same, and the first aid for them. What one list asks for is over where the next one begins,
 * which is named anew.
 */
const renderLists = (content: Content, place: LevelPlace, block: readonly SignGroup[], all: readonly SignGroup[]) => [
  block.map((group, index) => [
    index > 0 && block[index - 1]!.actions.length > 0 ? names(content, block) : nothing,
    renderList(content, place, group),
  ]),
  block.flatMap((group) => {
    const isFirst = all.find(({ firstAid }) => firstAid === group.firstAid) === group;
    return group.firstAid && isFirst ? renderFirstAid(content, group.firstAid, place.headingLevel + 1, 'detail') : [];
  }),
];

function renderList(content: Content, { profile }: LevelPlace, { actions, signs }: SignGroup) {
  const [first, last] = [actions.filter(isBeforeSigns), actions.filter((action) => !isBeforeSigns(action))];
  const contact = (action: Action) => specialContact(action, profile, content.facts.id);
  return html`${first.map(contact)}
    <ul>
      ${signs.map(({ id }) => html`<li>${statement(content, id)}</li>`)}
    </ul>
    ${last.map(contact)}`;
}

/** Signs that count for nobody who has had no treatment yet. */
const isAfterTreatment = (triggers: readonly Trigger[]): boolean =>
  triggers.length > 0 && triggers.every((trigger) => 'option' in trigger);

/** Above what is folded. */
const afterTreatment = (): string =>
  msg('After a treatment, these are signs too:', {
    id: 'seek-help.after-treatment',
    desc: 'Before names of treatments, each of which opens its warning signs',
  });

/** On paper, where nothing can be opened. */
const renderElsewhere = () =>
  html`<p class="on-paper">
    ${msg('Before any treatment, ask for the full leaflet: it lists all warning signs.', { id: 'seek-help.elsewhere', desc: 'On paper, under warning signs' })}
  </p>`;

/** What signs follow from: a line for several treatments. Those of the condition itself stand for themselves. */
export function triggersInWords(content: Content, triggers: readonly Trigger[]): string[] {
  const treatments = triggers.flatMap((trigger) =>
    'option' in trigger && trigger.within === undefined ? nameOf(content, trigger.option) : [],
  );
  return [treatments.join(' · '), ...triggers.map((trigger) => otherTrigger(content, trigger))].filter(Boolean);
}

/** What else signs follow from; empty for the condition itself, and for treatments. */
function otherTrigger(content: Content, trigger: Trigger): string {
  if ('population' in trigger) return nameOf(content, trigger.population);
  if ('range' in trigger) {
    const measure = content.facts.measures?.find(({ ranges }) => ranges?.some(({ id }) => id === trigger.range));
    return [...(measure ? [nameOf(content, measure.id)] : []), nameOf(content, trigger.range)].join(': ');
  }
  if ('test' in trigger)
    return msg(str`After this test: ${nameOf(content, trigger.test)}`, {
      id: 'seek-help.after-test',
      desc: 'Before a list of warning signs; {0} is the name of a test',
    });
  if (!('option' in trigger) || trigger.within === undefined) return '';
  const name = nameOf(content, trigger.option);
  const { amount, unit } = periodOf(trigger.within);
  return msg(str`In the first ${formatAmount(content.language, amount, unit)} after: ${name}`, {
    id: 'seek-help.after-within',
    desc: 'Before a list of warning signs; {0} is "2 weeks", {1} the name of a treatment',
  });
}
