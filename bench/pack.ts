import type { Facts, Option, Pack } from '../src/content/types.js';
import { content, glossary } from './peers/content.js';

/**
 * A fixture for measuring, no content for patients: it says the words of the peers' pages wherever our schema has a
 * place for words, not where they would make sense. What the schema asks for and the peers do not say is a dash.
 */
export const packId = 'same-words';

const source = 'words';
const dash = '–';
const idOf = (words: string) => words.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** Gives words an id, and keeps them under it. */
function writer() {
  const statements: Record<string, string> = {};
  const write = (...texts: readonly string[]) =>
    texts.map((words) => {
      const id = `words-${Object.keys(statements).length}`;
      statements[id] = words.replace(/\[\[(.+?)\]\]/g, (_, term: string) => `[${term}](${idOf(term)})`);
      return { id, sources: [source] };
    });
  return { statements, write };
}

type Write = ReturnType<typeof writer>['write'];

const kinds: readonly Option['kind'][] = ['medicine', 'medicine', 'procedure', 'none'];

const optionsOf = (write: Write): Option[] =>
  content.treatments.map(({ title, summary, procedure, benefits, risks, duration }, index) => ({
    id: idOf(title),
    kind: kinds[index]!,
    how: write(summary, procedure),
    benefits: write(...benefits),
    harms: write(...risks),
    onset: write(dash),
    duration: write(duration),
    examples: write(dash),
    evidence: write(dash),
    certainty: 'low',
  }));

/** Facts and folds of the peers' pages: four facts at the top, the others in the parts of the explainer. */
function aboutOf(write: Write): Facts['about'] {
  const [causes, untreated, advances] = content.explainer.map(({ body, list }) => ({ body, list }));
  return {
    overview: write(...content.facts.slice(4)),
    who: write(advances!.body),
    symptoms: write(...untreated!.list),
    course: write(untreated!.body),
    causes: write(causes!.body, ...causes!.list),
    diagnosis: write(advances!.list[0]!),
    lookalikes: write(advances!.list[1]!),
    complications: write(dash),
    selfCare: write(dash),
  };
}

export function samePack(): Pack {
  const { statements, write } = writer();
  const options = optionsOf(write);
  const facts: Facts = {
    schemaVersion: 2,
    id: packId,
    version: '1.0.0',
    kind: 'condition',
    codes: [{ system: 'ICD-10', code: 'G51.3' }],
    written: '2026-11-01',
    updated: '2026-11-01',
    nextReview: '2099-11-01',
    authors: ['A fixture for measuring, no content for patients'],
    sources: [{ id: source, title: content.title, publishedIn: dash, year: 2026, read: 'excerpt' }],
    keyFacts: write(...content.facts.slice(0, 4)).map((fact) => ({ ...fact, icon: 'info' })),
    about: aboutOf(write),
    options,
    optionSets: [{ id: 'options', relation: 'alternative', options: options.map(({ id }) => id) }],
    signs: (['emergency', 'urgent', 'routine'] as const).flatMap((level) =>
      write(dash).map((sign) => ({ ...sign, level })),
    ),
    plans: [{ id: 'follow-up', steps: write(...content.checklist) }],
    glossary: Object.keys(glossary).map((term) => ({ id: idOf(term), sources: [source] })),
  };
  return { facts, texts: { en: textOf(statements) } };
}

const textOf = (statements: Record<string, string>): Pack['texts'][string] => ({
  language: 'en',
  translation: { state: 'original' },
  name: content.title,
  summary: content.intro.replace(/\[\[(.+?)\]\]/g, (_, term: string) => `[${term}](${idOf(term)})`),
  funding: dash,
  updatePolicy: dash,
  names: {
    ...Object.fromEntries(content.treatments.map(({ title }) => [idOf(title), title])),
    options: content.treatmentsTitle,
    'follow-up': content.checklistIntro,
  },
  statements,
  glossary: Object.fromEntries(Object.entries(glossary).map(([term, meaning]) => [idOf(term), { term, meaning }])),
});
