import { fromText } from '../content/safe-json.js';

/** One answer of an entry, as it is named, worded and valued. */
export interface Answer {
  readonly id: string;
  readonly text: string;
  readonly value: number | string | { readonly code: string; readonly display: string };
}
export interface DiaryEntry {
  readonly id: string;
  /** YYYY-MM-DD */
  readonly day: string;
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
const questionnaire = `${base}/Questionnaire/symptom-diary|1`;

/**
 * A diary as a FHIR R4 Bundle: one QuestionnaireResponse with every entry, from which `readDiary` reads it back,
 * and an Observation for each answer. It names no person: that is for whoever takes it into a record.
 */
export function fhirBundle({ condition, language, entries }: DiaryFile, now = new Date()): object {
  const authored = now.toISOString();
  return {
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
  };
}

const itemOf = ({ id, day, updated, answers }: DiaryEntry) => ({
  linkId: 'entry',
  item: [
    { linkId: 'id', answer: [{ valueString: id }] },
    { linkId: 'day', answer: [{ valueDate: day }] },
    { linkId: 'updated', answer: [{ valueDateTime: new Date(updated).toISOString() }] },
    ...answers.map(({ id: linkId, text, value }) => ({
      linkId,
      text,
      answer: [{ [`value${typeOf(value, 'Coding')}`]: coded(linkId, value) }],
    })),
  ],
});

const observationOf = ({ id, day }: DiaryEntry, { id: code, text, value }: Answer) => ({
  resourceType: 'Observation',
  id: `${id}-${code}`,
  status: 'final',
  category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }] }],
  code: { coding: [{ system: `${base}/diary`, code }], text },
  effectiveDateTime: day,
  [`value${typeOf(value, 'CodeableConcept')}`]:
    typeof value === 'object' ? { coding: [coded(code, value)], text: value.display } : value,
});

const typeOf = (value: Answer['value'], ofCode: string) =>
  typeof value === 'number' ? 'Integer' : typeof value === 'string' ? 'String' : ofCode;

const coded = (id: string, value: Answer['value']) =>
  typeof value === 'object' ? { system: `${base}/${id}`, ...value } : value;

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
  return { ...answers, updated: Date.parse(String(answers['updated'])) };
}

/** The first answer of each item; of a coded one its code. */
const answersOf = (items: Loose[]): Loose =>
  Object.fromEntries<unknown>(
    items.map((item) => {
      const answer: Loose = listOf(item, 'answer')[0] ?? {};
      const [value] = Object.values(answer);
      return [String(item['linkId']), (value as { code?: unknown } | undefined)?.code ?? value];
    }),
  );

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
