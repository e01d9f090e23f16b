import { html, unsafeStatic } from 'lit/static-html.js';
import type { TemplateResult } from 'lit';
import type { Content, Profile } from '../../content/types.js';
import { msg } from '../../language/words.js';
import type { CareElement } from '../../base/care-element.js';
import { tagOf } from '../../base/define.js';
import { warnOnce } from '../../page/warn.js';

/** What a leaflet shows where the page does not choose. */
export const usualSections = ['explainer', 'treatments', 'self-care', 'seek-help', 'follow-up', 'provenance'] as const;
export const sectionNames = [...usualSections, 'anatomy', 'questions', 'risks', 'decision', 'diary'] as const;
export type SectionName = (typeof sectionNames)[number];

export const sectionTags: Record<SectionName, string> = {
  explainer: 'care-condition-explainer',
  anatomy: 'care-anatomy-figure',
  treatments: 'care-treatment-options',
  'self-care': 'care-self-care',
  'seek-help': 'care-seek-help',
  'follow-up': 'care-follow-up-checklist',
  provenance: 'care-provenance',
  questions: 'care-question-list',
  risks: 'care-risk-chart',
  decision: 'care-decision-aid',
  diary: 'care-symptom-diary',
};

/** What of the facts each section says, for the time that reading it takes. */
export const partsOf: Record<SectionName, readonly string[]> = {
  explainer: ['explainer'],
  anatomy: ['figure'],
  treatments: ['treatments', 'advances'],
  'self-care': ['selfCare'],
  'seek-help': ['seekHelp', 'complications'],
  'follow-up': ['followUp'],
  provenance: [],
  questions: ['questions'],
  risks: [],
  decision: ['decision'],
  diary: [],
};

/** A smaller bundle may lack the element that shows a section. */
function isHere(name: SectionName): boolean {
  const tag = sectionTags[name];
  const exists = customElements.get(tagOf(tag)) !== undefined;
  if (!exists) warnOnce(`Careleaf: care-leaflet leaves out the section "${name}": <${tag}> is not in this bundle.`);
  return exists;
}

/** The sections of the `sections` attribute in its order; the usual ones without one. Provenance is never left out. */
export function sectionsOf(attribute: string): SectionName[] {
  const asked = attribute.split(/[\s,]+/).filter(Boolean);
  const known = asked.filter((name): name is SectionName => {
    const exists = (sectionNames as readonly string[]).includes(name);
    if (!exists) warnOnce(`Careleaf: care-leaflet has no section "${name}". It has: ${sectionNames.join(', ')}.`);
    return exists;
  });
  const wished = known.length === 0 ? usualSections : [...new Set([...known, 'provenance' as const])];
  return wished.filter(isHere);
}

/**
 * How a page reaches the elements inside, and their parts. A part keeps its name; one by which the leaflet itself means
 * something else has a longer one.
 */
export const sectionParts = {
  part: 'section',
  exportparts:
    'heading, figure, set, option, comparison, certainty, emergency, urgent, routine, plan, step, topic, question, group, outcome, value, form, chart, loading, error, language-note, base: section-base, summary: decision-summary',
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
export function renderSection(
  name: SectionName,
  content: Content,
  profile: Profile | undefined,
  level: number,
): TemplateResult {
  const tag = unsafeStatic(tagOf(sectionTags[name]));
  const { part, exportparts } = sectionParts;
  return html`<${tag} id=${name} part=${part} exportparts=${exportparts} .content=${content} .profile=${profile} .headingLevel=${level}></${tag}>`;
}

export function renderPicker(content: Content, within: { choose(language: string): void }): TemplateResult {
  const tag = unsafeStatic(tagOf('care-language-picker'));
  const { part, exportparts } = pickerParts;
  return html`<${tag} id="language" part=${part} exportparts=${exportparts} .content=${content} .within=${within}></${tag}>`;
}

export function sectionTitle(name: SectionName): string {
  switch (name) {
    case 'explainer':
      return msg('What it is', { id: 'explainer.heading', desc: 'Heading: what the condition is' });
    case 'anatomy':
      return msg('The drawing', { id: 'leaflet.anatomy', desc: 'Link to the drawing of the condition' });
    case 'treatments':
      return msg('Your options', { id: 'treatments.heading', desc: 'Heading' });
    case 'self-care':
      return msg('What you can do yourself', { id: 'self-care.heading', desc: 'Heading' });
    case 'seek-help':
      return msg('When to get help', { id: 'seek-help.heading', desc: 'Heading' });
    case 'follow-up':
      return msg('Follow-up checklist', { id: 'checklist.heading', desc: 'Heading' });
    case 'provenance':
      return msg('Where this information comes from', { id: 'provenance.heading', desc: 'Heading' });
    case 'questions':
      return msg('Questions for your visit', { id: 'questions.heading', desc: 'Heading' });
    case 'risks':
      return msg('Benefits and harms in numbers', { id: 'risks.heading', desc: 'Heading of the risk chart' });
    case 'decision':
      return msg('Help to decide', { id: 'decision.heading', desc: 'Heading of the decision aid' });
    case 'diary':
      return msg('Symptom diary', { id: 'diary.heading', desc: 'Heading' });
    default:
      return name satisfies never;
  }
}
