import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test, type TestContext } from 'node:test';
import { alike, unspeakable } from './labels.js';
import type { Scene } from './scenes.js';
import { nameless, runTogether } from './speech.js';
import { hear, type Spoken } from './stage.js';

export const folder = new URL('../../heard/spoken/', import.meta.url);

/** With CARELEAF_WRITE=1 what is heard now is written down anew, to be read before it is committed. */
const isWriting = process.env['CARELEAF_WRITE'] === '1';

export const fileOf = ({ name }: Scene, state: string): string =>
  `${`${name}.${state}`.replaceAll(/[ ,]+/g, '-').replace('care-', '')}.txt`;

function compare(file: string, text: string) {
  const path = new URL(file, folder);
  if (isWriting) writeFileSync(path, `${text}\n`);
  assert.ok(existsSync(path), `${file} is not there: read what is heard, and write it with CARELEAF_WRITE=1`);
  assert.equal(text, readFileSync(path, 'utf8').trimEnd());
}

const none = (what: readonly string[]) => assert.deepEqual(what, []);

/** What can be judged without an ear. */
async function judge(t: TestContext, { state, tree, labels, lines, unheard, announced }: Spoken) {
  const having = (mark: string) => lines.filter((line) => line.includes(mark));
  await t.test(`${state}: what is seen is heard`, () => none(unheard));
  await t.test(`${state}: no two words are one`, () => none(having(runTogether)));
  await t.test(`${state}: one thing is announced at a time`, () => none(announced.slice(1)));
  await t.test(`${state}: every control is named`, () => none(having(nameless)));
  await t.test(`${state}: what is seen on a control can be said to it`, () => none(unspeakable(tree, labels)));
  await t.test(`${state}: controls with one name can be told apart`, () => none(alike(tree)));
}

/** Hears every state of these scenes. */
export function hearAll(scenes: readonly Scene[]): void {
  for (const scene of scenes)
    test(`${scene.name} is heard as it is written down`, async (t) => {
      for await (const spoken of hear(scene)) {
        await t.test(spoken.state, () => compare(fileOf(scene, spoken.state), spoken.text));
        await judge(t, spoken);
      }
    });
}
