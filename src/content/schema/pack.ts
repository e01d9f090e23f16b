import * as v from 'valibot';
import { hasAny } from '../predicates.js';
import { absentOr, field, languageTag, schemaAddress } from './atoms.js';
import { facts } from './facts.js';
import { text } from './text.js';

type Texts = Record<string, v.InferOutput<typeof text>>;

/** A whole pack, as `pack`, a JSON child, `src` and the published files carry it. */
export const pack = v.strictObject({
  $schema: absentOr('Where editors find this schema.', schemaAddress),
  facts: field('What has no language.', facts),
  texts: field(
    'One or more languages, by BCP 47 tag.',
    v.pipe(v.record(languageTag, text), v.check<Texts, string>(hasAny, 'expected at least one language')),
  ),
  languages: absentOr('Every language that is published alongside this one.', v.array(languageTag)),
});
