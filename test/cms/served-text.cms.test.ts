import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { servedRoot } from '../../snippet/served.js';
import { readProfile } from '../../src/content/profile.js';
import type { Depth } from '../../src/content/depth.js';
import type { Profile } from '../../src/content/types.js';
import { sectionNames } from '../../src/elements/leaflet/sections.js';
import type * as Server from '../../src/server/server.js';
import { packOf, readConditions } from '../../tools/build/conditions.js';
import { readJson, root } from '../../tools/build/files.js';
import { generate } from '../../tools/build/generated.js';
import { hasPhp, howToInstallPhp } from '../../tools/php.mjs';
import { eventually, hostPage } from '../helpers/host-page.js';
import { openPage, type OpenPageOptions } from '../helpers/no-network.js';

const condition = 'hemifacial-spasm';
const { version } = readJson<{ version: string }>(`conditions/${condition}/condition.json`);
const assets = '/files/careleaf/';
const folder = mkdtempSync(join(tmpdir(), 'careleaf-served-'));
const skip = hasPhp() ? false : howToInstallPhp;
let server: typeof Server;

before(async () => {
  generate();
  const { buildStatic } = await import('../../tools/build/static.js');
  buildStatic(folder, readConditions());
  server = await import('../../src/server/server.js');
  server.registerCondition(packOf(readConditions().get(condition)!, 'es'));
});
after(() => rmSync(folder, { recursive: true }));

test('this machine has PHP', () => assert.equal(skip, false));

const php = <T>(what: string, given: readonly unknown[]): T[] =>
  JSON.parse(
    execFileSync('php', [join(root, 'test/cms/served-text.php')], {
      input: JSON.stringify([what, given]),
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    }),
  ) as T[];

/** What a tag and its page say. */
interface Case {
  readonly element: string;
  readonly language: string;
  readonly asked?: string;
  readonly level?: number;
  readonly sections?: string;
  readonly depth?: Depth;
  readonly profile?: Profile;
  /** As the page prints it; by itself as `JSON.stringify` does. */
  readonly profileText?: string;
}

const textOf = ({ profile, profileText }: Case) => profileText ?? (profile ? JSON.stringify(profile) : '');

/** Prints in PHP, all in one process. */
const printed = (cases: readonly Case[], dist = folder, place = assets): string[] =>
  php(
    'served',
    cases.map((one) => {
      const { element, language, asked = language, level = 2, sections = '', depth } = one;
      const wish = { assets: place, asked, level, sections, profile: textOf(one), ...(depth && { depth }) };
      return [join(dist, 'static', condition), element, language, wish];
    }),
  );

/** The shadow root as Careleaf's own server renders it. Sign-offs are not printed by PHP: what shows them has no mark. */
function expected(one: Case): Tree.DocumentFragment {
  const { element, language, asked = language, level = 2, sections = '', depth, profile } = one;
  const { reviews, ...shown } = profile ?? {};
  const html = server.renderElement({
    tag: `care-${element}`,
    condition,
    language: asked,
    headingLevel: level,
    ...(sections && { sections: [sections] }),
    depth,
    ...(profile && { profile: shown, profileText: textOf(one) }),
    assets,
  });
  const host = parseFragment(html).childNodes[0] as Tree.Element;
  const template = parseFragment('');
  template.childNodes = host.childNodes.filter(({ nodeName }) => nodeName === 'template');
  const isReviewed = reviews?.some((review) => review.condition === condition && review.version === version);
  if (isReviewed) for (const base of marked(template)) if (showsReviews(base)) setMark(base, '');
  return template;
}

const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;
const insideOf = (node: Tree.Node): Tree.ChildNode[] =>
  'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
const everyElement = (node: Tree.Node): Tree.Element[] =>
  insideOf(node)
    .filter(isElement)
    .flatMap((element) => [element, ...everyElement(element)]);
const marked = (node: Tree.Node) =>
  everyElement(node).filter(({ attrs }) => attrs.some(({ name }) => name === 'data-profile'));
const setMark = ({ attrs }: Tree.Element, value: string) =>
  attrs.filter(({ name }) => name === 'data-profile').forEach((attr) => (attr.value = value));
/** The outermost root, and that of the provenance. */
const showsReviews = ({ attrs, parentNode }: Tree.Element) =>
  attrs.some(({ name }) => name === 'data-asked') ||
  everyElement(parentNode!).some((link) => link.attrs.some(({ value }) => value.endsWith('/provenance.css')));

