import { html, unsafeStatic } from 'lit/static-html.js';
import type { TemplateResult } from 'lit';
import type { HeadingKey } from '../../content/heading-keys.js';
import { hasMonitoring } from '../../content/monitoring.js';
import type { Depth } from '../../content/depth.js';
import { shorten } from '../../content/errors.js';
import type { Content, Facts, Profile } from '../../content/types.js';
import { hasActionPlan, isMoreThanSigns } from '../../content/zones.js';
import { sectionNames, usualSections, type SectionName } from '../../content/sections.js';
import { msg } from '../../language/words.js';
import type { CareElement } from '../../base/care-element.js';
import { tagOf } from '../../base/define.js';
import { warnOnce } from '../../page/warn.js';
import { partHeading, type Headed } from '../../templates/part-heading.js';

export { sectionNames, usualSections, type SectionName };

export const sectionTags: Record<SectionName, string> = {
  'action-plan': 'care-action-plan',
  explainer: 'care-condition-explainer',
  anatomy: 'care-anatomy-figure',
  treatments: 'care-treatment-options',
  'self-care': 'care-self-care',
  'seek-help': 'care-seek-help',
  'follow-up': 'care-follow-up-checklist',
  monitoring: 'care-monitoring',
  provenance: 'care-provenance',
  questions: 'care-question-list',
  risks: 'care-risk-chart',
  decision: 'care-decision-aid',
  diary: 'care-symptom-diary',
};

/** What a condition has to have for a section. */
const needs: Record<SectionName, (facts: Facts) => unknown> = {
  'action-plan': hasActionPlan,
  explainer: () => true,
  anatomy: ({ figures }) => figures,
  treatments: ({ options }) => options,
  'self-care': ({ about }) => about.selfCare ?? about.living,
  'seek-help': ({ signs, about }) => signs ?? about.complications,
  'follow-up': ({ plans = [] }) => plans.some(({ range }) => range === undefined),
  monitoring: hasMonitoring,
  provenance: () => true,
  questions: ({ questions }) => questions,
  risks: ({ outcomes, tests = [] }) => outcomes ?? tests.some(({ accuracy }) => accuracy),
  decision: ({ decisions }) => decisions,
  diary: ({ diary }) => diary,
};
const isIn = (facts: Facts, name: SectionName): boolean => Boolean(needs[name](facts));

/** A smaller bundle may lack the element that shows a section; another script may bring it later. */
export const isHere = (name: SectionName): boolean => customElements.get(tagOf(sectionTags[name])) !== undefined;

/**
 * What a leaflet of a condition shows where the page does not choose. An episode is met with its action plan; elsewhere
 * the signs say the same, unless there is more in it.
 */
export const usualSectionsOf = (facts: Facts): SectionName[] =>
  usualSections.filter(
    (name) => isIn(facts, name) && (name !== 'action-plan' || facts.course === 'episode' || isMoreThanSigns(facts)),
  );

const isSectionName = (name: string): name is SectionName => (sectionNames as readonly string[]).includes(name);

/**
 * The sections of the `sections` attribute in its order, those that the condition has; the usual ones without one.
 * Provenance is never left out.
 */
export function wishedSections(attribute: string, facts: Facts): SectionName[] {
  const asked = attribute.split(/[\s,]+/).filter(Boolean);
  const known = asked.filter(isSectionName);
  const unknown = asked.filter((name) => !isSectionName(name));
  if (unknown.length > 0)
    warnOnce(
      `Careleaf: care-leaflet has no section ${shorten(unknown.join(' '))}. It has: ${sectionNames.join(', ')}.`,
    );
  const wished = known.length === 0 ? usualSectionsOf(facts) : [...new Set([...known, 'provenance' as const])];
  return wished.filter((name) => isIn(facts, name));
}

/** Of these, the ones that can be shown. */
export const sectionsOf = (attribute: string, facts: Facts): SectionName[] =>
  wishedSections(attribute, facts).filter(isHere);

/**
 * How a page reaches the elements inside, and their parts. A part keeps its name; one by which the leaflet itself means
 * something else has a longer one.
 */
export const sectionParts = {
  part: 'section',
  exportparts:
    'heading, figure, set, option, comparison, certainty, emergency, urgent, routine, first-aid, zone, plan, step, check, aim, topic, question, group, outcome, value, form, chart, time, loading, error, language-note, base: section-base, summary: decision-summary',
} as const;
export const pickerParts = {
  part: 'language-picker',
  exportparts: 'loading, error, language-note, base: language-picker-base',
} as const;

/** An element inside the leaflet. */
export function partElement(document: Document, tag: string, id: string): CareElement {
  const part = document.createElement(tagOf(tag)) as unknown as CareElement;
  part.id = id;
  const names = Object.entries(id === 'language' ? pickerParts : sectionParts);
  for (const [attribute, value] of names) part.setAttribute(attribute, value);
  return part;
}

/** On a server, where there are no elements but only what is written of them. */
export function renderSection(name: SectionName, given: Given): TemplateResult {
  const tag = unsafeStatic(tagOf(sectionTags[name]));
  const { part, exportparts } = sectionParts;
  const { content, profile, headingLevel, depth } = given;
  return html`<${tag} id=${name} part=${part} exportparts=${exportparts} .content=${content} .profile=${profile} .headingLevel=${headingLevel} .depth=${depth}></${tag}>`;
}

/** What a leaflet gives to each section. */
interface Given {
  readonly content: Content;
  readonly profile: Profile | undefined;
  readonly headingLevel: number;
  readonly depth: Depth;
}

export function renderPicker(content: Content, within: { choose(language: string): void }): TemplateResult {
  const tag = unsafeStatic(tagOf('care-language-picker'));
  const { part, exportparts } = pickerParts;
  return html`<${tag} id="language" part=${part} exportparts=${exportparts} .content=${content} .within=${within}></${tag}>`;
}

const headingsOf: Record<Exclude<SectionName, 'anatomy'>, HeadingKey> = {
  'action-plan': 'actionPlan',
  explainer: 'about.overview',
  treatments: 'options',
  'self-care': 'about.selfCare',
  'seek-help': 'signs',
  'follow-up': 'plans',
  monitoring: 'monitoring',
  provenance: 'provenance',
  questions: 'questions',
  risks: 'risks',
  decision: 'decisions',
  diary: 'diary',
};

/** What a section is called: as its own heading, which follows from the content; without content, as usual. */
export function sectionTitle(name: SectionName, content?: Content): string {
  if (name === 'anatomy')
    return msg('The drawing', { id: 'leaflet.anatomy', desc: 'Link to the drawing of the condition' });
  const isOnlyLiving = name === 'self-care' && content && !content.facts.about.selfCare;
  return partHeading(content ?? anyCondition, isOnlyLiving ? 'about.living' : headingsOf[name]);
}

const anyCondition: Headed = { facts: { kind: 'condition' }, text: {} };
