import * as fc from '../helpers/fast-check.js';
import { mutated, type Mutation } from '../helpers/mutations.js';

/** Would say so if it ran: `test/fuzz/hostile.page.ts` looks for it. */
const alarm = 'globalThis.__ran=true';

export const scripts: readonly string[] = [
  `<script>${alarm}</script>`,
  `<img src=x onerror=${alarm}>`,
  `<svg onload=${alarm}>`,
  `</script><script>${alarm}</script>`,
  `"><img src=x onerror="${alarm}">`,
  `' onfocus=${alarm} autofocus tabindex=0 '`,
  `<!--<script>`,
  `</template><img src=x onerror=${alarm}>`,
  `<iframe srcdoc="<script>parent.__ran=true</script>">`,
  '<base href="https://track.invalid/">',
  '<style>*{background:url(https://track.invalid/)}</style>',
  '${alert(1)}',
  '{{constructor.constructor("x")()}}',
];

export const addresses: readonly string[] = [
  ...[
    'javascript:',
    'JaVaScRiPt:',
    'java\tscript:',
    'java\nscript:',
    '\u0001javascript:',
    '\ufeffjavascript:',
    ' javascript:',
  ].map((scheme) => `${scheme}${alarm}`),
  'javascript&colon;alert(1)',
  `data:text/html,<script>${alarm}</script>`,
  'vbscript:x',
  'blob:https://a.invalid/1',
  '//evil.invalid/',
  '\\\\evil.invalid\\',
  'https:evil.invalid',
  'https://user:pass@evil.invalid/',
  'https://a.invalid/"onclick="x',
  'https://a.invalid/ b',
  'file:///etc/passwd',
  '../../../etc/passwd',
  'x/../../secret',
  '#',
  '?',
];

/** What text may hold that is hard to show, to count or to cut. */
export const texts: readonly string[] = [
  ...[
    '',
    ' ',
    '\u00a0',
    '\0',
    'a\0b',
    '\u001b[31mred',
    '\r\nBEGIN:VEVENT',
    '\u2028\u2029',
    '\ud800',
    '\udc00x',
    'x\ud83d',
  ],
  ...[
    '\u202eabc',
    '\u2066a\u2069',
    '\u200f\u200e',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00ad',
    'عربي abc עברית 123',
    '👩‍👩‍👧‍👦🏳️‍🌈',
    'e\u0301\u0301\u0301',
  ],
  ...['=1+1', '\u200b=1+1', ';"=1+1', '@SUM(A1)', '-2+3', '+cmd|x', '\t=1', '＝1'],
  ...['{', '}', '{}', '{a}', '{a.b}', '{constructor}', '[a](b)', '[a](', '](', '[[a](b)](c)', '{0}', '%s', '$&', '\\'],
  ...['x'.repeat(1200), 'x'.repeat(1201), 'x'.repeat(10_000), 'word '.repeat(2000), '['.repeat(1200), '{a'.repeat(600)],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'length', 'createElement'],
  ...['../../x', 'icon-x#y', '<use href="#x">', 'url(https://track.invalid)', 'expression(alert(1))', '}*{color:red'],
];

const times: readonly string[] = [
  ...['0000-01-01', '0001-01-01', '9999-12-31', '10000-01-01', '2026-02-29', '2024-02-29', '2026-02-30', '2026-13-01'],
  ...[
    '2026-03-29',
    '2026-10-25T02:30',
    '-000001-01-01',
    '2026-1-1',
    '1.1.2026',
    '2026-01-01T00:00:00Z',
    '٢٠٢٦-٠١-٠١',
    'soon',
  ],
  ...['P0D', '-P7D', 'P3M', 'PT12H', 'P999Y', '-P999Y', 'P1Y1D', '24:00', '07:15'],
];

const numbers: readonly unknown[] = [
  ...[0, -0, 1, -1, 0.1, 1e-7, 1e21, 1e308, 2 ** 53, -(2 ** 53), NaN, Infinity, -Infinity, 8.64e15, 9e15, 10n],
];

