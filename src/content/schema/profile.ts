import * as v from 'valibot';
import { changedSince } from './sign-off.js';
import { absentOr, day, field, id, languageTag, phone, version, webAddress, words } from './atoms.js';

const named = (longest: number) => v.pipe(words, v.maxLength(longest, `expected at most ${longest} characters`));
const trimmed = v.pipe(v.string(), v.trim());

const clinic = v.strictObject({
  name: field('Its name.', named(120)),
  phone: absentOr('Its phone number.', phone),
  url: absentOr('Its page.', v.pipe(trimmed, webAddress)),
});

const line = v.strictObject({ name: field('Its name.', named(80)), phone: field('Its number.', phone) });

const organisation = v.strictObject({
  name: field('Its name.', named(120)),
  phone: absentOr('Its phone number.', phone),
  url: absentOr('Its page.', v.pipe(trimmed, webAddress)),
  condition: absentOr('Id of the condition that it is for. Absent: every condition.', v.pipe(trimmed, id)),
});

/** A day of a sign-off. */
export const reviewDay = v.pipe(trimmed, day);

/** Counts for one condition in one version, and in one language where it names one. What ties its days together stands in `readProfile`. */
const ownReview = v.strictObject({
  condition: field('Id of the condition.', v.pipe(trimmed, id)),
  version: field('The version that was read.', version),
  language: absentOr('The language that was read. Absent: every one.', languageTag),
  changed: changedSince,
  by: field('Who signed it off.', words),
  role: field('Their role.', words),
  on: field('The day of the sign-off.', reviewDay),
  next: field('The day by which it is looked at again.', reviewDay),
});

/**
 * The hospital's own: `profile`, or the page's `<script data-care-profile>`. The same rules in PHP stand in
 * cms/shared/profile-rules.php; test/content/profile-cases.json holds both to one meaning.
 */
export const profile = v.strictObject({
  region: absentOr(
    'The country: GB, ES.',
    v.pipe(trimmed, v.regex(/^[A-Z]{2}$/, 'expected a country code, such as GB')),
  ),
  emergencyNumber: absentOr(
    'The number for emergencies.',
    v.pipe(trimmed, v.regex(/^\d{2,6}$/, 'expected digits, such as 112')),
  ),
  urgentLine: absentOr('A line for what is urgent.', line),
  crisisLine: absentOr('A line for people who think of harming themselves.', line),
  clinic: absentOr('The clinic, for every condition that has none of its own in clinics.', clinic),
  clinics: absentOr(
    'Clinics of single conditions, by the id of the condition.',
    v.record(v.pipe(v.string(), id), clinic),
  ),
  organisations: absentOr('Organisations of and for patients.', v.array(organisation)),
  reviews: absentOr("Sign-offs by the hospital's own reviewers.", v.array(ownReview)),
});
