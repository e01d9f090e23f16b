import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { aboutParts } from '../../src/content/about-parts.js';
import { headingKeys } from '../../src/content/heading-keys.js';
import { optionFields } from '../../src/content/option-fields.js';
import { facts } from '../../src/content/schema/facts.js';
import { text } from '../../src/content/schema/text.js';

const guide = readFileSync('docs/content.md', 'utf8');
const isNamed = (name: string): boolean => guide.includes(`\`${name}\``);
/** Written by the tools, and by nobody else. */
const byTools = ['$schema', 'reviews', 'version'];

describe('docs/content.md', () => {
  const lists: Record<string, readonly string[]> = {
    'field of the facts': Object.keys(facts.entries),
    'field of a text': Object.keys(text.entries).filter((name) => !byTools.includes(name)),
    'part of about': aboutParts,
    'field of an option': optionFields,
    'key of a heading': headingKeys.filter((key) => !key.startsWith('about.')),
  };
  for (const [what, names] of Object.entries(lists)) {
    it(`names every ${what}`, () => {
      assert.deepEqual(
        names.filter((name) => !isNamed(name)),
        [],
      );
    });
  }
});
