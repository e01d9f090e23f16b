/** HTML with places in it, made by rendering it with and without what a host may put there, and comparing the two. */
import type { Profile } from '../../src/content/types.js';

/** In the place `{?name}` stands one of the choices of that name. */
export interface Piece {
  readonly html: string;
  /** Name of a place → what is given, apart by spaces → HTML with places. */
  readonly choices: Readonly<Record<string, Choice>>;
}

type Choice = Readonly<Record<string, string>>;

/** HTML, as it is for a profile. */
export type Render = (profile: Profile) => string;

/** A part of a text and what may stand there instead. */
interface Cut {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly choice: Choice;
}

/** Each is shown as it is, and dialled without its spaces. */
const phones = {
  emergencyNumber: '+99 0001',
  'urgentLine.phone': '+99 0002',
  'clinic.phone': '+99 0003',
  'crisisLine.phone': '+99 0004',
};

const emergencyNumber = phones.emergencyNumber;
const line = { name: '{urgentLine.name}', phone: phones['urgentLine.phone'] };
const crisisLine = { name: '{crisisLine.name}', phone: phones['crisisLine.phone'] };
const name = '{clinic.name}';
const phone = phones['clinic.phone'];
const url = '{clinic.url}';

/** A sign-off and a list of organisations are not written by a host: what shows them says so in its mark. */
type Unwritten = 'region' | 'reviews' | 'clinics' | 'organisations';

/** What a profile may give: values of which each says where it is shown. The clinic of a single condition stands where every clinic does. */
const given: Record<Exclude<keyof Profile, Unwritten>, Readonly<Record<string, Profile>>> = {
  emergencyNumber: { emergencyNumber: { emergencyNumber } },
  urgentLine: { 'urgentLine.name urgentLine.phone': { urgentLine: line } },
  crisisLine: { 'crisisLine.name crisisLine.phone': { crisisLine } },
  clinic: {
    'clinic.name': { clinic: { name } },
    'clinic.name clinic.phone': { clinic: { name, phone } },
    'clinic.name clinic.url': { clinic: { name, url } },
    'clinic.name clinic.phone clinic.url': { clinic: { name, phone, url } },
  },
};

const everything: Profile = { emergencyNumber, urgentLine: line, crisisLine, clinic: { name, phone, url } };

const organisations: Profile = { organisations: [{ name: 'A' }] };

const signedOff = (of: string): Profile => {
  const [condition = '', version = ''] = of.split('@');
  return { reviews: [{ condition, version, by: 'A', role: 'B', on: '2020-01-01', next: '9999-01-01' }] };
};

/** A piece with places for what a profile gives. `of` is the id and version of its condition. */
export function pieceOf(of: string, render: Render): Piece {
  const plain = render({});
  // Most of them show nothing of a profile: one rendering tells.
  const full = render(everything);
  const fields = full === plain ? [] : Object.entries(given);
  const ofProfile = fields.flatMap(([field, profiles]) => {
    const others = Object.entries(profiles).map(([names, profile]) => [names, render(profile)]);
    return cuts(field, ['', plain], Object.fromEntries(others) as Choice);
  });
  const all = ofProfile.sort((a, b) => a.from - b.from || a.to - b.to || placeIn(full, a) - placeIn(full, b));
  const choices = all.map(({ name, choice }) => [
    name,
    Object.fromEntries(Object.entries(choice).map(([names, html]) => [names, withPhonePlaces(html)])),
  ]);
  const html = withChoices(plain, all);
  const unwritten = Object.entries({ reviews: signedOff(of), organisations })
    .filter(([, profile]) => render(profile) !== plain)
    .map(([field]) => field);
  return {
    html: unwritten.length > 0 ? html.replace('="{profile}"', `="{profile:${unwritten.join('+')}}"`) : html,
    choices: Object.fromEntries(choices) as Piece['choices'],
  };
}

/** Where something stands in what shows everything: two that come in at one place are in the order that they have there. */
function placeIn(full: string, { name, choice }: Cut): number {
  const words = Object.values(choice).at(-1)!.trim();
  const times = Number(name.split('#')[1] ?? 1);
  return full.split(words, times).join(words).length;
}

