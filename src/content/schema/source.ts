import * as v from 'valibot';
import { absentOr, day, field, id, webAddress, wholeNumber, words } from './atoms.js';

/** Where something is known from. Its own words, title and names, are bibliographic and have no translation. */
export const source = v.strictObject({
  id: field('What statements and numbers call it.', id),
  kind: absentOr(
    'What kind of source it is.',
    v.picklist(['guideline', 'review', 'trial', 'cohort', 'series', 'label', 'official', 'page', 'book']),
  ),
  title: field('Its title, as printed.', words),
  authors: absentOr('Its authors, as printed.', words),
  publishedIn: field('Journal, publisher or organisation.', words),
  year: absentOr(
    'The year of its publication. Absent: it does not say, as many web pages do not; then readOn tells when it was read.',
    v.pipe(wholeNumber, v.minValue(1900), v.maxValue(2200)),
  ),
  url: absentOr('Its address.', webAddress),
  pmid: absentOr('Its id in PubMed.', v.pipe(v.string(), v.regex(/^\d{1,9}$/, 'expected the digits of a PubMed id'))),
  doi: absentOr('Its DOI.', v.pipe(v.string(), v.regex(/^10\.\S{1,300}$/, 'expected a DOI, such as 10.1000/182'))),
  read: field(
    'How much of it was read for this pack. What was read second-hand carries no number and no safety rule.',
    v.picklist(['full-text', 'abstract', 'excerpt', 'second-hand']),
  ),
  readOn: absentOr('The day on which it was read.', day),
  status: absentOr(
    'Where it no longer stands as it was published.',
    v.picklist(['corrected', 'withdrawn', 'superseded']),
  ),
});
