import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PropertyDeclaration } from 'lit';
import * as careleaf from '../../src/index.js';
import * as fc from '../helpers/fast-check.js';

interface ElementClass {
  new (): Record<string, unknown>;
  readonly elementProperties: ReadonlyMap<PropertyKey, PropertyDeclaration>;
  readonly observedAttributes: readonly string[];
}

const classes = Object.entries(careleaf).filter(
  ([name, value]) => 'elementProperties' in value && name !== 'CareElement',
) as unknown as [string, ElementClass][];

/** What frameworks give, and any other value there is. */
const anything = fc.oneof(
  fc.constantFrom(null, undefined, '', 'null', 'false', ' 3 ', '3', 3, 7, true, Symbol('s'), new Date(NaN)),
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withTypedArray: true }),
);

/** Everything that says a thing in words, a number or a yes says nothing else, whatever it is given. */
const ofOneKind = ({ attribute, state }: PropertyDeclaration): boolean => attribute !== false && !state;

describe('whatever is given to', () => {
  for (const [name, Class] of classes) {
    const { observedAttributes, elementProperties } = Class;
    assert.ok(observedAttributes.length > 0);
    for (const [property, declaration] of elementProperties) {
      const key = String(property);
      if (!ofOneKind(declaration) || declaration.noAccessor) continue;
      it(`${name}.${key}, it is of its kind, and what was taken is taken again as it is`, () => {
        const element = new Class();
        const usual = element[key];
        const kinds = usual === null ? ['object', 'string'] : [typeof usual];
        fc.assert(
          fc.property(anything, (given) => {
            element[key] = given;
            const taken = element[key];
            assert.ok(kinds.includes(typeof taken) && (usual === null || taken !== null));
            element[key] = taken;
            assert.deepEqual(element[key], taken);
            for (const none of [null, undefined, {}, NaN]) {
              element[key] = none;
              assert.deepEqual(element[key], usual);
            }
          }),
        );
      });
    }
  }
});
