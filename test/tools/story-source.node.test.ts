import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type * as Source from '../../.storybook/source.js';
import { generate } from '../../tools/build/generated.js';

let source: typeof Source;
before(async () => {
  generate();
  source = await import('../../.storybook/source.js');
});

const html = '<care-seek-help condition="hemifacial-spasm"></care-seek-help>';
type Context = Parameters<typeof Source.sourceOf>[1];
const shown = (context: Partial<Record<'args' | 'parameters' | 'globals', object>>) =>
  source.sourceOf(html, { args: {}, parameters: {}, globals: { profile: 'none' }, ...context } as unknown as Context);

test('the source of a story has the profile with which it is seen, as a page would write it', () => {
  const { hospital } = source.profiles;
  for (const context of [
    { args: { profile: hospital } },
    { parameters: { profile: hospital } },
    { globals: { profile: 'hospital' } },
  ]) {
    const code = shown(context);
    const data = /^<script type="application\/json" data-care-profile>([^]*)<\/script>\n/.exec(code)?.[1];
    assert.deepEqual(JSON.parse(data ?? ''), hospital);
    assert.ok(code.endsWith(html));
  }
});

test('a story without a profile is its HTML alone; one with a pack says so', () => {
  assert.equal(shown({}), html);
  assert.match(shown({ args: { pack: {} } }), /property "pack"/);
});
