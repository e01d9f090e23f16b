import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileOf, folder, hearAll } from '../helpers/heard/judge.js';
import { inEnglish, inSpanish } from '../helpers/heard/scenes.js';

hearAll(inEnglish);

test('nothing is written down that nobody hears', () => {
  const heard = [...inEnglish, ...inSpanish].flatMap((scene) =>
    ['first', ...(scene.steps ?? []).map(([state]) => state)].map((state) => fileOf(scene, state)),
  );
  assert.deepEqual(readdirSync(folder).sort(), heard.sort());
});
