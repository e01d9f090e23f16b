import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkPack } from '../../src/content/checks.js';
import { readProfile, refusal } from '../../src/content/profile.js';
import { csvFile } from '../../src/device/csv.js';
import { calendarFile } from '../../src/device/calendar.js';
import { piecesOf } from '../../src/content/placeholders.js';
import { readDiary } from '../../src/device/fhir.js';
import { diaryOf } from '../../src/elements/symptom-diary/diary.js';
import { asCsv, asFhir } from '../../src/elements/symptom-diary/files.js';
import { cyclesOf } from '../../src/elements/symptom-diary/series.js';
import { merged, type Entries } from '../../src/device/entries.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { idOf } from '../../src/page/id-of.js';
import { smallPack } from '../helpers/small-pack.js';
import { expectGrowth } from './growth.js';
import { nested } from './hostile.js';
import { longestMessage } from './rules.js';

const small = smallPack('small');
const { facts } = builtInPacks[0]!;
const content = { facts, text: builtInPacks[0]!.texts['en']!, language: 'en', languages: ['en'] };

const listOf = <T>(count: number, make: (index: number) => T): T[] => [...Array(count).keys()].map(make);
/** The error that a check gives, and no other. */
const refusedBy = (check: () => unknown): string => {
  try {
    check();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

const withSources = (count: number, id = (index: number) => `more-${index}`) => {
  const [source] = small.facts.sources;
  const sources = [...small.facts.sources, ...listOf(count, (index) => ({ ...source!, id: id(index) }))];
  return { ...small, facts: { ...small.facts, sources } };
};
const [decision] = small.facts.decisions!;
const withValues = (count: number) => {
  const values = listOf(count, (index) => ({ id: `value-${index}` }));
  const options = listOf(count, (index) => `option-${index}`);
  const optionSets = [{ ...small.facts.optionSets![0]!, options }];
  return { ...small, facts: { ...small.facts, optionSets, decisions: [{ ...decision!, values }] } };
};
const withOneOption = (count: number) => {
  const values = listOf(count, (index) => ({ id: `value-${index}` }));
  const optionSets = [{ ...small.facts.optionSets![0]!, options: Array<string>(count).fill('one') }];
  const effects = values.map(({ id }) => ({ ...decision!.effects[0]!, id: `on-${id}`, value: id, option: 'one' }));
  return { ...small, facts: { ...small.facts, optionSets, decisions: [{ ...decision!, values, effects }] } };
};
const withWords = (count: number) => {
  const statements = Object.fromEntries(listOf(count, (index) => [`more-${index}`, '[a](b) {c} [d'.repeat(20)]));
  return { ...small, texts: { en: { ...small.texts['en']!, statements } } };
};
const diary = (count: number): Entries =>
  new Map(
    listOf(count, (at) => [
      `entry:e-${at}`,
      { at, value: { day: `20${10 + (at % 80)}-0${1 + (at % 9)}-1${at % 10}`, note: `a;=1 ${at}`, strength: at % 10 } },
    ]),
  );

/** Work on so much, and on twice as much. */
const works: Readonly<Record<string, readonly [size: number, make: (size: number) => () => void]>> = {
  'a pack of 30,000 sources': [15_000, (size) => () => void checkPack(withSources(size))],
  'a pack of as many ids twice': [15_000, (size) => () => void refusedBy(() => checkPack(withSources(size, () => 'same')))], // prettier-ignore
  'a decision of thousands of values and options': [
    4000,
    (size) => () => void refusedBy(() => checkPack(withValues(size))),
  ],
  'a decision about one option, thousands of times': [
    4000,
    (size) => () => void refusedBy(() => checkPack(withOneOption(size))),
  ],
  'an attribute of spaces': [100_000, (size) => () => void [`a${' '.repeat(size)}b`, ' '.repeat(size)].map(idOf)],
  'words that belong to nothing': [4000, (size) => () => void refusedBy(() => checkPack(withWords(size)))],
  'fields that nobody knows': [20_000, (size) => () => void refusedBy(() => checkPack({ ...small, ...Object.fromEntries(listOf(size, (index) => [`x${index}`, 1])) }))], // prettier-ignore
  'a profile of wrong reviews': [10_000, (size) => () => void refusal(readProfile({ reviews: listOf(size, () => ({ by: 1 })) }))], // prettier-ignore
  'a profile of clinics, each with a fault': [10_000, (size) => () => void refusal(readProfile({ clinics: Object.fromEntries(listOf(size, (index) => [`c-${index}`, { name: 'A', phone: 1 }])) }))], // prettier-ignore
  'a profile of fields that nobody knows': [10_000, (size) => () => void refusal(readProfile(Object.fromEntries(listOf(size, (index) => [`x${index}`, 1]))))], // prettier-ignore
  'a diary of 20,000 entries': [10_000, (size) => {
    const entries = diary(size);
    return () => {
      const all = diaryOf(entries, facts);
      cyclesOf(all, () => true);
      asCsv(content, all);
      assert.equal(readDiary(asFhir(content, all))!.entries.length, size);
    };
  }], // prettier-ignore
  'two tabs of 20,000 entries': [10_000, (size) => {
    const [one, other] = [diary(size), new Map([...diary(2 * size)].slice(size / 2))];
    return () => void merged(one, other);
  }], // prettier-ignore
  'a note of line ends': [200_000, (size) => () => void csvFile([['\n'.repeat(size) + 'x']])],
  'a note of what nobody sees': [200_000, (size) => () => void csvFile([[';"\u200b \t'.repeat(size / 5) + 'x=']])],
  'a title of a calendar': [200_000, (size) => () => void calendarFile([{ uid: 'a', day: '2026-01-01', title: 'é'.repeat(size), notes: ';'.repeat(size) }])], // prettier-ignore
  'words with marks': [200_000, (size) => () => void [...'[{'].map((mark) => piecesOf(`${mark}a`.repeat(size / 2)))],
  'words with one mark': [
    200_000,
    (size) => () => void ['[', '{', '[a]('].map((mark) => piecesOf(mark + 'a'.repeat(size))),
  ],
};

describe('twice as much takes about twice the time', () => {
  for (const [name, [size, make]] of Object.entries(works))
    test(name, () => {
      expectGrowth(make(size), make(2 * size));
    });
});

describe('case 4: however large or deep, it is refused in few words', () => {
  const long = 'x'.repeat(5_000_000);
  const source = small.facts.sources[0]!;
  const withSource = (change: object) => ({ ...small, facts: { ...small.facts, sources: [{ ...source, ...change }] } });
  const cases: Readonly<Record<string, () => unknown>> = {
    'an address of 5 MB': () => withSource({ url: `https://a.example/${long}` }),
    'a DOI of 5 MB': () => withSource({ doi: `10.1/${long}` }),
    'an id of 5 MB': () => withSource({ id: long }),
    'a field called by 5 MB': () => ({ ...small, [long]: 1 }),
    'a language called by 5 MB': () => ({ ...small, texts: { [long]: small.texts['en'] } }),
    'a language of many parts': () => ({
      ...small,
      texts: { [`en-${'aaaaaaaa-'.repeat(10_000)}a`]: small.texts['en'] },
    }),
    'a heading called by 5 MB': () => ({
      ...small,
      texts: { en: { ...small.texts['en'], headings: { [long]: 'A' } } },
    }),
    'a unit called by 5 MB': () => ({
      ...small,
      texts: { en: { ...small.texts['en'], units: { [long]: { other: 'A' } } } },
    }),
    'a version of 5 MB': () => ({ ...small, facts: { ...small.facts, version: `1.0.${'1'.repeat(5_000_000)}` } }),
    'a schema at 5 MB': () => ({ ...small, $schema: long }),
    'a word of 10,000 letters': () => ({ ...small, texts: { en: { ...small.texts['en'], name: 'x'.repeat(10_000) } } }),
    '10,000 levels': () => nested(10_000),
    '10,000 levels in a field': () => ({ ...small, facts: nested(10_000) }),
    'a list of four billion': () => ({
      ...small,
      facts: { ...small.facts, sources: Object.assign([], { length: 4e9 }) },
    }),
    '5 MB of sources that are none': () => ({ ...small, facts: { ...small.facts, sources: listOf(90_000, (index) => ({ id: `source-${index}`, title: 'A source that is none' })) } }), // prettier-ignore
  };
  for (const [name, make] of Object.entries(cases))
    test(name, { timeout: 20_000 }, () => {
      const message = refusedBy(() => checkPack(make()));
      assert.match(message, /^Careleaf: pack "small|^Careleaf: pack "without an id"/);
      assert.match(message, /\n {2}at .+: expected .+; found .+/);
      assert.ok(message.length <= longestMessage, String(message.length));
    });
});