/**
 * Where others differ from a text, each place from one tag to another. The first has the name as it is, the second
 * `name#2` and so on. Nowhere where they are the same.
 */
function cuts(name: string, [names, plain]: readonly [string, string], others: Choice): Cut[] {
  const tokens = tokensOf(plain);
  const variants = Object.entries(others).map(([key, text]) => {
    const own = tokensOf(text);
    return { key, own, places: commonTokens(tokens, own) };
  });
  const starts = startsOf(tokens);
  return differences(tokens.length, variants).map(([from, to], index) => {
    const choice = variants.map(({ key, own, places }) => {
      const start = from === 0 ? 0 : places[from - 1]! + 1;
      return [key, own.slice(start, places[to] ?? own.length).join('')] as const;
    });
    return {
      name: index === 0 ? name : `${name}#${index + 1}`,
      from: starts[from]!,
      to: starts[to]!,
      choice: { [names]: tokens.slice(from, to).join(''), ...Object.fromEntries(choice) },
    };
  });
}

const tokensOf = (html: string): string[] => html.match(/<[^>]*>|[^<]+/g) ?? [];

/** Where each token begins, and where the last one ends. */
const startsOf = (tokens: readonly string[]): number[] =>
  tokens.reduce((starts, token) => [...starts, starts.at(-1)! + token.length], [0]);

/** Stretches of tokens that are not in every variant, or where a variant has more. */
function differences(
  length: number,
  variants: readonly { own: readonly string[]; places: readonly (number | undefined)[] }[],
): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at <= length; at++) {
    const isMissing = at < length && variants.some(({ places }) => places[at] === undefined);
    const isLonger = variants.some(({ own, places }) => {
      const [before, here] = [at === 0 ? -1 : places[at - 1], at === length ? own.length : places[at]];
      return before !== undefined && here !== undefined && here > before + 1;
    });
    if (!isMissing && !isLonger) continue;
    const last = found.at(-1);
    const to = isMissing ? at + 1 : at;
    if (last && last[1] === at) last[1] = to;
    else found.push([at, to]);
  }
  return found;
}

/** For each token of a text its place in another one: at both ends as far as they are the same, along their longest common sequence between. */
function commonTokens(one: readonly string[], other: readonly string[]): (number | undefined)[] {
  const shortest = Math.min(one.length, other.length);
  let start = 0;
  while (start < shortest && one[start] === other[start]) start++;
  let end = 0;
  while (end < shortest - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  // What closes an element stays with what opens it: another one before it may close the same way.
  while (end > 0 && !/^<\w/.test(one.at(-end)!)) end--;
  const between = commonSequence(one.slice(start, one.length - end), other.slice(start, other.length - end));
  return one.map((_, index) => {
    if (index < start) return index;
    if (index >= one.length - end) return index + other.length - one.length;
    const place = between[index - start];
    return place === undefined ? undefined : place + start;
  });
}

function commonSequence(one: readonly string[], other: readonly string[]): (number | undefined)[] {
  const rest = [...one, ''].map(() => new Uint16Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      rest[i]![j] = one[i] === other[j] ? rest[i + 1]![j + 1]! + 1 : Math.max(rest[i + 1]![j]!, rest[i]![j + 1]!);
  let next = 0;
  return one.map((token, i) => {
    while (next < other.length && token !== other[next] && rest[i]![next + 1]! > rest[i + 1]![next]!) next++;
    return token === other[next] ? next++ : undefined;
  });
}

function withChoices(plain: string, all: readonly Cut[]): string {
  let done = 0;
  const pieces = all.map(({ name, from, to }) => {
    if (from < done) throw new Error(`What "${name}" changes is not apart from what other choices change`);
    const before = plain.slice(done, from);
    done = to;
    return `${before}{?${name}}`;
  });
  return pieces.join('') + plain.slice(done);
}

const withPhonePlaces = (html: string): string =>
  Object.entries(phones).reduce(
    (text, [place, shown]) =>
      text.replaceAll(`tel:${shown.replace(' ', '')}`, `tel:{${place}:dialled}`).replaceAll(shown, `{${place}}`),
    html,
  );
