import { today } from '../../../src/language/day.js';
import {
  addLine,
  answerOf,
  choiceOf,
  dateOf,
  fill,
  noteOf,
  part,
  parts,
  press,
  saveEntry,
  tickOf,
} from '../../helpers/patient.js';
import { smallIds } from '../../helpers/small-pack.js';
import type { Change, PageModel, Put, Puts } from './model.js';

const { plan, steps, questions, value, options } = smallIds;

/** One element on a page, as it is to be seen. */
export interface Copy {
  readonly element: HTMLElement & { readonly updateComplete: Promise<boolean> };
  /** Half a date that stands in the field of this copy alone. */
  typed?: string | undefined;
}

/** What an act of a patient works with. */
export interface Hand {
  readonly copy: Copy;
  readonly page: PageModel;
  /** Which of several things it is done to. */
  readonly which: number;
  /** Words that were never written before. */
  readonly words: string;
  /** The id that the page gives to something new. */
  readonly newId: string;
  /** What stands for the page among those that write notes. */
  writer(): string;
  rendered(): Promise<void>;
}
type Act = (hand: Hand) => Promise<void> | void;

export interface Kind {
  readonly tag: string;
  /** What the entries are called on the device. */
  readonly name: string;
  readonly acts: Readonly<Record<string, Act>>;
  /** Those that a browser does by itself in what a server has rendered. */
  readonly native: readonly string[];
  /** What a reader may do there before the script comes, and what comes of it. */
  touch(element: HTMLElement, which: number, words: string): (page: PageModel, writer: () => string) => void;
  /** What is to be seen of entries, line by line, as `seen` reads it. */
  lines(puts: Puts, copy?: Copy): string[];
  /** What version 0.1.0 stores, and how that is read as of a time. */
  old(words: string, id: string, at: number): { readonly value: object; readonly puts: Record<string, unknown> };
  /** A key that a newer version may write in another form. */
  readonly key: string;
}

const of = <T>(puts: Puts, kind: string) =>
  [...puts].flatMap(([key, { at, value: found }]) =>
    key.startsWith(`${kind}:`) && found !== undefined
      ? [{ id: key.slice(kind.length + 1), at, value: found as T }]
      : [],
  );
const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
const pick = <T>(list: readonly T[], which: number): T | undefined => list[which % list.length];
const valueOf = (puts: Puts, key: string) => puts.get(key)?.value;

/** Lines of one's own, in the order of their places. */
const owned = (puts: Puts) =>
  of<{ words: string; place: number }>(puts, 'own').sort(
    (one, other) => one.value.place - other.value.place || byId(one, other),
  );

/** A note is put together from what each page wrote. */
const written = (puts: Puts, name: string) =>
  [...puts]
    .filter(([key, put]) => key.startsWith(`${name}#`) && typeof put.value === 'string')
    .sort(([one, { at: a }], [other, { at: b }]) => a - b || (one < other ? -1 : 1));
const note = (puts: Puts, name: string) =>
  written(puts, name)
    .map(([, put]) => put.value)
    .join('\n\n');
function noting(puts: Puts, name: string, text: string, writer: string): Change {
  const own = `${name}#${writer}`;
  const others = written(puts, name).filter(([key]) => key !== own);
  return [...others.map(([key]) => [key, undefined] as const), [own, text || undefined]];
}

/** The note as it stands there, with more in it; or something else in its place. */
const rewritten = (text: string, which: number, words: string) =>
  which === 0 ? words : which === 1 ? '' : text + words;

