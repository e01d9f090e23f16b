import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { built, classicScript, everyElement, everyShown, hostPage, moduleScript } from '../helpers/host-page.js';
import { openPage } from '../helpers/no-network.js';

const bundle = {
  '/elsewhere/careleaf.js': built('careleaf.js'),
  '/elsewhere/careleaf.iife.js': built('careleaf.iife.js'),
};
const another = '<script type="module" src="/elsewhere/careleaf.js"></script>';
const anotherClassic = '<script src="/elsewhere/careleaf.iife.js"></script>';

const ways: Record<string, { head?: string; end?: string }> = {
  'a module in the head': { head: moduleScript },
  'a module after the elements': { end: moduleScript },
  'an async module': { head: '<script type="module" async src="/dist/careleaf.js"></script>' },
  'a classic script in the head': { head: classicScript },
  'a classic script after the elements': { end: classicScript },
  'a deferred classic script': { head: '<script defer src="/dist/careleaf.iife.js"></script>' },
  'an async classic script': { head: '<script async src="/dist/careleaf.iife.js"></script>' },
  'the module and the classic script': { head: classicScript + moduleScript },
  'the module twice': { head: moduleScript, end: moduleScript },
  'the classic script twice': { head: classicScript, end: classicScript },
  'a second copy of the module under another address': { head: moduleScript + another },
  'a second copy of the classic script under another address': { head: classicScript, end: anotherClassic },
};

describe(
  'every element shows English without a further request, and the page stays quiet, with',
  { concurrency: 4 },
  () => {
    for (const [way, { head = '', end = '' }] of Object.entries(ways)) {
      test(way, async () => {
        const watched = await openPage({ html: hostPage(everyElement + end, { head }), scripts: bundle });
        await everyShown(watched.page);
        await watched.expectQuiet();
        await watched.close();
      });
    }
  },
);

/** The names in a page's global scope, with this script and without. */
async function globalsAddedBy(head: string) {
  const globals = async (html: string) => {
    const watched = await openPage({ html });
    const names = await watched.page.evaluate(() => Object.getOwnPropertyNames(window));
    await watched.close();
    return names;
  };
  const before = new Set(await globals(hostPage(everyElement, { head: '' })));
  return (await globals(hostPage(everyElement, { head }))).filter((name) => !before.has(name)).sort();
}

const globalsOfLit = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];

test('the module adds the globals of Lit and no other', async () => {
  assert.deepEqual(await globalsAddedBy(moduleScript), globalsOfLit);
});

test('the classic script adds the globals of Lit and "careleaf"', async () => {
  assert.deepEqual(await globalsAddedBy(classicScript), ['careleaf', ...globalsOfLit]);
});

test('the script changes nothing outside its elements', async () => {
  const host = hostPage('<main id="host"><p class="host">The page’s own</p></main>');
  const without = await openPage({ html: host.replace(moduleScript, '') });
  const withScript = await openPage({ html: host });
  const outline = () => document.body.outerHTML + document.documentElement.getAttributeNames().join();
  assert.equal(await withScript.page.evaluate(outline), await without.page.evaluate(outline));
  assert.equal(await withScript.page.evaluate(() => document.adoptedStyleSheets.length), 0);
});
