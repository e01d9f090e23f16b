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
const phones = { emergencyNumber: '+99 0001', 'urgentLine.phone': '+99 0002', 'clinic.phone': '+99 0003' };

const emergencyNumber = phones.emergencyNumber;
const line = { name: '{urgentLine.name}', phone: phones['urgentLine.phone'] };
const name = '{clinic.name}';
const phone = phones['clinic.phone'];
const url = '{clinic.url}';

/** What a profile may give: values of which each says where it is shown. The clinic of a single condition stands where every clinic does. */
const given: Record<Exclude<keyof Profile, 'region' | 'reviews' | 'clinics'>, Readonly<Record<string, Profile>>> = {
  emergencyNumber: { emergencyNumber: { emergencyNumber } },
  urgentLine: { 'urgentLine.name urgentLine.phone': { urgentLine: line } },
  clinic: {
    'clinic.name': { clinic: { name } },
    'clinic.name clinic.phone': { clinic: { name, phone } },
    'clinic.name clinic.url': { clinic: { name, url } },
    'clinic.name clinic.phone clinic.url': { clinic: { name, phone, url } },
  },
};

const everything: Profile = { emergencyNumber, urgentLine: line, clinic: { name, phone, url } };

/** A sign-off and the dates in it are not written by a host: what shows them says so in its mark. */
const signedOff = (of: string): Profile => {
  const [condition = '', version = ''] = of.split('@');
  return { reviews: [{ condition, version, by: 'A', role: 'B', on: '2020-01-01', next: '9999-01-01' }] };
};

/** A piece with places for what a profile gives, and for `more`. `of` is the id and version of its condition. */
export function pieceOf(of: string, render: Render, more: (plain: string) => readonly Cut[] = () => []): Piece {
  const plain = render({});
  // Most of them show nothing of a profile: one rendering tells.
  const fields = render(everything) === plain ? [] : Object.entries(given);
  const ofProfile = fields.map(([field, profiles]) => {
    const others = Object.entries(profiles).map(([names, profile]) => [names, render(profile)]);
    return cut(field, ['', plain], Object.fromEntries(others) as Choice);
  });
  const cuts = [...ofProfile, ...more(plain)].filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  const choices = cuts.map(({ name, choice }) => [
    name,
    Object.fromEntries(Object.entries(choice).map(([names, html]) => [names, withPhonePlaces(html)])),
  ]);
  const html = withChoices(plain, cuts);
  const showsReviews = render(signedOff(of)) !== plain;
  return {
    html: showsReviews ? html.replace('="{profile}"', '="{profile:reviews}"') : html,
    choices: Object.fromEntries(choices) as Piece['choices'],
  };
}

/** Where texts differ, from one tag to another. Nowhere where they are the same. */
export function cut(name: string, [names, plain]: readonly [string, string], others: Choice): Cut {
  const all = Object.values(others);
  const start = Math.min(...all.map((other) => commonStart(plain, other)));
  if (start === plain.length) return { name, from: start, to: start, choice: {} };
  const from = plain.lastIndexOf('>', start - 1) + 1;
  const rest = Math.min(...all.map((other) => commonEnd(plain.slice(from), other.slice(from))));
  const to = plain.indexOf('<', plain.length - rest);
  const between = (text: string) => text.slice(from, text.length - (plain.length - to));
  const choice = Object.entries(others).map(([key, other]) => [key, between(other)]);
  return { name, from, to, choice: { [names]: between(plain), ...Object.fromEntries(choice) } };
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  const longest = Math.min(one.length, other.length);
  while (length < longest && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}

function withChoices(plain: string, cuts: readonly Cut[]): string {
  let done = 0;
  const pieces = cuts.map(({ name, from, to }) => {
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
