import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { classicScript, contentTags, element, everyElement, everyShown, hostPage, insideOf, lightText, moduleScript, shown } from '../helpers/host-page.js'; // prettier-ignore
import { openPage } from '../helpers/no-network.js';
import { fieldsIn } from '../helpers/fields-in.js';
import { packShape, profileShape } from '../../src/generated/shapes.js';

const hostScript = '<script src="/host.js"></script>';

/**
 * Names that the descriptor of a property, the declaration of one, or an option of the DOM has. Those of a listener
 * (`signal`, `once`, …) are left out: Lit hands the listener itself over as its options, and functions inherit too.
 */
const names = [
  ...['value', 'get', 'set', 'writable', 'enumerable', 'configurable'],
  ...['attribute', 'converter', 'type', 'reflect', 'hasChanged', 'state', 'noAccessor', 'wrapped', 'useDefault'],
  ...['mode', 'delegatesFocus', 'slotAssignment', 'clonable', 'serializable', 'bubbles', 'composed', 'cancelable'],
  ...['detail', 'done', 'next', 'toJSON', 'length', 'raw', 'renderBefore', 'isConnected', 'host'],
  ...['body', 'referrer', 'cache', 'redirect', 'priority', 'behavior', 'endings'],
  ...[
    'childList',
    'subtree',
    'attributes',
    'attributeFilter',
    'characterData',
    'root',
    'rootMargin',
    'threshold',
    'integrity',
    'method',
    'credentials',
  ],
  ...['facts', 'texts', 'condition', 'pack', 'profile', 'output', 'misfits', 'name', 'message', 'id', 'kind'],
  // And every field that a pack or a profile may leave out.
  ...fieldsIn(packShape),
  ...fieldsIn(profileShape),
];
describe('case 21: properties on every object take nothing from a reader', () => {
  for (const [kind, value] of [
    ['text', "'page'"],
    ['function', 'function () { return 1; }'],
  ] as const)
    for (const isSeen of [true, false])
      test(`a ${kind} that loops ${isSeen ? 'see' : 'do not see'}`, async () => {
        const watched = await openPage({
          html: hostPage(everyElement + element('care-leaflet', 'condition="hemifacial-spasm" depth="main"'), {
            head: hostScript + classicScript,
            lang: 'es',
          }),
          // Descriptors that inherit nothing: with others, one name would stop this script at the next.
          scripts: {
            '/host.js': `for (const name of ${JSON.stringify(names)})
              Object.defineProperty(Object.prototype, name, Object.assign(Object.create(null), {
                value: ${value}, enumerable: ${isSeen}, configurable: true, writable: true }));`,
          },
        });
        await everyShown(watched.page);
        assert.equal(await watched.page.locator('[part=language-note]').count(), 0);
        assert.match(
          await watched.page.locator('care-leaflet [part=heading]').first().innerText(),
          /Espasmo hemifacial/,
        );
        assert.deepEqual(watched.messages, []);
        await watched.close();
      });
});

describe('case 22: a document whose methods an element of the page has taken', () => {
  const taken = ['createElement', 'createTreeWalker', 'importNode', 'createComment', 'createElementNS', 'adoptNode'];
  for (const where of ['before', 'after'] as const)
    test(`keeps the light text, and says why, where the element stands ${where} ours`, async () => {
      for (const name of taken) {
        // Lit makes its one walker while the script is read: nothing of ours can say it better.
        const isAtOnce = name === 'createTreeWalker' && where === 'before';
        const form = `<form name="${name}"></form>`;
        const [head, body] =
          where === 'before'
            ? [moduleScript, form + element('care-leaflet') + element('care-seek-help')]
            : [classicScript, element('care-leaflet') + element('care-seek-help') + form];
        const watched = await openPage({ html: hostPage(body, { head }) });
        const { page, messages } = watched;
        await page.waitForTimeout(300);
        const seen = await page.evaluate(
          () =>
          [...document.querySelectorAll('care-leaflet, care-seek-help')].map((one) => one.getBoundingClientRect().height > 10), // prettier-ignore
        );
        assert.deepEqual(seen, [true, true], `${name}: ${messages.join()}`);
        assert.equal(messages.some((text) => /Content-Security-Policy/.test(text)), false, messages.join()); // prettier-ignore
        assert.ok(
          messages.every((text) => text.startsWith('Careleaf: ') || isAtOnce),
          messages.join(),
        );
        const isText = await page.getByText(lightText).first().isVisible();
        if (isText) assert.match(messages.join(), new RegExp(name), name);
        await watched.close();
      }
    });
});

