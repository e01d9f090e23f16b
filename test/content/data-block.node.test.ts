import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isJsonType } from '../../src/content/data-block.js';
import * as fc from '../helpers/fast-check.js';

const space = fc.constantFrom('', ' ', '\t', '\n', ' \r\n ');
const letters = [...'application/json'].map((letter) => fc.constantFrom(letter, letter.toUpperCase()));
const essence = fc.tuple(...letters).map((chosen) => chosen.join(''));
const parameters = fc.constantFrom('', ';', '; charset=utf-8', ';charset="UTF-8"; profile=x');

describe('the type of a data block', () => {
  it('is JSON in any letters, with any parameters, between any white space', () => {
    fc.assert(
      fc.property(space, essence, space, parameters, (before, type, after, more) =>
        isJsonType(before + type + after + more),
      ),
    );
  });

  it('is not JSON where another type is named, or none', () => {
    const others = [
      '',
      'json',
      'text/json',
      'application/ld+json',
      'application/jsonp',
      'x/application/json',
      'module',
    ];
    for (const other of [undefined, null, ...others]) assert.equal(isJsonType(other), false, String(other));
    fc.assert(fc.property(essence, fc.stringMatching(/^[a-z+./-]+$/), (type, more) => !isJsonType(type + more)));
  });
});
