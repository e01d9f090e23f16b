import * as fc from './fast-check.js';
import type { Fields, Rule, Shape } from '../../src/content/shape.js';

/** Values of a shape. Most follow its rules; what a predicate asks for is left to chance. */
export function valuesOf(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape[0]) {
    case 'string':
      return fc.string({ maxLength: 5 });
    case 'number':
      return fc.constantFrom(0, 1, 2, 6, 40.5, 1999);
    case 'boolean':
      return fc.boolean();
    case 'one': {
      const [, ...values] = shape;
      return fc.constantFrom(...values);
    }
    case 'maybe':
      return fc.option(valuesOf(shape[1]), { nil: undefined, freq: 1 });
    case 'pipe': {
      const [, inner, ...rules] = shape;
      return byRules(inner, rules);
    }
    case 'list':
      return fc.array(valuesOf(shape[1]), { maxLength: 2 });
    case 'tuple': {
      const [, ...items] = shape;
      return fc.tuple(...items.map(valuesOf));
    }
    case 'record':
      return fc.dictionary(valuesOf(shape[1]) as fc.Arbitrary<string>, valuesOf(shape[2]), { maxKeys: 2 });
    case 'object':
    case 'open':
    case 'loose':
      return objects(shape[1]);
    case 'union': {
      const [, ...shapes] = shape;
      return fc.oneof(...shapes.map(valuesOf));
    }
    case 'variant': {
      const [, , ...shapes] = shape;
      return fc.oneof(...shapes.map(valuesOf));
    }
  }
}

/** What is nothing is not there. */
const objects = (fields: Fields): fc.Arbitrary<unknown> =>
  fc
    .record(Object.fromEntries(Object.entries(fields).map(([name, shape]) => [name, valuesOf(shape)])))
    .map((object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)));

function byRules(shape: Shape, rules: readonly Rule[]): fc.Arbitrary<unknown> {
  const patterns = rules.flatMap((rule) => (rule[0] === 'regex' ? [rule[1]] : []));
  const least = rules.flatMap((rule) => (rule[0] === 'shortest' ? [rule[1]] : [])).at(0) ?? 0;
  if (patterns.some(({ source }) => !source.includes('(?='))) return fc.stringMatching(patterns[0]!);
  if (shape[0] === 'list') return fc.array(valuesOf(shape[1]), { minLength: least, maxLength: least + 1 });
  return shape[0] === 'string' ? fc.constantFrom('a', 'Some words.', ' 07 12 ', '112') : valuesOf(shape);
}