/** As the page that makes HTML to copy puts it together. */
function copied(one: Case): string {
  const { element, language, level = 2, sections = '', depth = 'full', profile = {} } = one;
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(folder, 'static', condition, `${name}.json`), 'utf8'));
  const tag = { element, language, level, sections, depth };
  return servedRoot({ ...tag, profile, profileText: textOf(one), assets }, read);
}

function assertSame(cases: readonly Case[]): void {
  const all = printed(cases);
  cases.forEach((one, index) => {
    const wanted = serialize(expected(one));
    assertEqual(all[index]!, wanted, one);
    // It writes the language of the text on the tag.
    if (one.asked === undefined) assertEqual(copied(one), wanted, one);
  });
}

function assertEqual(html: string, wanted: string, one: Case): void {
  const found = serialize(parseFragment(html));
  if (found === wanted) return;
  let at = 0;
  while (found[at] === wanted[at]) at++;
  const near = (text: string) => text.slice(Math.max(0, at - 80), at + 80);
  assert.equal(near(found), near(wanted), JSON.stringify(one));
}

describe(
  'PHP prints what Careleaf’s own server renders, and so does the page that makes HTML to copy',
  { skip },
  () => {
    const languages = ['en', 'es'];
    const depths = ['full', 'main'] as const;
    const levels = [1, 2, 3, 4, 5, 6];

    test('for every element, language, depth and heading level', () => {
      const elements = readJson<{ elements: string[] }>('dist/static/elements.json').elements;
      assert.ok(elements.length > 12);
      for (const element of elements)
        assertSame(
          languages.flatMap((language) =>
            levels.map((level) => ({ element, language, level, depth: depths[level % 2]! })),
          ),
        );
    });

    const orders = [
      'seek-help',
      'provenance',
      'treatments provenance',
      'seek-help explainer',
      'provenance seek-help treatments',
      'diary, questions,risks decision',
      'follow-up nonsense follow-up self-care',
      'nonsense',
      [...sectionNames].reverse().join(' '),
      ...sectionNames,
    ];
    test('for every choice and order of sections, with its time to read, contents and link to the signs of an emergency', () =>
      assertSame(
        orders.flatMap((sections, index) =>
          languages.flatMap((language) =>
            depths.map((depth) => ({ element: 'leaflet', language, sections, depth, level: 1 + (index % 6) })),
          ),
        ),
      ));

    test('for a page in another form of the language', () =>
      assertSame(
        ['leaflet', 'seek-help', 'provenance'].flatMap((element) => [
          { element, language: 'es', asked: 'es-MX' },
          { element, language: 'en', asked: 'en-GB' },
        ]),
      ));

    test('with what a host puts behind the addresses of its style sheets', () => {
      const wish = { assets: '/a&b/', query: '?v=1&w="' };
      const [html = ''] = php<string>('served', [[join(folder, 'static', condition), 'leaflet', 'en', wish]]);
      const links = [...html.matchAll(/<link[^>]* href="([^"]*)">/g)].map(([, href]) => href);
      assert.equal(
        links.length,
        serialize(expected({ element: 'leaflet', language: 'en' })).split('<link ').length - 1,
      );
      for (const href of links) assert.match(href!, /^\/a&amp;b\/styles\/[a-z-]+\.css\?v=1&amp;w=&quot;$/);
    });

    test('for no page in a language that its words are not in: the script shows them, and says so', () => {
      const cases = ['eo', 'e', 'ess', 'est-EE', '', 'en'].map((asked) => ({
        element: 'leaflet',
        language: 'es',
        asked,
      }));
      assert.deepEqual(
        printed(cases),
        cases.map(() => ''),
      );
      assert.deepEqual(
        printed([
          { element: 'leaflet', language: 'eo' },
          { element: 'nonsense', language: 'en' },
        ]),
        ['', ''],
      );
    });

    const urgentLine = { name: 'Línea <b>"1" & \'2\'</b> {clinic.name} {?clinic}', phone: '+44 (0)163 (0) 9-1' };
    const name = '{sections}{h1} Клиника 😀';
    const clinics: Profile['clinic'][] = [
      undefined,
      { name },
      { name, phone: '01632 960 222' },
      { name, url: "https://example.org/?a=1&b=%22'x" },
      { name, phone: '*123', url: 'https://example.org/clínica' },
    ];
    const review = { condition, version, by: 'A. Example', role: 'neurologist', on: '2026-11-01', next: '2027-10-01' };
    const profiles = clinics.flatMap((clinic) =>
      [undefined, urgentLine].flatMap((line) =>
        ['', '112'].flatMap((emergencyNumber) =>
          [undefined, [review], [{ ...review, version: '0.0.1' }]].map((reviews, index) => ({
            ...(emergencyNumber && { emergencyNumber }),
            ...(line && { urgentLine: line }),
            ...(clinic && { clinic }),
            ...(reviews && { reviews }),
            ...(index === 0 && { region: 'GB' }),
          })),
        ),
      ),
    );
    test(`for ${profiles.length} profiles`, () => {
      assert.equal(profiles.length, 60);
      for (const language of languages) {
        assertSame(
          profiles.map((profile, index) => ({ element: 'seek-help', language, level: 1 + (index % 6), profile })),
        );
        const some = profiles.filter((_, index) => index % 7 === 0 || index > 57);
        for (const element of ['provenance', 'self-care', 'language-picker', 'leaflet'])
          assertSame(
            some.map((profile, index) => ({
              element,
              language,
              profile,
              sections: 'seek-help self-care',
              depth: depths[index % 2]!,
            })),
          );
      }
    });

    test('for a profile that is written over several lines', () =>
      assertSame([
        {
          element: 'seek-help',
          language: 'en',
          profile: { emergencyNumber: '999' },
          profileText: '\n  {\n  "emergencyNumber": "999"\n}\n',
        },
      ]));
  },
);