const checklist: Kind = {
  tag: 'care-follow-up-checklist',
  name: 'checklist',
  key: `tick:${steps[0]}`,
  acts: {
    'ticks or unticks a step': ({ copy, page, which }) => {
      const key = `tick:${pick(steps, which)}`;
      tickOf(copy.element, pick(steps, which)!).click();
      page.change([[key, valueOf(page.puts, key) ? undefined : true]]);
    },
    'gives a date or takes it away': ({ copy, page, which }) => {
      const day = pick(['2027-03-01', '2027-04-01', '2199-12-31', ''], which)!;
      copy.typed = undefined;
      for (const event of ['input', 'change'] as const) fill(dateOf(copy.element, plan), day, event);
      page.change([[`date:${plan}`, day || undefined]]);
    },
    'types half a date': ({ copy, which }) => {
      copy.typed = pick(['0002-03-01', '0202-12-31', '1899-12-31', '9999-12-31'], which)!;
      fill(dateOf(copy.element, plan), copy.typed, 'change');
    },
    'adds a step': ({ copy, page, words, newId }) => {
      addLine(part(copy.element, '.add input')!, words);
      page.change([[`own:${newId}`, { plan, words, place: page.moment }]]);
    },
    'ticks or unticks an own step': ({ copy, page, which }) => {
      const own = pick(owned(page.puts), which);
      if (!own) return;
      tickOf(copy.element, own.id).click();
      page.change([[`tick:${own.id}`, valueOf(page.puts, `tick:${own.id}`) ? undefined : true]]);
    },
    'removes an own step': ({ copy, page, which }) => {
      const own = pick(owned(page.puts), which);
      if (!own) return;
      tickOf(copy.element, own.id).closest('li')!.querySelector('button')!.click();
      page.change([
        [`own:${own.id}`, undefined],
        [`tick:${own.id}`, undefined],
      ]);
    },
  },
  native: ['ticks or unticks a step', 'gives a date or takes it away'],
  touch(element, which) {
    const [step, day] = [pick(steps, which)!, '2027-05-01'];
    if (which < 2) tickOf(element, step).checked = true;
    else dateOf(element, plan).value = day;
    return (page) => page.change(which < 2 ? [[`tick:${step}`, true]] : [[`date:${plan}`, day]]);
  },
  lines(puts, copy) {
    const ticked = (id: string) => valueOf(puts, `tick:${id}`) === true;
    const day = copy?.typed ?? (valueOf(puts, `date:${plan}`) as string | undefined);
    return [
      ...steps
        .filter(ticked)
        .map((id) => `tick:${id}`)
        .sort(),
      ...(day ? [`date:${plan} ${day}`] : []),
      ...owned(puts).map(({ id, value: { words } }) => `own ${words}${ticked(id) ? ', done' : ''}`),
    ];
  },
  old: (words, id) => ({
    value: { dates: { [plan]: '2028-01-01' }, done: [steps[1], id], own: [{ id, plan, words }] },
    puts: {
      [`date:${plan}`]: '2028-01-01',
      [`tick:${steps[1]}`]: true,
      [`tick:${id}`]: true,
      [`own:${id}`]: { plan, words, place: 0 },
    },
  }),
};

/** The places of the questions that can be shown. */
const placed = (puts: Puts) =>
  of<number>(puts, 'chosen')
    .filter(({ id }) => questions.includes(id) || typeof valueOf(puts, `words:${id}`) === 'string')
    .sort((one, other) => one.value - other.value || byId(one, other));
const withoutQuestion = (puts: Puts, id: string, writer: string): Change => [
  [`chosen:${id}`, undefined],
  [`words:${id}`, undefined],
  ...noting(puts, `note:${id}`, '', writer),
];

function moveTo(page: PageModel, which: number, by: -1 | 1): void {
  const places = placed(page.puts);
  const [here, there] = [places[which], places[which + by]];
  if (!here || !there) return;
  if (here.value !== there.value)
    return page.change([
      [`chosen:${here.id}`, there.value],
      [`chosen:${there.id}`, here.value],
    ]);
  places.splice(which, 1);
  places.splice(which + by, 0, here);
  const first = page.moment;
  page.change(places.map(({ id }, place) => [`chosen:${id}`, first + place] as const));
}

