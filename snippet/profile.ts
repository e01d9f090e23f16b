import { checkProfile } from '../src/content/profile.js';
import { ContentError } from '../src/content/errors.js';
import type { Profile } from '../src/content/types.js';
import { msg } from '../src/language/words.js';

/** The fields of the form, by their place in a profile. */
export const profileFields = [
  'emergencyNumber',
  'urgentLine.name',
  'urgentLine.phone',
  'clinic.name',
  'clinic.phone',
  'clinic.url',
  'region',
  'reviews.0.by',
  'reviews.0.role',
  'reviews.0.on',
  'reviews.0.next',
] as const;
export type ProfileField = (typeof profileFields)[number];
export type ProfileEntries = Readonly<Partial<Record<ProfileField, string>>>;

/** The profile of what was entered, and the fields that have to be mended before it counts. */
export function profileOf(
  entries: ProfileEntries,
  condition: string,
  version: string,
): { profile: Profile; wrong: ReadonlySet<ProfileField> } {
  const input = assemble(entries);
  const [review] = (input['reviews'] ?? []) as object[];
  if (review) Object.assign(review, { condition, version });
  try {
    return { profile: checkProfile(input), wrong: new Set() };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const paths = new Set(error.problems.map(({ path }) => path));
    return { profile: {}, wrong: new Set(profileFields.filter((field) => paths.has(field))) };
  }
}

/** Only what is filled in: an empty field is no entry. */
function assemble(entries: ProfileEntries): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const field of profileFields) {
    const value = entries[field]?.trim();
    if (!value) continue;
    const [part, inner, last] = field.split('.') as [string, string?, string?];
    if (last) ((input[part] ??= [{}]) as Record<string, string>[])[0]![last] = value;
    else if (inner) ((input[part] ??= {}) as Record<string, string>)[inner] = value;
    else input[part] = value;
  }
  return input;
}

/** What a field that is wrong or missing expects, for its reader. */
export function expectedOf(field: ProfileField): string {
  switch (field) {
    case 'emergencyNumber':
    case 'urgentLine.phone':
    case 'clinic.phone':
      return msg('Write a phone number: 2 to 20 digits, spaces and + ( ) # * -', {
        id: 'snippet.expected-phone',
        desc: 'Error at a field',
      });
    case 'urgentLine.name':
    case 'clinic.name':
      return msg('Write a name. It is missing or too long.', { id: 'snippet.expected-name', desc: 'Error at a field' });
    case 'clinic.url':
      return msg('Write an address that starts with https://', {
        id: 'snippet.expected-address',
        desc: 'Error at a field',
      });
    case 'region':
      return msg('Write two capital letters, such as GB.', { id: 'snippet.expected-region', desc: 'Error at a field' });
    case 'reviews.0.by':
    case 'reviews.0.role':
      return msg('Fill this in: a sign-off needs a name, a role and two dates.', {
        id: 'snippet.expected-review',
        desc: 'Error at a field',
      });
    case 'reviews.0.on':
    case 'reviews.0.next':
      return msg('Choose a day: a sign-off needs a name, a role and two dates.', {
        id: 'snippet.expected-day',
        desc: 'Error at a date field',
      });
    default:
      return field satisfies never;
  }
}
