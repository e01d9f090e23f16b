import { alone } from '../content/isolated.js';
import { fromText } from '../content/safe-json.js';
import { latestClock } from './entries.js';
import { plainText } from './plain-text.js';

/** One answer of an entry, as it is named, worded and valued. */
export interface Answer {
  readonly id: string;
  readonly text: string;
  readonly value: number | string | boolean | { readonly code: string; readonly display: string };
  /** What a number or a text is, where that is not an integer or words. */
  readonly type?: 'decimal' | 'time';
  /** The unit, as UCUM writes it and as people do. */
  readonly unit?: { readonly code: string; readonly name: string };
  /** What a number may mean: from the low on, up to below the high. */
  readonly ranges?: readonly {
    readonly name: string;
    readonly low?: number | undefined;
    readonly high?: number | undefined;
  }[];
}
export interface DiaryEntry {
  readonly id: string;
  /** YYYY-MM-DD */
  readonly day: string;
  /** HH:MM, where the reader is. */
  readonly time?: string;
  /** When it was last changed, in milliseconds. */
  readonly updated: number;
  readonly answers: readonly Answer[];
}
export interface DiaryFile {
  readonly condition: { readonly code: string; readonly display: string };
  readonly language: string;
  readonly entries: readonly DiaryEntry[];
}

/** A name that never resolves: these codes are the diary's own. */
const base = 'https://careleaf.invalid/fhir';
const ucum = 'http://unitsofmeasure.org';
const questionnaire = `${base}/Questionnaire/symptom-diary|1`;

/**
 * A diary as a FHIR R4 Bundle: one QuestionnaireResponse with every entry, from which `readDiary` reads it back,
 * and an Observation for each answer. It names no person: that is for whoever takes it into a record.
 */
export function fhirBundle({ condition, language, entries }: DiaryFile, now = new Date()): object {
  const authored = now.toISOString();
  return plainly({
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: authored,
    entry: [
      {
        resource: {
          resourceType: 'QuestionnaireResponse',
          id: 'diary',
          language,
          questionnaire,
          status: 'completed',
          authored,
          item: [
            { linkId: 'condition', answer: [{ valueCoding: { system: `${base}/condition`, ...condition } }] },
            ...entries.map(itemOf),
          ],
        },
      },
      ...entries.flatMap((entry) => entry.answers.map((answer) => ({ resource: observationOf(entry, answer) }))),
    ],
  }) as object;
}

/** The same with text alone that FHIR lets stand in a string. */
function plainly(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plainly);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainly(inner)]));
}

const itemOf = ({ id, day, time, updated, answers }: DiaryEntry) => ({
  linkId: 'entry',
  item: [
    { linkId: 'id', answer: [{ valueString: id }] },
    { linkId: 'day', answer: [{ valueDate: day }] },
    ...(time ? [{ linkId: 'time', answer: [{ valueTime: `${time}:00` }] }] : []),
    { linkId: 'updated', answer: [{ valueDateTime: new Date(Math.min(updated, latestClock)).toISOString() }] },
    ...answers.map((answer) => ({
      linkId: answer.id,
      text: answer.text,
      answer: [{ [`value${typeOf(answer, 'Coding')}`]: coded(answer) }],
    })),
  ],
});

const observationOf = ({ id, day, time }: DiaryEntry, answer: Answer) =>
  alone({
    resourceType: 'Observation',
    id: `${id}-${answer.id.replace(':', 'measure-')}`,
    status: 'final',
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }] }],
    code: { coding: [{ system: `${base}/diary`, code: answer.id }], text: answer.text },
    effectiveDateTime: time ? new Date(`${day}T${time}`).toISOString() : day,
    ...observedValue(answer),
    ...(answer.ranges?.length && { referenceRange: answer.ranges.map((range) => rangeOf(range, answer.unit)) }),
  });

function rangeOf({ name, low, high }: NonNullable<Answer['ranges']>[number], unit: Answer['unit']): object {
  const end = (value: number) => ({ value, ...unitOf(unit) });
  return alone({
    ...(low !== undefined && { low: end(low) }),
    ...(high !== undefined && { high: end(high) }),
    text: name,
  });
}

const unitOf = (unit: Answer['unit']): object | undefined => unit && { unit: unit.name, system: ucum, code: unit.code };

/** A number with a unit is a quantity, and so is a decimal: an Observation has no other place for it. */
function observedValue(answer: Answer): object {
  const { value, unit, type } = answer;
  if (typeof value === 'number' && (unit || type === 'decimal')) return { valueQuantity: { value, ...unitOf(unit) } };
  const concept = typeof value === 'object' && { coding: [coded(answer)], text: value.display };
  return { [`value${typeOf(answer, 'CodeableConcept')}`]: concept || coded(answer) };
}

function typeOf({ value, type }: Answer, ofCode: string): string {
  if (type) return type === 'time' ? 'Time' : 'Decimal';
  if (typeof value === 'object') return ofCode;
  return typeof value === 'number' ? 'Integer' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

const coded = ({ id, value, type }: Answer) => {
  if (typeof value === 'object') return { system: `${base}/${id.replace(':', 'measure-')}`, ...value };
  return type === 'time' ? `${String(value)}:00` : value;
};

type Loose = Readonly<Record<string, unknown>>;

/** The condition and the entries of a file that `fhirBundle` made, still unchecked; undefined for any other file. */
export function readDiary(text: string): { condition: unknown; entries: Loose[] } | undefined {
  const response = listOf(parse(text), 'entry')
    .map(({ resource }) => resource as Loose | undefined)
    .find((resource) => resource?.['questionnaire'] === questionnaire);
  if (!response) return undefined;
  const items = listOf(response, 'item');
  return {
    condition: answersOf(items)['condition'],
    entries: items.filter(({ linkId }) => linkId === 'entry').map((item) => entryOf(listOf(item, 'item'))),
  };
}

function entryOf(items: Loose[]): Loose {
  const answers = answersOf(items);
  return { ...answers, updated: Date.parse(textOf(answers['updated'])) };
}

/** The first answer of each item; of a coded one its code, of a time hours and minutes. */
const answersOf = (items: Loose[]): Loose =>
  Object.fromEntries<unknown>(
    items.map((item) => {
      const answer: Loose = listOf(item, 'answer')[0] ?? {};
      const [[type, value] = []] = Object.entries(answer);
      const plain = (value as { code?: unknown } | null | undefined)?.code ?? value;
      return [textOf(item['linkId']), type === 'valueTime' ? textOf(plain).slice(0, 5) : plain];
    }),
  );

/** What is no text, such as an object that cannot be made one, counts as none. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function listOf(from: unknown, key: string): Loose[] {
  const list: unknown = (from as Loose | null | undefined)?.[key];
  return Array.isArray(list)
    ? list.filter((one: unknown): one is Loose => typeof one === 'object' && one !== null)
    : [];
}

function parse(text: string): unknown {
  try {
    return fromText(text);
  } catch {
    return undefined;
  }
}
