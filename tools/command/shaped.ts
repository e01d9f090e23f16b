import { safeParse, type GenericSchema, type ObjectEntries, type StrictObjectSchema } from 'valibot';

/** Stands where words were missing; what speaks of it says nothing. */
export const missing = '\uE000';

/** What a schema is made of, as far as the shape of a value goes. */
type Shape = GenericSchema & {
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly items?: readonly Shape[];
  readonly value?: Shape;
  readonly wrapped?: Shape;
  readonly literal?: unknown;
  readonly key?: string;
  readonly options?: readonly Shape[];
};

/**
 * Brings an input into the shape of a schema: what is there stays, right or wrong, and what is missing or of another
 * kind is filled in. Checks that need the shape can then go over a pack that has faults.
 */
export class Shaper {
  /** The fields of the whole in which lists or ids were missing: what names such an id may be right. */
  readonly lost = new Set<string>();
  #field = '';

  /** The fields of the whole, one by one. */
  shapeWhole(schema: StrictObjectSchema<ObjectEntries, undefined>, input: unknown): unknown {
    const fields = Object.entries(schema.entries).map(([name, field]) => {
      this.#field = name;
      return [name, this.shape(field as GenericSchema, isRecord(input) ? input[name] : undefined)] as const;
    });
    return present(fields);
  }

  shape(schema: GenericSchema, input: unknown): unknown {
    const shape = schema as Shape;
    switch (shape.type) {
      case 'strict_object':
        return this.#object(shape.entries!, isRecord(input) ? input : {});
      case 'record':
        return this.#record(shape.value!, isRecord(input) ? input : {});
      case 'array':
        return this.#array(shape.item!, input);
      case 'tuple':
        return shape.items!.map((item, index) => this.shape(item, Array.isArray(input) ? input[index] : undefined));
      case 'literal':
        return shape.literal;
      case 'optional':
        return isOfKind(shape.wrapped!, input) ? this.shape(shape.wrapped!, input) : undefined;
      case 'variant':
      case 'union':
        return safeParse(schema, input).success ? input : this.shape(closest(shape, input), input);
      default:
        return plainValue(shape, input);
    }
  }

  #object(entries: Readonly<Record<string, Shape>>, input: Record<string, unknown>): object {
    if ('id' in entries && typeof input['id'] !== 'string') this.lost.add(this.#field);
    return present(Object.entries(entries).map(([name, schema]) => [name, this.shape(schema, input[name])] as const));
  }

  #record(schema: Shape, input: Record<string, unknown>): object {
    return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, this.shape(schema, value)]));
  }

  #array(schema: Shape, input: unknown): unknown[] {
    if (Array.isArray(input)) return input.map((item) => this.shape(schema, item));
    this.lost.add(this.#field);
    return [];
  }
}

function plainValue({ type }: Shape, input: unknown): unknown {
  if (type === 'number') return typeof input === 'number' ? input : 0;
  if (type === 'boolean') return input === true;
  return typeof input === 'string' ? input : missing;
}

const present = (fields: readonly (readonly [string, unknown])[]): object =>
  Object.fromEntries(fields.filter(([, value]) => value !== undefined));

const isRecord = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

/** The one whose mark the input carries, such as its `kind`; the first where there is none. */
function closest({ key = '', options = [] }: Shape, input: unknown): Shape {
  const marked = options.find(({ entries }) => {
    const mark = entries?.[key];
    return mark && isRecord(input) && safeParse(mark, input[key]).success;
  });
  return marked ?? options[0]!;
}

function isOfKind({ type }: Shape, input: unknown): boolean {
  if (type === 'array') return Array.isArray(input);
  return type === 'strict_object' || type === 'record' ? isRecord(input) : input !== undefined;
}
