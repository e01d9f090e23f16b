import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import { factsSchema, packSchema, profileSchema, textSchema } from '../../src/content/schema.js';

const part = (name: string) => ({ $ref: `#/$defs/${name}` });
const having = (property: string, name: string, otherwise: object) => ({
  if: { required: [property] },
  then: part(name),
  else: otherwise,
});

/**
 * The five kinds of file as one JSON Schema. Which kind a file is shows in a field that only this kind has, so that an
 * editor names the mistake in it rather than five ways in which it could be something else.
 */
export const conditionSchema = (): string =>
  JSON.stringify(
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'Careleaf condition pack, its facts, figure and texts, and the hospital profile',
      ...having(
        'facts',
        'pack',
        having('schemaVersion', 'facts', having('statements', 'text', having('viewBox', 'figure', part('profile')))),
      ),
      $defs: toJsonSchemaDefs(
        {
          facts: factsSchema,
          figure: factsSchema.entries.figure.wrapped,
          text: textSchema,
          pack: packSchema,
          profile: profileSchema,
        },
        // What ties fields together, and how text is tidied, JSON Schema cannot say: `careleaf check` does.
        { typeMode: 'input', ignoreActions: ['check', 'trim', 'finite'] },
      ),
    },
    null,
    2,
  );
