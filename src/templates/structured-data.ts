import { alone } from '../content/isolated.js';
import { changedSince, isOverdue, nextReviewOf, signOffsOf } from '../content/review.js';
import { piecesOf } from '../content/placeholders.js';
import { asText } from '../content/safe-json.js';
import type { Content, Facts, Option, Profile, Source } from '../content/types.js';
import { today } from '../language/day.js';
import { plainPieces, plainStatement } from './plain-statement.js';
import { addressOf } from '../content/source-address.js';

/**
 * What a condition's leaflet says, in the words of schema.org. It claims nothing of the page unless it is asked to, and
 * a review only where somebody has signed off all of the text.
 */
export function structuredData(content: Content, profile: Profile, isPage: boolean): object {
  return alone({ '@context': 'https://schema.org', ...(isPage ? pageOf(content, profile) : conditionOf(content)) });
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
  return {
    '@type': 'MedicalWebPage',
    name: text.name,
    description: summaryOf(content),
    inLanguage: language,
    datePublished: facts.written,
    dateModified: facts.updated,
    ...reviewOf(content, profile),
    citation: facts.sources.map(citationOf),
    mainEntity: conditionOf(content),
  };
}

/** A machine reads no small print: what has changed since, or is due again, is not said to be reviewed. */
function reviewOf(content: Content, profile: Profile): object {
  const signOffs = signOffsOf(content, profile);
  if (signOffs.length === 0 || changedSince(signOffs) > 0 || isOverdue(nextReviewOf(content, profile), today()))
    return {};
  const people = signOffs.map(({ by, role }) => ({ '@type': 'Person', name: by, jobTitle: role }));
  return { lastReviewed: signOffs[0]!.on, reviewedBy: people.length === 1 ? people[0] : people };
}

function citationOf(source: Source) {
  const url = addressOf(source);
  return alone({ '@type': 'CreativeWork', name: source.title, ...(url && { url }) });
}

const said = (content: Content, list: readonly { readonly id: string }[]): string =>
  list.map(({ id }) => plainStatement(content, id)).join(' ');

const summaryOf = (content: Content): string => plainPieces(content, piecesOf(content.text.summary)).join('');
