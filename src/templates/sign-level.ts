import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../content/names.js';
import { areAlike, isBeforeSigns, signLevel, type Action, type SignGroup } from '../content/signs.js';
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

/** The signs of one level: what to do and whom to call, then each group with what it asks for besides. Nothing without signs. */
export function renderLevel(
  content: Content,
  level: Level,
  profile: Profile,
  headingLevel: number,
): TemplateResult | typeof nothing {
  const { actions, groups } = signLevel(content.facts, level);
  if (groups.length === 0) return nothing;
  const { icon: name, word, action } = urgency(content, level, profile);
  return html`<div class="level ${level}" part=${level}>
    <div class="head">
      ${icon(name)}
      ${heading(headingLevel, 'part', html`<span class="word" data-label>${word}</span> ${action}`, level)}
    </div>
    <div class="signs">
      ${actions.map((one) => [usualContact(one, profile, content.facts.id), ' '])}
      ${groups.map((group, index) => renderGroup(content, profile, headingLevel, group, groups.slice(0, index)))}
      ${groups.some(({ triggers }) => isAfterTreatment(triggers)) ? renderElsewhere() : nothing}
    </div>
  </div>`;
}

function renderGroup(
  content: Content,
  profile: Profile,
  headingLevel: number,
  { triggers, actions, firstAid, signs }: SignGroup,
  before: readonly SignGroup[],
) {
  const previous = before.at(-1);
  // What the group before asks for is over: what follows it is named anew.
  const isNamed = previous !== undefined && previous.actions.length === 0 && areAlike(previous.triggers, triggers);
  const isGiven = before.some((group) => group.firstAid === firstAid);
  const [first, last] = [actions.filter(isBeforeSigns), actions.filter((action) => !isBeforeSigns(action))];
  const contact = (action: Action) => specialContact(action, profile, content.facts.id);
  return html`<div class=${isAfterTreatment(triggers) ? 'group after-treatment' : 'group'}>
    ${isNamed ? nothing : triggersInWords(content, triggers).map((words) => html`<p class="intro">${words}</p>`)}
    ${first.map(contact)}
    <ul>
      ${signs.map(({ id }) => html`<li>${statement(content, id)}</li>`)}
    </ul>
    ${last.map(contact)}
    ${firstAid && !isGiven ? renderFirstAid(content, firstAid, headingLevel + 1, 'detail') : nothing}
  </div>`;
}

/** Signs that count for nobody who has had no treatment yet. */
const isAfterTreatment = (triggers: readonly Trigger[]): boolean =>
  triggers.length > 0 && triggers.every((trigger) => 'option' in trigger);

/** On the sheet of main points, which is for those who have just been told: that there are other signs later. */
const renderElsewhere = () =>
  html`<p class="elsewhere">
    ${msg('After a treatment, other signs count too. They are in the whole text: print “Everything”.', { id: 'seek-help.elsewhere', desc: 'On paper, under warning signs. “Everything” is the name of a button' })}
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
