import { add } from 'date-fns/add';
import { formatISO } from 'date-fns/formatISO';
import { schemaVersion } from '../../src/content/schema.js';
import { everyName, everyStatement } from '../../src/content/statements.js';
import { treatmentFields } from '../../src/content/treatment-fields.js';
import type { Facts, Text, Treatment } from '../../src/content/types.js';

/** The files of a new condition: valid by the schema, with a TODO wherever somebody has to write. */
export function skeleton(id: string): [name: string, content: unknown][] {
  const facts = factsOf(id);
  return [
    ['condition.json', facts],
    ['en.json', textOf(id, facts)],
  ];
}

const source = 'todo-source';
const claim = (id: string) => ({ id, sources: [source] });
const day = (date: Date) => formatISO(date, { representation: 'date' });

function factsOf(id: string): Facts {
  const now = new Date();
  const part = (name: string) => [claim(`${name}-1`)];
  return {
    schemaVersion,
    id,
    version: '0.1.0',
    codes: [{ system: 'ICD-10', code: 'TODO' }],
    written: day(now),
    updated: day(now),
    nextReview: day(add(now, { years: 1 })),
    review: { state: 'not-signed-off' },
    authors: ['TODO: who writes this'],
    sources: [
      {
        id: source,
        title: 'TODO: the title of the source',
        publishedIn: 'TODO: journal or publisher',
        year: now.getFullYear(),
        read: 'abstract',
      },
    ],
    numbers: [],
    glance: (['info', 'eye', 'heart', 'choices'] as const).map((icon, index) => ({
      ...claim(`glance-${index + 1}`),
      icon,
    })),
    explainer: {
      overview: part('overview'),
      who: part('who'),
      symptoms: part('symptoms'),
      progression: part('progression'),
      causes: part('causes'),
      diagnosis: part('diagnosis'),
      lookalikes: part('lookalikes'),
    },
    treatments: [treatmentOf('no-treatment', 'none'), treatmentOf('first-treatment', 'other')],
    advances: [],
    selfCare: [{ ...claim('self-care-1'), certainty: 'low' }],
    complications: part('complications'),
    seekHelp: { emergency: part('emergency'), urgent: part('urgent'), routine: part('routine') },
    followUp: [
      {
        id: 'before-visit',
        startsFrom: 'visit',
        steps: [{ ...claim('before-visit-1'), due: { amount: -7, unit: 'day' } }],
      },
    ],
  };
}

function treatmentOf(id: string, kind: Treatment['kind']): Treatment {
  const fields = treatmentFields.map((field) => [field, [claim(`${id}-${field}`)]]);
  return {
    id,
    kind,
    certainty: 'low',
    ...(Object.fromEntries(fields) as Pick<Treatment, (typeof treatmentFields)[number]>),
  };
}

function textOf(id: string, facts: Facts): Text {
  const todo = (what: string) => `TODO: ${what.replaceAll('-', ' ')}`;
  return {
    language: 'en',
    translation: { state: 'original' },
    name: todo(id),
    alsoCalled: [],
    summary: todo('one sentence that says what it is'),
    funding: todo('who paid for this text'),
    updatePolicy: todo('when and how this text is looked at again'),
    names: Object.fromEntries(everyName(facts).map(({ id: name }) => [name, todo(name)])),
    statements: Object.fromEntries(everyStatement(facts).map(({ statement }) => [statement.id, todo(statement.id)])),
  };
}
