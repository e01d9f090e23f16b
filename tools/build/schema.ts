import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import { facts } from '../../src/content/schema/facts.js';
import { pack } from '../../src/content/schema/pack.js';
import { profile } from '../../src/content/schema/profile.js';
import { text } from '../../src/content/schema/text.js';

const part = (name: string) => ({ $ref: `#/$defs/${name}` });
const having = (property: string, name: string, otherwise: object) => ({
  if: { required: [property] },
  then: part(name),
  else: otherwise,
});

/**
 * The five kinds of file as one JSON Schema. Which kind a file is shows in a field that only this kind has, or in its
 * being a list, so that an editor names the mistake in it rather than five ways in which it could be something else.
 */
export const conditionSchema = (): string =>
  JSON.stringify(
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'Careleaf condition pack, its facts, figures and texts, and the hospital profile',
      if: { type: 'array' },
      then: part('figures'),
      else: having('facts', 'pack', having('schemaVersion', 'facts', having('statements', 'text', part('profile')))),
      $defs: toJsonSchemaDefs(
        { facts, figures: facts.entries.figures.wrapped, text, pack, profile },
        // What ties fields together, and how text is tidied, JSON Schema cannot say: `careleaf check` does. What comes
        // out of tidying has every pattern and description.
        { typeMode: 'output', ignoreActions: ['check', 'trim', 'finite'] },
      ),
    },
    null,
    2,
  );
