import { html, nothing, type TemplateResult } from 'lit';
import { isShort } from '../content/depth.js';
import { nameOf } from '../content/names.js';
import { byTriggers, isBeforeSigns, linesOfOptions, signLevel, type Action, type SignGroup } from '../content/signs.js';
import type { Content, Level, Profile, Statement, Trigger } from '../content/types.js';
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
}

/** The signs of one level: what to do and whom to call, then each group with what it asks for besides. Nothing without signs. */
export function renderLevel(content: Content, level: Level, place: LevelPlace): TemplateResult | typeof nothing {
  const { profile, headingLevel } = place;
  const { actions, groups } = signLevel(content.facts, level);
  const afterTreatment = isShort(content) ? linesOfOptions(content.facts, level) : [];
  if (groups.length === 0 && afterTreatment.length === 0) return nothing;
  const { icon: name, word, action } = urgency(content, level, profile);
  return html`<div class="level ${level}" part=${level}>
    <div class="head">
      ${icon(name)}
      ${heading(headingLevel, 'part', html`<span class="word" data-label>${word}</span> ${action}`, level)}
    </div>
    <div class="signs">
      ${actions.map((one) => [usualContact(one, profile, content), ' '])}
      ${byTriggers(groups).map((block) => html`<div class="group">${names(content, block)}${renderLists(content, level, place, block, groups)}</div>`)}
      ${afterTreatment.length > 0 ? renderAfterTreatment(content, level, afterTreatment) : nothing}
    </div>
  </div>`;
}

/** Among the main points, for who has had no treatment yet: a line of each says when to call after it. */
const renderAfterTreatment = (content: Content, level: Level, lines: readonly Statement[]) =>
  html`<div class="group">
    <ul>
      ${lines.map(({ id }) => html`<li>${statement(content, id)}</li>`)}
    </ul>
    ${level === 'emergency' ? renderElsewhere() : nothing}
  </div>`;

const renderElsewhere = () =>
  html`<p class="on-paper">
    ${msg('Before any treatment, ask for the full leaflet: it lists all warning signs.', { id: 'seek-help.elsewhere', desc: 'On paper, under warning signs' })}
  </p>`;

/** What signs follow from, above them. */
const names = (content: Content, [first]: readonly SignGroup[]) =>
  triggersInWords(content, first!.triggers).map((words) => html`<p class="intro">${words}</p>`);

/**
 * Signs that follow from the same, and the first aid for them. What one list asks for is over where the next one begins,
 * which is named anew.
 */
const renderLists = (
  content: Content,
  level: Level,
  place: LevelPlace,
  block: readonly SignGroup[],
  all: readonly SignGroup[],
) => [
  block.map((group, index) => [
    index > 0 && block[index - 1]!.actions.length > 0 ? names(content, block) : nothing,
    renderList(content, level, place, group),
  ]),
  block.flatMap((group) => {
    const isFirst = all.find(({ firstAid }) => firstAid === group.firstAid) === group;
    return group.firstAid && isFirst ? renderFirstAid(content, group.firstAid, place.headingLevel + 1, 'detail') : [];
  }),
];

function renderList(content: Content, level: Level, { profile }: LevelPlace, { actions, signs }: SignGroup) {
  const [first, last] = [actions.filter(isBeforeSigns), actions.filter((action) => !isBeforeSigns(action))];
  const contact = (action: Action) =>
    specialContact(action, profile, content, isShort(content) || level === 'emergency');
  return html`${first.map(contact)}
    <ul>
      ${signs.map(({ id }) => html`<li>${statement(content, id)}</li>`)}
    </ul>
    ${last.map(contact)}`;
}

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