/** What is often wrong, whatever stood there. */
const spellings = fc.constantFrom<unknown>(
  ...[...scripts, ...addresses, ...texts, ...times, ...numbers],
  ...[null, undefined, true, false, [], {}, [[]], [{}], [null], ['a'], { id: 'a' }, Symbol('s'), new Date(NaN), /x/],
);

const thrower = () => {
  throw new Error('from the page');
};

/** A value that may be such that nobody can hold it without being hurt: made when it is given. */
export interface Given {
  readonly about: string;
  readonly make: () => unknown;
}

/** What no JSON can say, and a page may hand over all the same. */
const contraptions: Readonly<Record<string, () => unknown>> = {
  'a getter that throws': () => Object.defineProperty({}, 'id', { enumerable: true, get: thrower }),
  'a proxy that throws': () =>
    new Proxy({}, { get: thrower, ownKeys: thrower, has: thrower, getOwnPropertyDescriptor: thrower }),
  'a list that throws': () => new Proxy([], { get: thrower }),
  'a proxy that was revoked': () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  'an object in itself': () => {
    const round: Record<string, unknown> = {};
    return Object.assign(round, { self: round, list: [round, round], facts: round, texts: round });
  },
  'a list in itself': () => {
    const round: unknown[] = [];
    round.push(round, round, round);
    return round;
  },
  'a list of four billion': () => Object.assign([], { length: 4_000_000_000 }),
  'keys of every object': () => pollution,
  '10,000 levels': () => nested(10_000),
  'a function that is no words': () => Object.assign(() => 1, { toString: thrower, toJSON: thrower }),
  'an object that is no words': () => ({
    toString: thrower,
    valueOf: thrower,
    toJSON: thrower,
    [Symbol.toPrimitive]: thrower,
  }),
  'a map': () => new Map([['a', 1]]),
  'what is inherited': () => Object.create({ id: 'inherited' }) as unknown,
  'what changes when it is read': () => {
    let count = 0;
    return Object.defineProperty({}, 'id', { enumerable: true, get: () => ((count += 1) % 2 ? 'croup' : '<b>') });
  },
};

const pollution = JSON.parse(
  '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
) as object;

export function nested(levels: number): unknown {
  let inner: unknown = 'a';
  for (let level = 0; level < levels; level++) inner = level % 2 ? [inner] : { a: inner };
  return inner;
}

const given = (value: unknown): Given => ({ about: fc.stringify(value).slice(0, 200), make: () => value });

/** Any value that a pack, a profile or what was stored may hold in the place of what should be there. */
export const values: fc.Arbitrary<Given> = fc.oneof(
  { weight: 6, arbitrary: spellings.map(given) },
  { weight: 3, arbitrary: fc.constantFrom(...Object.entries(contraptions)).map(([about, make]) => ({ about, make })) },
  { weight: 1, arbitrary: fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }).map(given) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }).map(given) },
);

/** The same, of what JSON can say. */
export const jsonValues: fc.Arbitrary<Given> = fc.oneof(
  { weight: 6, arbitrary: spellings.filter(isJson).map(given) },
  { weight: 1, arbitrary: fc.jsonValue({ stringUnit: 'binary' }).map(given) },
  { weight: 1, arbitrary: fc.constant(given(pollution)) },
);

function isJson(value: unknown): boolean {
  return value !== undefined && !['bigint', 'symbol', 'function'].includes(typeof value);
}

type Place = readonly (string | number)[];
type Fault = Omit<Mutation, 'value'> & { readonly value: Given };

/** One to three faults, at places of something that is right. */
export const faults = (places: readonly Place[], of = values): fc.Arbitrary<Fault[]> =>
  fc.array(
    fc.record({
      place: fc.constantFrom(...places),
      act: fc.constantFrom('replace', 'replace', 'replace', 'delete', 'rename', 'add', 'empty', 'repeat'),
      value: of,
    }),
    { minLength: 1, maxLength: 3 },
  );

/** A copy with the faults in it; where one is such that nothing can be put beside it, with those before it. */
export const spoilt = (whole: unknown, by: readonly Fault[]): unknown =>
  by.reduce((copy, { place, act, value }) => {
    try {
      return mutated(copy, { place, act, value: value.make() });
    } catch {
      return copy;
    }
  }, whole);
