import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, type WatchedPage } from '../helpers/no-network.js';

const openWith = (script: string) =>
  openPage({
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>
      <script type="module" src="/host.js"></script><p>Before</p>`,
    scripts: { '/host.js': script },
  });

const complaintOf = (watched: WatchedPage) =>
  watched.expectQuiet().then(
    () => '',
    (error: unknown) => String(error),
  );

test('a page that only runs its own script is quiet', async () => {
  const watched = await openWith(`document.querySelector('p').textContent = 'After';`);
  assert.equal(await watched.page.textContent('p'), 'After');
  await watched.expectQuiet();
});

test('every kind of request is noticed', async () => {
  const watched = await openWith(`
    fetch('/dist/absent.json').catch(() => {});
    new Image().src = 'https://tracker.example/pixel.gif';
    navigator.sendBeacon('/log', 'seen');
  `);
  await complaintOf(watched);
  for (const address of ['/dist/absent.json', 'https://tracker.example/pixel.gif', '/log'])
    assert.ok(watched.requests.includes(address) || watched.violations.join().includes(address), address);
});

test('broken policies, warnings and errors are noticed', async () => {
  const watched = await openWith(`
    document.body.setAttribute('style', 'color: red');
    try { document.body.innerHTML = '<b>bold</b>'; } catch {}
    console.warn('be careful');
    throw new Error('it broke');
  `);
  const complaint = await complaintOf(watched);
  for (const trace of [/style-src-attr/, /require-trusted-types-for/, /be careful/, /it broke/])
    assert.match(complaint, trace);
});

test('whatever is stored is noticed, even when it is removed again', async () => {
  const watched = await openWith(`
    localStorage.setItem('removed', '1');
    localStorage.removeItem('removed');
    localStorage.property = '1';
    sessionStorage.setItem('session', '1');
    document.cookie = 'crumb=1';
    indexedDB.open('database');
  `);
  await complaintOf(watched);
  assert.deepEqual([...watched.storageWrites].sort(), [
    'cookie crumb',
    'indexedDB database',
    'localStorage property',
    'localStorage removed',
    'sessionStorage session',
  ]);
});

test('exceptions cover what they name and nothing else', async () => {
  const watched = await openWith(`console.warn('expected'); fetch('/host.js?again'); fetch('/favicon.ico');`);
  await assert.rejects(
    watched.expectQuiet({ messages: [/^expected$/], requests: ['/favicon.ico'] }),
    /host\.js\?again/,
  );
  await watched.expectQuiet({ messages: [/^expected$/], requests: ['/favicon.ico', '/host.js?again'] });
});
