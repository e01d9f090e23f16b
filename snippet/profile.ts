import { readProfile } from '../src/content/profile.js';
import type { Profile } from '../src/content/types.js';
import { msg } from '../src/language/words.js';

/** The fields of the form, by their place in a profile. */
export const profileFields = [
  'emergencyNumber',
  'region',
  'urgentLine.name',
  'urgentLine.phone',
  'crisisLine.name',
  'crisisLine.phone',
  'clinic.name',
  'clinic.phone',
  'clinic.url',
  'organisations.0.name',
  'organisations.0.phone',
  'organisations.0.url',
  'reviews.0.by',
  'reviews.0.role',
  'reviews.0.on',
  'reviews.0.next',
] as const;
export type ProfileField = (typeof profileFields)[number];
export type ProfileEntries = Readonly<Partial<Record<ProfileField, string>>>;

/** What the profile is for. */
export interface ProfileOf {
  readonly condition: string;
  readonly version: string;
  /** The clinic is that of this condition alone. */
  readonly isOwnClinic: boolean;
}

/** The profile of what was entered and is right, and the fields that have to be mended before they count too. */
export function profileOf(
  entries: ProfileEntries,
  { condition, version, isOwnClinic }: ProfileOf,
): { profile: Profile; wrong: ReadonlySet<ProfileField> } {
  const { clinic, ...input } = assemble(entries);
  const [review] = (input['reviews'] ?? []) as object[];
  if (review) Object.assign(review, { condition, version });
  if (clinic) Object.assign(input, isOwnClinic ? { clinics: { [condition]: clinic } } : { clinic });
  const { profile, problems } = readProfile(input);
  const paths = new Set(problems.map(({ path }) => path.replace(`clinics.${condition}.`, 'clinic.')));
  return { profile, wrong: new Set(profileFields.filter((field) => paths.has(field))) };
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

/** What was entered but for the sign-off. */
export function withoutReview(entries: ProfileEntries): { entries: ProfileEntries; lost: boolean } {
  const kept = Object.entries(entries).filter(([field]) => !field.startsWith('reviews.'));
  const lost = Object.entries(entries).some(([field, value]) => field.startsWith('reviews.') && value.trim() !== '');
  return { entries: Object.fromEntries(kept), lost };
}

/** What each field is called. */
const labels: Record<ProfileField, () => string> = {
  emergencyNumber: () => msg('Emergency number', { id: 'snippet.emergency-number', desc: 'Label of a field' }),
  region: () => msg('Country, two letters', { id: 'snippet.region', desc: 'Label of a field' }),
  'urgentLine.name': () =>
    msg('Advice line: its name', {
      id: 'snippet.line-name',
      desc: 'Label of a field: a phone line for urgent advice',
    }),
  'urgentLine.phone': () => msg('Advice line: phone', { id: 'snippet.line-phone', desc: 'Label of a field' }),
  'crisisLine.name': () =>
    msg('Crisis line: its name', {
      id: 'snippet.crisis-name',
      desc: 'Label of a field: a phone line for people who think of harming themselves',
    }),
  'crisisLine.phone': () => msg('Crisis line: phone', { id: 'snippet.crisis-phone', desc: 'Label of a field' }),
  'organisations.0.name': () =>
    msg('Organisation: its name', { id: 'snippet.organisation-name', desc: 'Label of a field' }),
  'organisations.0.phone': () =>
    msg('Organisation: phone', { id: 'snippet.organisation-phone', desc: 'Label of a field' }),
  'organisations.0.url': () =>
    msg('Organisation: web address', { id: 'snippet.organisation-address', desc: 'Label of a field' }),
  'clinic.name': () => msg('Clinic: its name', { id: 'snippet.clinic-name', desc: 'Label of a field' }),
  'clinic.phone': () => msg('Clinic: phone', { id: 'snippet.clinic-phone', desc: 'Label of a field' }),
  'clinic.url': () => msg('Clinic: web address', { id: 'snippet.clinic-address', desc: 'Label of a field' }),
  'reviews.0.by': () => msg('Name', { id: 'snippet.review-by', desc: 'Label of a field: who signed off' }),
  'reviews.0.role': () => msg('Role', { id: 'snippet.review-role', desc: 'Label of a field: such as neurologist' }),
  'reviews.0.on': () => msg('Signed off on', { id: 'snippet.review-on', desc: 'Label of a date field' }),
  'reviews.0.next': () => msg('Next review by', { id: 'provenance.next', desc: 'Label: date' }),
};

/** What a field is called. */
export const labelOf = (field: ProfileField): string => labels[field]();

/** What a field that is wrong or missing expects, for its reader. */
export function expectedOf(field: ProfileField): string {
  switch (field.split('.').at(-1)) {
    case 'phone':
      return msg('Write a phone number: 2 to 20 digits, spaces and + ( ) # * -', {
        id: 'snippet.expected-phone',
        desc: 'Error at a field',
      });
    case 'name':
      return msg('Write a name. It is missing or too long.', { id: 'snippet.expected-name', desc: 'Error at a field' });
    case 'url':
      return msg('Write an address that starts with https://', {
        id: 'snippet.expected-address',
        desc: 'Error at a field',
      });
    case 'region':
      return msg('Write two capital letters, such as GB.', { id: 'snippet.expected-region', desc: 'Error at a field' });
    case 'by':
    case 'role':
      return msg('Fill this in: a sign-off needs a name, a role and two dates.', {
        id: 'snippet.expected-review',
        desc: 'Error at a field',
      });
    case 'on':
      return msg('Choose a day that is not in the future: a sign-off needs a name, a role and two dates.', {
        id: 'snippet.expected-past-day',
        desc: 'Error at a date field',
      });
    case 'next':
      return msg('Choose a day after the sign-off: a sign-off needs a name, a role and two dates.', {
        id: 'snippet.expected-later-day',
        desc: 'Error at a date field',
      });
    default:
      return msg('Write digits, such as 112.', { id: 'snippet.expected-emergency', desc: 'Error at a field' });
  }
}
