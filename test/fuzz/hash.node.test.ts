import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import { generate } from '../../tools/build/generated.js';
import type * as Choices from '../../snippet/choice.js';
import type * as Code from '../../snippet/code.js';
import { expectGrowth } from './growth.js';
import { addresses, scripts, texts } from './hostile.js';
import { forMany } from './runs.js';

let choices: typeof Choices;
let code: typeof Code;
before(async () => {
  generate();
  await import('../../src/server/server.js');
  choices = await import('../../snippet/choice.js');
  code = await import('../../snippet/code.js');
});

const names = ['element', 'sections', 'language', 'level', 'depth', 'theme', 'accent', 'accentDark', 'radius', 'font', 'served', '__proto__', 'constructor', 'toString']; // prettier-ignore
const css = ['}*{color:red', 'url(https://track.invalid)', 'red;--x:1', "'", '"', '\\', '/*', 'a, "b"', "'a', b", '#00ff00', '#12345g', '1e9', '-1', '0x1', ' ', '2', 'Infinity']; // prettier-ignore
const words = fc.oneof(fc.constantFrom(...texts, ...scripts, ...addresses, ...css, 'leaflet', 'en', '3', 'main', 'true', 'clear'), fc.string({ unit: 'binary' })); // prettier-ignore

describe('the hash of the snippet maker', () => {
  const holds = (hash: string) => {
    const choice = choices.choiceOf(hash);
    assert.deepEqual(choices.choiceOf(choices.hashOf(choice)), choice);
    assert.ok(choices.elementNames.includes(choice.element));
    assert.match(choice.language, /^[A-Za-z0-9-]+$/);
    assert.ok(choices.themes.includes(choice.theme) && choice.level >= 1 && choice.level <= 6);
    choices.notTaken(hash);
    const lines = code.styleCode(code.tokensOf(choice, { light: '#000000', dark: '#ffffff' })).split('\n');
    for (const line of lines.slice(1, -1)) assert.match(line, /^ {2}--care-[a-z-]+: [^{};<>@\\]*;$/);
    assert.doesNotMatch(lines.join('\n'), /url\(|\/\*/);
  };

  test('case 8: takes nothing that could end a declaration, and reads back what it writes', () => {
    const hash = fc.array(fc.tuple(fc.constantFrom(...names), words), { maxLength: 6 });
    forMany('hashes', 2000, hash, (parts) => {
      holds(`#${parts.map((part) => part.map(encodeURIComponentSafe).join('=')).join('&')}`);
      holds(`#${parts.map((part) => part.join('=')).join('&')}`);
    });
  });

  test('case 12: is read in a time that grows with its length, whatever it repeats', () => {
    for (const name of names)
      for (const part of ["'", '"', "'a", '"a', ' ', ',', 'a,', 'é', "''", `'"`, '0', '1.']) {
        const read = (count: number) => {
          const hash = `#${name}=${encodeURIComponent(part.repeat(count))}`;
          return () => holds(hash);
        };
        expectGrowth(read(10_000), read(20_000), `${name} of ${part}:`);
      }
  });
});

/** Half a character has no place in an address. */
const encodeURIComponentSafe = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));