describe('what a profile gives is what the elements take of it', { skip }, () => {
  const long = (length: number) => 'é'.repeat(length);
  const wrong: Record<string, readonly unknown[]> = {
    emergencyNumber: ['112', '1', '1234567', '+44', '112\n', '١١٢', 112, null, ['112'], ''],
    urgentLine: [
      ...['01632 960 111', '', '1', '01632 960 111 #3', '01632\u00a0960', '(0)*+-', '1'.repeat(21), 12].map(
        (phone) => ({
          name: 'A',
          phone,
        }),
      ),
      ...['', ' ', long(80), long(81), '😀'.repeat(40), `${'😀'.repeat(40)}!`, '\ufeff\u00a0 A \t', '\u2003', 5].map(
        (name) => ({ name, phone: '112' }),
      ),
      { name: 'A' },
      { phone: '112' },
      { name: 'A', phone: '112', more: '1' },
      'A',
      [],
    ],
    clinic: [
      { name: 'A' },
      { name: long(120) },
      { name: long(121) },
      { name: 'A', phone: null },
      { phone: '112' },
      ...['https://a', 'http://a', 'https://', 'https://a b', 'https://a\u00a0b', 'https://a"b', 'https://a\n', ''].map(
        (url) => ({ name: 'A', url }),
      ),
    ],
  };
  const cases = Object.entries(wrong).flatMap(([field, values]) => values.map((value) => ({ [field]: value })));

  /** The names of values, and the values. */
  const valuesOf = (profile: Profile): Record<string, string> => {
    const flat = Object.entries(profile).flatMap(([field, value]) =>
      typeof value === 'string'
        ? [[field, value] as const]
        : Object.entries(value ?? {}).map(([name, inner]) => [`${field}.${name}`, String(inner)] as const),
    );
    return Object.fromEntries(flat);
  };
  const taken = (profile: unknown) => valuesOf(readProfile(profile).profile);

  test(`for ${cases.length} values`, () => {
    const given = php(
      'values',
      cases.map((one) => JSON.stringify(one)),
    );
    cases.forEach((one, index) => assert.deepEqual(given[index], taken(one), JSON.stringify(one)));
  });

  test('one that is wrong does not cost the others', () => {
    const all = { emergencyNumber: '112', urgentLine: { name: 'A' }, clinic: { name: 'B' }, nonsense: 1 };
    assert.deepEqual(php('values', [JSON.stringify(all), 'nonsense', '"112"', '']), [
      { emergencyNumber: '112', 'clinic.name': 'B' },
      {},
      {},
      {},
    ]);
  });
});