const list: Kind = {
  tag: 'care-question-list',
  name: 'questions',
  key: `chosen:${questions[0]}`,
  acts: {
    'chooses a question or not': ({ copy, page, which, writer }) => {
      const id = pick(questions, which)!;
      choiceOf(copy.element, id).click();
      const isChosen = valueOf(page.puts, `chosen:${id}`) !== undefined;
      page.change(isChosen ? withoutQuestion(page.puts, id, writer()) : [[`chosen:${id}`, page.moment]]);
    },
    'adds a question': ({ copy, page, words, newId }) => {
      addLine(part(copy.element, '#own')!, words);
      page.change([
        [`chosen:own-${newId}`, page.moment],
        [`words:own-${newId}`, words],
      ]);
    },
    'writes a note': ({ copy, page, which, words, writer }) => {
      const id = pick(placed(page.puts), which >> 1)?.id;
      if (id === undefined) return;
      const text = rewritten(note(page.puts, `note:${id}`), which, words);
      fill(noteOf(copy.element, id), text, 'input');
      page.change(noting(page.puts, `note:${id}`, text, writer()), `note:${id}`);
    },
    'moves a question': ({ copy, page, which }) => {
      const [index, by] = [which >> 1, which % 2 ? 1 : -1] as const;
      const row = parts(copy.element, '.chosen li')[index];
      row?.querySelector<HTMLElement>(by < 0 ? '.arrow-up' : '.arrow-down')!.click();
      moveTo(page, index, by);
    },
    'takes a question off': ({ copy, page, which, writer }) => {
      const id = pick(placed(page.puts), which)?.id;
      if (id === undefined) return;
      noteOf(copy.element, id).closest('li')!.querySelector<HTMLElement>('.trash-2')!.click();
      page.change(withoutQuestion(page.puts, id, writer()));
    },
  },
  native: ['chooses a question or not'],
  touch(element, which) {
    const id = pick(questions, which)!;
    choiceOf(element, id).checked = true;
    return (page) => {
      if (valueOf(page.puts, `chosen:${id}`) === undefined) page.change([[`chosen:${id}`, page.moment]]);
    };
  },
  lines: (puts) => [
    ...questions
      .filter((id) => valueOf(puts, `chosen:${id}`) !== undefined)
      .map((id) => `chosen:${id}`)
      .sort(),
    ...placed(puts).map(({ id }, index) => {
      const words = id.startsWith('own-') ? valueOf(puts, `words:${id}`) : id;
      return `${index + 1} ${words}: ${note(puts, `note:${id}`)}`;
    }),
  ],
  old: (words, id) => ({
    value: {
      chosen: [
        { id: questions[1], note: `${words}, a note` },
        { id: `own-${id}`, words },
      ],
    },
    puts: {
      [`chosen:${questions[1]}`]: 0,
      [`note:${questions[1]}#0`]: `${words}, a note`,
      [`chosen:own-${id}`]: 1,
      [`words:own-${id}`]: words,
    },
  }),
};

const ratings = ['very', 'some', 'little', 'not'];
const degrees = ['not', 'fairly', 'very'];

const decision: Kind = {
  tag: 'care-decision-aid',
  name: 'decision',
  key: `rating:${value}`,
  acts: {
    'rates a value': ({ copy, page, which }) => {
      const rating = pick(ratings, which)!;
      answerOf(copy.element, `rating-${value}`, rating).click();
      page.change([[`rating:${value}`, rating]]);
    },
    'adds a value': ({ copy, page, words, newId }) => {
      addLine(part(copy.element, '#own')!, words);
      page.change([[`own:own-${newId}`, { words, place: page.moment }]]);
    },
    'rates an own value': ({ copy, page, which }) => {
      const id = pick(owned(page.puts), which >> 1)?.id;
      if (id === undefined) return;
      const rating = pick(ratings, which)!;
      answerOf(copy.element, `rating-${id}`, rating).click();
      page.change([[`rating:${id}`, rating]]);
    },
    'removes an own value': ({ copy, page, which }) => {
      const id = pick(owned(page.puts), which)?.id;
      if (id === undefined) return;
      answerOf(copy.element, `rating-${id}`, 'very').closest('.value')!.querySelector<HTMLElement>('button')!.click();
      page.change([
        [`own:${id}`, undefined],
        [`rating:${id}`, undefined],
      ]);
    },
    'leans towards an option': ({ copy, page, which }) => {
      const option = pick([...options, '?'], which)!;
      answerOf(copy.element, 'leaning', option).click();
      page.change([['leaning', option]]);
    },
    'says how sure': ({ copy, page, which }) => {
      const degree = pick(degrees, which)!;
      answerOf(copy.element, 'sure', degree).click();
      page.change([['sure', degree]]);
    },
    'writes what is open': ({ copy, page, which, words, writer }) => {
      const text = rewritten(note(page.puts, 'open'), which, words);
      fill(part(copy.element, '#open')!, text, 'input');
      page.change(noting(page.puts, 'open', text, writer()), 'note');
    },
  },
  native: ['rates a value', 'leans towards an option', 'says how sure'],
  touch(element, which, words) {
    if (which === 3) {
      part(element, '#open')!.value = words;
      return (page, writer) => {
        const own = `open#${writer()}`;
        const before = valueOf(page.puts, own) as string | undefined;
        page.change([[own, before === undefined ? words : `${before}\n\n${words}`]], 'note');
      };
    }
    const rating = pick(ratings, which)!;
    answerOf(element, `rating-${value}`, rating).checked = true;
    return (page) => page.change([[`rating:${value}`, rating]]);
  },
  lines(puts) {
    const line = (key: string, words: string) => {
      const found = valueOf(puts, key);
      return typeof found === 'string' ? [`${words} ${found}`] : [];
    };
    return [
      ...line(`rating:${value}`, `rating-${value}`),
      ...owned(puts).map(({ id, value: { words } }) => {
        const rating = valueOf(puts, `rating:${id}`) as string | undefined;
        return `own ${words}${rating ? `, ${rating}` : ''}`;
      }),
      ...line('leaning', 'leaning'),
      ...line('sure', 'sure'),
      ...(note(puts, 'open') ? [`open ${note(puts, 'open')}`] : []),
    ];
  },
  old: (words, id) => ({
    value: {
      ratings: { [value]: 'little', [`own-${id}`]: 'some' },
      own: [{ id: `own-${id}`, words }],
      leaning: options[1],
      sure: 'not',
      open: `${words}, what is open`,
    },
    puts: {
      [`rating:${value}`]: 'little',
      [`rating:own-${id}`]: 'some',
      [`own:own-${id}`]: { words, place: 0 },
      leaning: options[1],
      sure: 'not',
      'open#0': `${words}, what is open`,
    },
  }),
};

