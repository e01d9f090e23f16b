import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import { addresses, faults, jsonValues, scripts, spoilt, texts } from '../fuzz/hostile.js';
import { casesOf } from '../fuzz/runs.js';
import { contentTags, hostPage, moduleScript } from '../helpers/host-page.js';
import { everyPlace } from '../helpers/mutations.js';
import { openPage } from '../helpers/no-network.js';
import { smallPack } from '../helpers/small-pack.js';

interface Case {
  readonly tag: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly pack: string;
  readonly profile: string;
  /** Whether the pack is a property, or text inside the element. */
  readonly isProperty: boolean;
  /** What the device holds, by key. */
  readonly stored: readonly (readonly [string, string])[];
}

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
const small = smallPack('small');
const profile = { emergencyNumber: '112', urgentLine: { name: 'A', phone: '111' }, clinic: { name: 'B', url: 'https://b.example' } }; // prettier-ignore
const hostile = fc.constantFrom(...texts, ...scripts, ...addresses.filter((address) => !/^[.x#?]/.test(address)));
const names = ['lang', 'heading-level', 'depth', 'sections', 'outcomes', 'view', 'profile', 'pack', 'class', 'dir', 'condition', 'part', 'title', 'decision', 'term', 'plan', 'figure']; // prettier-ignore
const kinds = ['checklist', 'diary', 'questions', 'decision'];
const textOf = (value: unknown): string => JSON.stringify(value) ?? '';

const cases: fc.Arbitrary<Case> = fc.record({
  tag: fc.constantFrom(...contentTags),
  attributes: fc.array(fc.tuple(fc.constantFrom(...names), hostile), { maxLength: 3 }),
  pack: fc.oneof(
    { weight: 3, arbitrary: faults(everyPlace(small), jsonValues).map((some) => textOf(spoilt(small, some))) },
    { weight: 2, arbitrary: hostile.map((words) => textOf({ ...small, texts: { en: { ...small.texts['en'], name: words, summary: words, statements: Object.fromEntries(Object.keys(small.texts['en']!.statements).map((id) => [id, words])) } } })) }, // prettier-ignore
    { weight: 1, arbitrary: fc.constant(textOf(small)) },
  ),
  profile: faults(everyPlace(profile), jsonValues).map((some) => textOf(spoilt(profile, some))),
  isProperty: fc.boolean(),
  stored: fc.array(
    fc.tuple(
      fc.constantFrom(1, 2).chain((form) => fc.constantFrom(...kinds.map((kind) => `careleaf:${form}:${kind}:small`))),
      fc.oneof(jsonValues.map(({ make }) => textOf({ format: 2, until: '2099-01-01', entries: { 'entry:a': { at: 1, value: make() }, 'tick:x': make(), open: { at: 2, value: make() } } })), hostile), // prettier-ignore
    ),
    { maxLength: 2 },
  ),
});

test('case 1: whatever a page gives, nothing runs, nothing is thrown, nothing is fetched or stored unasked', async () => {
  const count = casesOf('elements', 400);
  const watched = await openPage({ html: hostPage('', { head: moduleScript }), csp: null });
  const { page } = watched;
  const all = fc.sample(cases, { numRuns: count });
  for (let start = 0; start < all.length; start += 50) {
    const some = all.slice(start, start + 50);
    const faultsFound = await page.evaluate(async (given) => {
      const found: string[] = [];
      const note = (index: number, what: unknown) => found.push(`${index}: ${String(what)}`);
      let now = 0;
      const onError = ({ error, message }: ErrorEvent) => note(now, (error as Error | null)?.stack ?? message);
      const onRejection = ({ reason }: PromiseRejectionEvent) => note(now, (reason as Error | null)?.stack ?? reason);
      addEventListener('error', onError);
      addEventListener('unhandledrejection', onRejection);
      const read = (text: string): unknown => {
        try {
          return JSON.parse(text);
        } catch {
          return text;
        }
      };
      for (const [index, { tag, attributes, pack, profile, isProperty, stored }] of given.entries()) {
        now = index;
        localStorage.clear();
        for (const [key, text] of stored) localStorage.setItem(key, text);
        const before = JSON.stringify(Object.keys(localStorage).sort());
        const element = document.createElement(tag) as HTMLElement & { pack?: unknown; profile?: unknown; updateComplete: Promise<unknown> }; // prettier-ignore
        for (const [name, value] of attributes) element.setAttribute(name, value);
        if (isProperty) element.pack = read(pack);
        else
          element.append(
            Object.assign(document.createElement('script'), { type: 'application/json', textContent: pack }),
          );
        element.profile = isProperty ? read(profile) : profile;
        element.append('light text');
        document.body.append(element);
        await element.updateComplete;
        if (element.getBoundingClientRect().height === 0 && element.innerText.trim()) note(index, 'not seen');
        for (const link of element.shadowRoot?.querySelectorAll('a[href]') ?? [])
          if (!/^(?:https:|tel:|#)/.test(link.getAttribute('href')!)) note(index, link.outerHTML);
        element.remove();
        const isNew = Object.keys(localStorage).some(
          (key) => !before.includes(key) && !key.startsWith('careleaf:aside:'),
        );
        if (isNew && !/careleaf:[12]:/.test(before)) note(index, `stored ${Object.keys(localStorage).join()}`);
        if ((globalThis as { __ran?: boolean }).__ran) note(index, 'a script ran');
      }
      localStorage.clear();
      removeEventListener('error', onError);
      removeEventListener('unhandledrejection', onRejection);
      return found;
    }, some);
    const about = faultsFound.map(
      (fault) => `${fault}\n${JSON.stringify(some[Number.parseInt(fault, 10)]).slice(0, 600)}`,
    );
    assert.deepEqual(faultsFound, [], `seed ${fc.seed}: ${about.slice(0, 3).join('\n')}`);
  }
  assert.deepEqual(watched.violations, []);
  const strange = watched.requests.filter((address) => !/^\/dist\/(?:careleaf\.js|locales|conditions)/.test(address));
  assert.deepEqual(strange, []);
  watched.messages.forEach(assertShort);
  await watched.close();
});

test('case 1: whatever an attribute says, the console tells it in short, on its own line', async () => {
  const html = hostPage('<care-leaflet condition="hemifacial-spasm"></care-leaflet>', { head: moduleScript });
  const watched = await openPage({ html, csp: null });
  const given = contentTags.flatMap((tag) => attributesOf(tag).map((name) => [tag, name] as const));
  await watched.page.evaluate(async (all) => {
    await customElements.whenDefined('care-leaflet');
    for (const [tag, name] of all) {
      const element = document.createElement(tag) as HTMLElement & { updateComplete: Promise<unknown> };
      element.setAttribute('condition', 'hemifacial-spasm');
      element.setAttribute(name, `${'x'.repeat(20_000)}\nForged: "${name}" \u202e`);
      document.body.append(element);
      await element.updateComplete;
      element.remove();
    }
  }, given);
  assert.ok(given.length > 70 && watched.messages.some((message) => /xxx/.test(message)), `${given.length} attributes`);
  for (const message of watched.messages) {
    assertShort(message);
    assert.doesNotMatch(message, /\nForged|\u202e/, message);
  }
  await watched.close();
});

interface Manifest {
  modules: { declarations: { tagName?: string; attributes?: { name: string }[] }[] }[];
}

/** Every attribute of an element, as the manifest of the bundle names them; `src` is an address, which is another test. */
function attributesOf(tag: string): string[] {
  const all = manifest.modules.flatMap(({ declarations }) => declarations);
  const names = all.find(({ tagName }) => tagName === tag)?.attributes?.map(({ name }) => name) ?? [];
  return names.filter((name) => name !== 'src');
}

/** A message has lines of its own, none of them long: an error and at most five problems. */
function assertShort(message: string): void {
  for (const line of message.split('\n')) assert.ok(line.length <= 1000, `${line.length}: ${line.slice(0, 300)}`);
  assert.ok(message.split('\n').length <= 30 && message.length < 4000, message.slice(0, 300));
}
