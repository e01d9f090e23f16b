import { add } from 'date-fns/add';
import { formatISO } from 'date-fns/formatISO';
import { schemaVersion } from '../../../src/content/schema/version.js';
import { everyName, everyStatement } from '../../../src/content/statements.js';
import type { Facts, Text } from '../../../src/content/types.js';
import { partsOfKind } from './kinds.js';
import { source } from './todo.js';

export interface SkeletonWishes {
  readonly id: string;
  readonly kind: Facts['kind'];
  /** Whom the words call "you". */
  readonly reader: NonNullable<Facts['audience']>['reader'];
  /** Where editors find the JSON Schema. */
  readonly schema: string;
}

/** The files of a new pack: valid by the schema, with a TODO wherever somebody has to write. */
export function skeleton(wishes: SkeletonWishes): [name: string, content: unknown][] {
  const facts = factsOf(wishes);
  return [
    ['condition.json', { $schema: wishes.schema, ...facts }],
    ['en.json', { $schema: wishes.schema, ...textOf(wishes.id, facts) }],
  ];
}

const day = (date: Date) => formatISO(date, { representation: 'date' });

function factsOf({ id, kind, reader }: SkeletonWishes): Facts {
  const now = new Date();
  return {
    schemaVersion,
    id,
    version: '0.1.0',
    kind,
    written: day(now),
    updated: day(now),
    nextReview: day(add(now, { years: 1 })),
    authors: ['TODO: who writes this'],
    ...(reader === 'self' ? {} : { audience: { reader } }),
    sources: [
      {
        id: source,
        title: 'TODO: the title of the source',
        publishedIn: 'TODO: journal or publisher',
        year: now.getFullYear(),
        read: 'abstract',
      },
    ],
    ...partsOfKind[kind](),
  };
}

function textOf(id: string, facts: Facts): Text {
  const todo = (what: string) => `TODO: ${what.replaceAll('-', ' ')}`;
  return {
    language: 'en',
    translation: { state: 'original' },
    name: todo(id),
    summary: todo('one sentence that says what it is'),
    funding: todo('who paid for this text'),
    updatePolicy: todo('when and how this text is looked at again'),
    names: Object.fromEntries(everyName(facts).map(({ id: name }) => [name, todo(name)])),
    statements: Object.fromEntries(everyStatement(facts).map(({ statement }) => [statement.id, todo(statement.id)])),
  };
}