interface DiaryValue {
  day: string;
  strength?: number;
  note?: string;
}
/** From the latest on. */
const days = (puts: Puts) =>
  of<DiaryValue>(puts, 'entry')
    .sort((one, other) => one.at - other.at || byId(one, other))
    .reverse();
const firstRows = 10;

async function correcting({ copy, page, which, rendered }: Hand) {
  const entry = pick(days(page.puts).slice(0, firstRows), which);
  if (!entry) return undefined;
  part(copy.element, `.correct[data-id="${entry.id}"]`)!.click();
  await rendered();
  return entry;
}

const diary: Kind = {
  tag: 'care-symptom-diary',
  name: 'diary',
  key: 'days',
  acts: {
    'saves an entry': ({ copy, page, which, words, newId }) => {
      // In the order in which the element writes them, so that both come to the same text.
      const given = { ...(which === 3 ? {} : { note: words }), ...(which === 2 ? {} : { strength: which }) };
      saveEntry(copy.element, given);
      page.change([[`entry:${newId}`, { day: today(), ...given }]]);
    },
    'corrects an entry': async (hand) => {
      const entry = await correcting(hand);
      if (!entry) return;
      const { copy, page, which, words } = hand;
      saveEntry(copy.element, { strength: 10 - which, note: words });
      page.change([[`entry:${entry.id}`, { day: entry.value.day, note: words, strength: 10 - which }]]);
    },
    'deletes an entry': async (hand) => {
      const entry = await correcting(hand);
      if (!entry) return;
      press(hand.copy.element, 'Delete entry');
      hand.page.change([[`entry:${entry.id}`, undefined]]);
    },
    'says for how long': ({ copy, page, which }) => {
      const kept = pick([31, 365, 1095], which)!;
      const field = part(copy.element, '.keep-days select')!;
      // A browser says nothing where the same is chosen.
      if (field.value === String(kept)) return part(copy.element, '.save')!.focus();
      for (const event of ['input', 'change'] as const) fill(field, String(kept), event);
      page.change([['days', kept]]);
    },
  },
  native: ['says for how long'],
  touch(element, which) {
    const kept = which < 2 ? 31 : 1095;
    part(element, '.keep-days select')!.value = String(kept);
    return (page) => page.change([['days', kept]]);
  },
  lines: (puts) => [
    ...days(puts)
      .slice(0, firstRows)
      .map(({ id, value: { strength, note: words = '' } }) => `${id} ${strength ?? '–'}: ${words}`),
    `for ${daysKept(puts)} days`,
  ],
  old: (words, id, at) => ({
    value: {
      entries: [
        { id, updated: at, day: today(), strength: 4, note: words },
        { id: `${id}-gone`, updated: at, day: today(), strength: 5, deleted: true },
      ],
      keep: { days: 1095, updated: at },
    },
    puts: {
      [`entry:${id}`]: { day: today(), note: words, strength: 4 },
      [`entry:${id}-gone`]: undefined,
      days: 1095,
    },
  }),
};

/** For how many days from a change on something is kept. */
export const daysKept = (puts: Puts): number => [31, 365, 1095].find((one) => one === puts.get('days')?.value) ?? 365;

export const kinds: readonly Kind[] = [checklist, list, decision, diary];

export const putsOf = (values: Record<string, unknown>, at: number): Puts =>
  new Map(
    Object.entries(values).map(([key, found]): [string, Put] => [
      key,
      found === undefined ? { at } : { at, value: found },
    ]),
  );
