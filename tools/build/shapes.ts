import * as predicates from '../../src/content/predicates.js';
import { pack } from '../../src/content/schema/pack.js';
import { profile, reviewDay } from '../../src/content/schema/profile.js';
import { SharedSource } from './shared-source.js';

/** What a schema of valibot is made of, as far as shapes go. */
interface Schema {
  readonly kind: 'schema';
  readonly type: string;
  readonly pipe?: readonly (Schema | Action)[];
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly items?: readonly Schema[];
  readonly wrapped?: Schema;
  readonly key?: Schema | string;
  readonly value?: Schema;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
}
interface Action {
  readonly kind: 'validation' | 'transformation' | 'metadata';
  readonly type: string;
  readonly requirement?: unknown;
  readonly expects?: string | null;
  readonly message?: unknown;
}

/** `src/generated/shapes.ts`: what the browser's reader needs of the schemas. */
export function shapesSource(): string {
  const source = new SharedSource();
  const roots = [
    ['packShape', 'Pack', pack],
    ['profileShape', 'Profile', profile],
    ['reviewDayShape', 'string', reviewDay],
  ] as const;
  const written = roots.map(([name, type, schema]) => ({ name, type, shape: shapeOf(schema as Schema, source) }));
  return [
    `import * as predicates from '../content/predicates.js';`,
    `import type { ShapeOf } from '../content/shape.js';`,
    `import type { Pack, Profile } from '../content/types.js';\n`,
    ...source.constants(),
    ...written.map(({ name, type, shape }) => `export const ${name}: ShapeOf<${type}> = ${source.inFull(shape)};`),
    '',
  ].join('\n');
}

/** The source of the shape of a schema: `Shape` of src/content/shape.ts. */
function shapeOf(schema: Schema, source: SharedSource): string {
  const inner = (one: unknown) => shapeOf(one as Schema, source);
  const [kind, ...parts] = schema.pipe ? pipeOf(schema.pipe as Pipe, inner) : plainShape(schema, inner);
  return source.share(`[${[literal(kind), ...parts].join(', ')}]`);
}

type Parts = readonly [kind: string, ...sources: string[]];
type Pipe = readonly [Schema, ...(Schema | Action)[]];
type Inner = (schema: unknown) => string;

function plainShape(schema: Schema, inner: Inner): Parts {
  switch (schema.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return [schema.type];
    case 'literal':
      return ['one', literal(schema.literal)];
    case 'picklist':
      return ['one', ...schema.options!.map(literal)];
    case 'optional':
      return ['maybe', inner(schema.wrapped)];
    case 'array':
      return ['list', inner(schema.item)];
    case 'tuple':
      return ['tuple', ...schema.items!.map(inner)];
    case 'record':
      return ['record', inner(schema.key), inner(schema.value)];
    case 'strict_object':
      return ['object', fieldsOf(schema.entries!, inner)];
    case 'union':
      return ['union', ...schema.options!.map(inner)];
    case 'variant':
      return ['variant', literal(schema.key), ...schema.options!.map(inner)];
    default:
      throw unknownTo(schema.type);
  }
}

const fieldsOf = (entries: Readonly<Record<string, Schema>>, inner: Inner): string =>
  `{ ${Object.entries(entries).map(([name, schema]) => `${literal(name)}: ${inner(schema)}`).join(', ')} }`; // prettier-ignore

/** A pipe in a pipe asks no more than one that has all of its rules. */
function pipeOf(pipe: Pipe, inner: Inner): Parts {
  const steps = flat(pipe);
  const [first, ...others] = steps.filter((step): step is Schema => step.kind === 'schema');
  if (others.some(({ type }) => type !== first!.type))
    throw new Error('A pipe of schemas of several kinds has no shape');
  const rules = steps.filter((step): step is Action => step.kind !== 'schema').flatMap(ruleOf);
  return rules.length > 0 ? ['pipe', inner(first), ...rules] : plainShape(first!, inner);
}

const flat = (steps: readonly (Schema | Action)[]): readonly (Schema | Action)[] =>
  steps.flatMap((step) => (step.kind === 'schema' && step.pipe ? flat(step.pipe) : [step]));

const rules: Readonly<Record<string, string | undefined>> = {
  regex: 'regex',
  iso_date: 'regex',
  check: 'check',
  integer: 'check',
  finite: 'check',
  min_length: 'shortest',
  non_empty: 'shortest',
  max_length: 'longest',
  min_value: 'least',
  max_value: 'most',
};

function ruleOf({ kind, type, requirement, expects, message }: Action): string[] {
  if (kind === 'metadata') return [];
  if (type === 'trim') return [`['trim']`];
  const rule = rules[type];
  if (!rule) throw unknownTo(type);
  const words = typeof message === 'string' ? message : `expected ${expects ?? 'something else'}`;
  return [`[${literal(rule)}, ${limitOf(requirement ?? 1)}, ${literal(words)}]`];
}

function limitOf(requirement: unknown): string {
  if (typeof requirement !== 'function')
    return requirement instanceof RegExp ? String(requirement) : literal(requirement);
  if (requirement === Number.isInteger || requirement === Number.isFinite) return `Number.${requirement.name}`;
  const [name] = Object.entries(predicates).find(([, predicate]) => predicate === requirement) ?? [];
  if (!name)
    throw new Error('What a schema checks needs a name in src/content/predicates.ts, by which the reader finds it');
  return `predicates.${name}`;
}

const literal = (value: unknown): string => JSON.stringify(value);
const unknownTo = (type: string) => new Error(`The reader knows no "${type}": add it to src/content/reader.ts and tools/build/shapes.ts`); // prettier-ignore
