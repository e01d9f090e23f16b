import { reviewOf } from '../content/review.js';
import { piecesOf } from '../content/placeholders.js';
import { asText } from '../content/safe-json.js';
import type { Content, Facts, Option, Profile, Source } from '../content/types.js';
import { plainPieces, plainStatement } from './plain-statement.js';
import { addressOf } from '../content/source-address.js';

/**
 * What a condition's leaflet says, in the words of schema.org. It claims nothing of the page unless it is asked to, and
 * a review only where somebody has signed the text off.
 */
export function structuredData(content: Content, profile: Profile, isPage: boolean): object {
  return { '@context': 'https://schema.org', ...(isPage ? pageOf(content, profile) : conditionOf(content)) };
}

/** As text that can stand inside a script of a page. */
export const asScriptText = (data: object): string => asText(data).replaceAll('<', '\\u003c');

function conditionOf(content: Content) {
  const { facts, text } = content;
  const { who, symptoms, course, causes, complications } = facts.about;
  const treatments = facts.options?.filter(({ kind }) => kind !== 'none' && kind !== 'test');
  return {
    '@type': typeOf[facts.kind],
    name: text.name,
    alternateName: text.alsoCalled,
    description: summaryOf(content),
    code: facts.codes?.map(({ system, code }) => ({ '@type': 'MedicalCode', codeValue: code, codingSystem: system })),
    signOrSymptom: symptoms && { '@type': 'MedicalSignOrSymptom', description: said(content, symptoms) },
    cause: causes && { '@type': 'MedicalCause', description: said(content, causes) },
    epidemiology: who && said(content, who),
    naturalProgression: course && said(content, course),
    possibleComplication: complications && said(content, complications),
    possibleTreatment: treatments?.map((one) => treatmentOf(content, one)),
  };
}

const typeOf: Readonly<Record<Facts['kind'], string>> = {
  condition: 'MedicalCondition',
  symptom: 'MedicalSignOrSymptom',
  procedure: 'MedicalProcedure',
  medicine: 'Drug',
  screening: 'MedicalTest',
};

/** Benefits never stand without risks. */
const treatmentOf = (content: Content, { id, kind, how = [], benefits = [], harms = [] }: Option) => ({
  '@type': kind === 'self-care' ? 'LifestyleModification' : 'MedicalTherapy',
  name: content.text.names?.[id],
  description: said(content, [...how, ...benefits, ...harms]),
});

function pageOf(content: Content, profile: Profile) {
  const { facts, text, language } = content;
  const review = reviewOf(content, profile);
  return {
    '@type': 'MedicalWebPage',
    name: text.name,
    description: summaryOf(content),
    inLanguage: language,
    datePublished: facts.written,
    dateModified: facts.updated,
    ...(review.state === 'signed-off' && {
      lastReviewed: review.on,
      reviewedBy: { '@type': 'Person', name: review.by, jobTitle: review.role },
    }),
    citation: facts.sources.map(citationOf),
    mainEntity: conditionOf(content),
  };
}

function citationOf(source: Source) {
  const url = addressOf(source);
  return { '@type': 'CreativeWork', name: source.title, ...(url && { url }) };
}

const said = (content: Content, list: readonly { readonly id: string }[]): string =>
  list.map(({ id }) => plainStatement(content, id)).join(' ');

const summaryOf = (content: Content): string => plainPieces(content, piecesOf(content.text.summary)).join('');