test('case 21: a page that closes every shadow root is shown everything all the same', async () => {
  const watched = await openPage({
    html: hostPage(everyElement, { head: hostScript + moduleScript }),
    // What is closed is seen here by a back door.
    scripts: {
      '/host.js': `const attach = Element.prototype.attachShadow;
        window.roots = new Map();
        Element.prototype.attachShadow = function (options) {
          const root = attach.call(this, { ...options, mode: 'closed' });
          window.roots.set(this, root);
          return root;
        };`,
    },
  });
  const { page } = watched;
  await page.waitForFunction((tags) => {
    const { roots } = window as unknown as { roots: Map<Element, ShadowRoot> };
    const isShown = (tag: string) => roots.get(document.querySelector(tag)!)?.querySelector('[part~="heading"]');
    const isStyled = (tag: string) => roots.get(document.querySelector(tag)!)!.adoptedStyleSheets.length > 1;
    return tags.every((tag) => isShown(tag) && isStyled(tag));
  }, contentTags);
  await page.evaluate(() => {
    const { roots } = window as unknown as { roots: Map<Element, ShadowRoot> };
    const checklist = roots.get(document.querySelector('care-follow-up-checklist')!)!;
    checklist.querySelector<HTMLInputElement>('[data-entry^="tick:"]')!.click();
    document.body.append(document.querySelector('care-leaflet')!);
    document.querySelector('care-follow-up-checklist')!.clear();
    // A translator puts its own in the place of the words; then something else changes.
    const list = document.querySelector('care-question-list')!;
    const field = roots.get(list)!.querySelector<HTMLInputElement>('.add input')!;
    field.value = 'half a question';
    for (const heading of roots.get(list)!.querySelectorAll('[part~="heading"]'))
      heading.replaceChildren(Object.assign(document.createElement('font'), { textContent: 'Fragen' }));
    list.headingLevel = 3;
  });
  await page.waitForFunction(() => {
    const root = (window as unknown as { roots: Map<Element, ShadowRoot> }).roots.get(
      document.querySelector('care-question-list')!,
    )!;
    return (
      root.querySelector<HTMLInputElement>('.add input')?.value === 'half a question' &&
      root.querySelector('h3[part~="heading"]:not(:has(font))')
    );
  });
  assert.deepEqual(watched.messages, []);
  await watched.close();
});

describe('case 17: a registry that the page has wrapped, and that throws', () => {
  const wrap = (act: string) => `
    const define = customElements.define;
    customElements.define = function (tag, ...more) { ${act} };`;
  const cases = {
    'for one tag': wrap(`if (tag === 'care-provenance') throw new Error('page'); define.call(this, tag, ...more);`),
    'after it has registered one': wrap(`define.call(this, tag, ...more); if (tag === 'care-provenance') throw new Error('page');`), // prettier-ignore
    'for one tag under every name': wrap(`if (/provenance/.test(tag)) throw new Error('page'); define.call(this, tag, ...more);`), // prettier-ignore
    'without a word': wrap(`if (tag !== 'care-provenance') define.call(this, tag, ...more);`),
  };
  for (const [name, script] of Object.entries(cases))
    test(name, async () => {
      const watched = await openPage({
        html: hostPage(everyElement, { head: hostScript + moduleScript }),
        scripts: { '/host.js': script },
      });
      const { page, messages } = watched;
      await shown(page.locator('care-leaflet'));
      await everyShown(page, ['care-leaflet', 'care-self-care', 'care-symptom-diary']).catch(() => undefined);
      const isRegistered = name.startsWith('after');
      const text = await page.locator('body > care-provenance').innerText();
      assert.equal(text.includes(lightText), !isRegistered);
      const inLeaflet = await page.locator('care-leaflet').getByText('Where this comes from').count();
      assert.ok(name.includes('every') || inLeaflet > 1, String(inLeaflet));
      const said = messages.filter((text) => !/leaves out the section "provenance"/.test(text));
      assert.deepEqual(said, isRegistered ? [] : ['Careleaf: the page keeps <care-provenance> from being registered']);
      await insideOf(page.locator('care-seek-help')).waitFor();
      await watched.close();
    });
});