describe('a page that PHP has printed', { skip }, () => {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types careleaf";
  const head =
    '<link rel="stylesheet" href="/dist/careleaf.css"><script type="module" src="/dist/careleaf.lazy.js"></script>';
  const profile: Profile = {
    emergencyNumber: '112',
    urgentLine: { name: 'the <nurse> line', phone: '+44 (0)1632 960 111' },
    clinic: { name: 'Face & nerve clinic', phone: '01632 960 222', url: 'https://clinic.example.org/?a=1&b=2' },
  };
  const chosen = { element: 'leaflet', language: 'es', level: 3, sections: 'seek-help treatments', profile };

  /** A page with this profile, whose leaflet was printed for `one`. */
  function open(one: Case, ofPage: Profile | undefined = one.profile, options: Partial<OpenPageOptions> = {}) {
    const [inside = ''] = printed([one], join(root, 'dist'), '/dist/');
    const { element, level, sections } = one;
    const tag = `<care-${element} condition="${condition}" heading-level="${level}" sections="${sections}">${inside}<p>…</p></care-${element}>\n`;
    const data = ofPage
      ? `<script type="application/json" data-care-profile>${JSON.stringify(ofPage).replace(/</g, '\\u003c')}</script>`
      : '';
    return openPage({ csp: policy, ...options, html: hostPage(tag + data, { head, lang: one.asked ?? one.language }) });
  }
  const asPrinted = (one: Case): Case => ({
    ...one,
    profileText: JSON.stringify(one.profile).replace(/</g, '\\u003c'),
  });
  const hasBundle = (requests: readonly string[]) =>
    eventually(
      () => Promise.resolve(requests.some((path) => path.startsWith('/dist/careleaf.js'))),
      (has) => has,
    );

  test('shows the hospital’s numbers with the loader alone, which asks for nothing more', async () => {
    const watched = await open(asPrinted(chosen));
    const { page } = watched;
    await page.getByRole('heading', { level: 3, name: 'Espasmo hemifacial' }).waitFor();
    await page.getByRole('heading', { level: 5, name: 'Llame de inmediato al 112' }).waitFor();
    const line = page.getByRole('link', { name: '+44 (0)1632 960 111' }).first();
    assert.equal(await line.getAttribute('href'), 'tel:+441632960111');
    await page.getByText('the <nurse> line').first().waitFor();
    assert.equal(
      await page.getByRole('link', { name: 'Face & nerve clinic' }).first().getAttribute('href'),
      'https://clinic.example.org/?a=1&b=2',
    );
    await page.mouse.wheel(0, 2000);
    await watched.expectQuiet();
    const scripts = watched.requests.filter((path) => !path.endsWith('.css'));
    assert.deepEqual(scripts, ['/dist/careleaf.lazy.js']);
    await watched.close();
  });

  test('becomes live where a reader uses it, and shows the same numbers', async () => {
    const watched = await open(asPrinted(chosen));
    const { page } = watched;
    await page.getByRole('button', { name: 'Abrir todas' }).click();
    await page.locator('care-treatment-options details[open]').nth(3).waitFor();
    await page.locator('care-seek-help').getByRole('heading').first().click();
    await page.waitForFunction(() => {
      const leaflet = document.querySelector('care-leaflet')!.shadowRoot!;
      return !leaflet.querySelector('care-seek-help')!.shadowRoot!.querySelector('[data-build]');
    });
    await page.getByRole('link', { name: '+44 (0)1632 960 111' }).first().waitFor();
    await watched.close();
  });

  test('is read without its script, numbers and all', async () => {
    const watched = await open(asPrinted(chosen), profile, { context: { javaScriptEnabled: false } });
    await watched.page.getByRole('link', { name: '01632 960 222' }).first().waitFor();
    await watched.close();
  });

  test('says who has signed it off, by the bundle, at once', async () => {
    const review = { condition, version, by: 'A. Example', role: 'neurologist', on: '2026-11-01', next: '2099-10-01' };
    const watched = await open(asPrinted({ ...chosen, profile: { ...profile, reviews: [review] } }), undefined, {
      csp: null,
    });
    assert.ok(await hasBundle(watched.requests));
    const signed = watched.page.getByText('A. Example, neurologist');
    await eventually(
      () => signed.count(),
      (count) => count > 1,
    );
    assert.equal(await signed.count(), 2, 'above the sections, and where the information comes from');
    await watched.close();
  });

  test('with another profile than it was printed for shows that of the page', async () => {
    const watched = await open(asPrinted(chosen), { emergencyNumber: '999' }, { csp: null });
    await watched.page.locator('#seek-help').getByRole('link', { name: '999' }).waitFor();
    await watched.close();
  });
});
