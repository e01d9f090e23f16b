import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import twig from 'twig';
import { parse } from 'yaml';
import { checkProfile } from '../../src/content/profile.js';
import { sectionNames } from '../../src/elements/leaflet/sections.js';
import { digest } from '../../src/language/digest.js';
import { hash, root } from '../../tools/build/files.js';

const folder = mkdtempSync(join(tmpdir(), 'careleaf-drupal-'));
after(() => rmSync(folder, { recursive: true }));
const module = join(folder, 'careleaf');
execFileSync(process.execPath, ['--import', 'tsx', 'tools/drupal.ts', '--out', module], { cwd: root });
const paths = readdirSync(module, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name));
const read = <T>(path: string) => parse(readFileSync(join(module, path), 'utf8')) as T;
const components = readdirSync(join(module, 'components'));

const skip = spawnSync('php', ['--version']).error ? 'there is no php on this machine' : false;
const php = <T>(what: string, given: unknown): T =>
  JSON.parse(
    execFileSync('php', [join(root, 'test/cms/drupal.php')], {
      input: JSON.stringify([what, given]),
      env: { ...process.env, CARELEAF_MODULE: module },
      encoding: 'utf8',
    }),
  ) as T;

test('every PHP file is valid', { skip }, () => {
  const files = paths.filter((path) => /\.(php|module)$/.test(path));
  assert.ok(files.length > 5);
  for (const path of files) assert.equal(spawnSync('php', ['-l', path]).status, 0, path);
});

test('every YAML file can be read, and the settings are those of their schema', () => {
  for (const path of paths.filter((name) => name.endsWith('.yml'))) assert.ok(parse(readFileSync(path, 'utf8')), path);
  const schema = read<Record<string, { mapping: object }>>('config/schema/careleaf.schema.yml');
  const settings = read<object>('config/install/careleaf.settings.yml');
  assert.deepEqual(Object.keys(settings), Object.keys(schema['careleaf.settings']!.mapping));
});

/** Stands for the module's own function, which gives a render array. */
twig.extendFunction('careleaf_text', (...given: unknown[]) => given.join('|'));

describe('a component', () => {
  for (const name of components) {
    test(`${name} renders its tag by itself, with every choice, and escapes`, () => {
      const data = readFileSync(join(module, 'components', name, `${name}.twig`), 'utf8');
      const template = twig.twig({ data, autoescape: true });
      const plain = template.render({}).replace(/\s+/g, ' ');
      const isPicker = name === 'language-picker';
      const text = [name, 'hemifacial-spasm', '', '2', ...(isPicker ? [] : ['', ''])].join('|');
      assert.match(plain, new RegExp(`<care-${name} condition="hemifacial-spasm"[^<>]*>`));
      assert.ok(plain.trim().endsWith(`>${text}</care-${name}>`), 'the module gives its text');
      const chosen = template.render({
        condition: '"><img src=x>',
        heading_level: 3,
        language: 'es',
        sections: 'seek-help',
        depth: 'main',
      });
      assert.doesNotMatch(chosen, /<img/);
      assert.match(chosen, /lang="es"/);
      assert.equal(chosen.includes('sections="seek-help"'), name === 'leaflet');
      assert.equal(chosen.includes('heading-level="3"'), !isPicker);
      assert.equal(chosen.includes('depth="main"'), !isPicker);
      const sections = name === 'leaflet' ? 'seek-help' : '';
      const asked = isPicker ? ['es', '2'] : ['es', '3', sections, 'main'];
      assert.ok(chosen.trim().endsWith(`|${asked.join('|')}</care-${name}>`), 'for what is chosen');
    });
  }

  test('is there for every element but a term, which stands inside a sentence', () => {
    const elements = readdirSync(join(root, 'src/elements')).filter((name) => name !== 'glossary-term');
    assert.deepEqual(components.toSorted(), elements.toSorted());
    for (const name of components) {
      const { props } = read<{ props: { properties: object } }>(`components/${name}/${name}.component.yml`);
      assert.ok('condition' in props.properties, name);
    }
  });

  test('is one that the module names, and so are the sections of the leaflet', { skip }, () => {
    for (const name of components)
      assert.equal(php('show', `[careleaf element="${name}"]`), `<care-${name}><p>${name}</p></care-${name}>`);
    assert.deepEqual(php<string[]>('sections', sectionNames.join(' ')), [...sectionNames]);
  });
});

describe('the profile', { skip }, () => {
  const review = {
    review_condition: 'hemifacial-spasm',
    review_version: '0.1.0',
    review_by: 'A. Example',
    review_role: 'neurologist',
    review_on: '2026-11-01',
    review_next: '2027-11-01',
  };
  const good = {
    emergency_number: '999',
    urgent_name: 'the line',
    urgent_phone: '01632 960111',
    region: 'GB',
    ...review,
  };

  test('that is right is one that the elements take', () => {
    assert.deepEqual(php('problems', good), {});
    assert.equal(checkProfile(php('profile', good)).reviews?.[0]?.by, 'A. Example');
    assert.deepEqual(php('profile', {}), {});
  });

  const wrong: Record<string, Record<string, string>> = {
    'HTML in a phone number': { urgent_phone: '<b>999</b>' },
    'more than digits in the emergency number': { emergency_number: '+44 999' },
    'a line without a number': { urgent_phone: '' },
    'a name that is too long': { urgent_name: 'é'.repeat(81) },
    'an address without https': { clinic_name: 'x', clinic_url: 'javascript:alert(1)' },
    'a country in small letters': { region: 'gb' },
    'a day that does not exist': { review_on: '2026-02-30' },
    'half a sign-off': { review_role: '' },
  };
  for (const [name, entries] of Object.entries(wrong)) {
    test(`with ${name} is refused, and where it is there all the same it is not printed`, () => {
      assert.equal(Object.keys(php<object>('problems', { ...good, ...entries })).length, 1);
      const printed = php<object>('profile', { ...good, ...entries });
      assert.deepEqual(checkProfile(printed), printed);
      assert.notDeepEqual(printed, php('profile', good));
    });
  }

  test('has clinics of single conditions, each with a name, one for a condition', () => {
    const clinics = [
      { condition: 'croup', name: 'the children’s ward', phone: '01632 960 333', url: '' },
      { condition: '', name: '', phone: '', url: '' },
    ];
    assert.deepEqual(php('problems', { ...good, clinics }), {});
    assert.deepEqual(checkProfile(php('profile', { clinics })).clinics, {
      croup: { name: 'the children’s ward', phone: '01632 960 333' },
    });
    const more = [
      { condition: 'croup', name: 'B' },
      { condition: 'Flu', name: 'C' },
      { condition: 'flu', phone: '1' },
    ];
    assert.deepEqual(Object.keys(php<object>('problems', { ...good, clinics: [...clinics, ...more] })), [
      'clinics][2][condition',
      'clinics][3][condition',
      'clinics][4][phone',
      'clinics][4][name',
    ]);
  });

  test('with a sign-off in the future is refused', () => {
    const future = { review_on: '2090-01-01', review_next: '2099-01-01' };
    assert.deepEqual(Object.keys(php<object>('problems', { ...good, ...future })), ['review_on']);
  });

  test('that is not UTF-8 prints what is right of it', () => {
    assert.match(php<string>('malformed', good), /"emergencyNumber":"999"/);
  });

  test('with the next review before the sign-off is refused', () => {
    assert.deepEqual(Object.keys(php<object>('problems', { ...good, review_next: '2020-01-01' })), ['review_next']);
  });

  test('cannot end its script block', () => {
    const json = php<string>('json', { clinic_name: '</script><!--' });
    assert.doesNotMatch(json, /[<>]/);
    assert.equal(JSON.parse(json).clinic.name, '</script><!--');
  });
});

describe('the filter', { skip }, () => {
  const leaflet =
    '<p>Before</p><care-leaflet condition="hemifacial-spasm" lang="es" onclick="x"><p>Own</p></care-leaflet>';
  const mark = '[careleaf element="leaflet" condition="hemifacial-spasm" lang="es"]';

  test('hides an element from other filters, and drops what it does not know', () => {
    assert.equal(php('hide', leaflet), `<p>Before</p>${mark}`);
  });

  test('shows it again, also after quotes were escaped', () => {
    const shown = '<care-leaflet condition="hemifacial-spasm" lang="es"><p>leaflet</p></care-leaflet>';
    assert.equal(php('show', mark), shown);
    assert.equal(php('show', mark.replaceAll('"', '&quot;')), shown);
  });

  test('leaves every other text as it is', () => {
    for (const text of ['[careleaf element="script"]', '[careleafx]', '<p>care-leaflet</p>', '[careleaf x=">"]'])
      assert.equal(php('show', php('hide', text)), text);
  });
});

describe('what stands inside an element', { skip }, () => {
  const settings = { emergency_number: '112', urgent_name: 'the "line" <&>', urgent_phone: '+44 (0)1632 960111' };
  const of = (...given: unknown[]) => php<string>('inside', given);
  const markOf = (html: string) => /data-profile="([^"]+)"/.exec(html)?.[1];

  test('is its shadow root, with the profile that the page prints, and its words for readers without shadow roots', () => {
    const html = of(settings, 'leaflet', 'hemifacial-spasm', 'es', 3, 'seek-help treatments');
    assert.match(
      html,
      /^<template shadowrootmode="open"><link rel="stylesheet" href="\/m\/assets\/styles\/shared.css\?v=1">/,
    );
    assert.match(html, /data-attributes="[^"]*heading-level=3&amp;depth=full&amp;sections=seek-help\+treatments[&"]/);
    assert.match(html, /<h5[^>]*><span class="word" data-label="">Emergencia<\/span> Llame de inmediato al 112<\/h5>/);
    assert.match(html, /href="tel:\+441632960111"/);
    assert.match(html, /the &quot;line&quot; &lt;&amp;&gt;/);
    assert.match(html, /<\/template><h3>Espasmo hemifacial<\/h3>/);
    assert.equal(markOf(html), digest(php('json', settings)));
  });

  test('has the same mark as a page without a profile, where nothing was entered', () => {
    assert.equal(php('json', {}), '');
    assert.match(of({}, 'seek-help', 'hemifacial-spasm', 'en'), /data-profile=""/);
  });

  test('is the main points where they are asked for, with everything in the words behind them', () => {
    const [full, main] = ['', 'main'].map((depth) => of({}, 'leaflet', 'hemifacial-spasm', 'en', 2, '', depth));
    const [all, short] = [full!, main!].map(
      (html) => html.split(/<\/template>(?!.*<\/template>)/s) as [string, string],
    );
    assert.match(short![0], /data-attributes="[^"]*&amp;depth=main&amp;[^]* data-depth="main"/);
    assert.ok(short![0].length < all![0].length);
    assert.equal(short![1], all![1]);
  });

  test('is in the closest language; where it has none, the script shows the element', () => {
    assert.match(of({}, 'seek-help', 'hemifacial-spasm', 'es-mx'), /^<template[^]* lang="es" [^]*data-asked="es-mx"/);
    const words = of({}, 'seek-help', 'hemifacial-spasm', 'de');
    assert.match(words, /^<h2>When to get help/);
    for (const condition of ['../text/hemifacial-spasm', '', 'nonsense'])
      assert.equal(of({}, 'seek-help', condition, 'en'), '');
  });

  test('is the same by way of the filter', () => {
    const text =
      '[careleaf element="leaflet" condition="hemifacial-spasm" lang="es" depth="main" sections="seek-help nonsense"]';
    const shown = php<string>('filtered', [settings, `<p>Before</p>${text}`]);
    const inside = of(settings, 'leaflet', 'hemifacial-spasm', 'es', 2, 'seek-help', 'main');
    const tag = 'care-leaflet condition="hemifacial-spasm" depth="main" sections="seek-help" lang="es"';
    assert.equal(shown, `<p>Before</p><${tag}>${inside}</care-leaflet>`);
  });

  test('has the page’s head ask for its style sheets early, each of which is there', () => {
    const html = of({}, 'leaflet', 'hemifacial-spasm', 'en');
    const { html_head_link: links } = php<{ html_head_link: [Record<string, string>, boolean][] }>('attachments', html);
    assert.equal(links.length, new Set(html.match(/styles\/[a-z-]+\.css/g)).size);
    for (const [{ rel, as, href }] of links) {
      assert.equal(`${rel} ${as}`, 'preload style');
      assert.match(href!, /^\/m\/assets\/styles\/[a-z-]+\.css\?v=1$/);
      assert.ok(paths.includes(join(module, href!.slice('/m/'.length, -'?v=1'.length))), href);
    }
  });

  test('is shown by the loader, which stands beside its bundle', () => {
    interface Library {
      elements: { js: Record<string, { attributes: Record<string, string> }> };
    }
    const { js } = read<Library>('careleaf.libraries.yml').elements;
    assert.deepEqual(Object.keys(js), ['assets/careleaf.lazy.js']);
    const { type, integrity } = js['assets/careleaf.lazy.js']!.attributes;
    assert.equal(type, 'module');
    assert.equal(integrity, hash(readFileSync(join(module, 'assets/careleaf.lazy.js'))));
    assert.ok(paths.includes(join(module, 'assets/careleaf.js')));
  });
});

test('light text comes from the module in the closest language, and from nowhere else', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'careleaf-drupal-texts-'));
  try {
    mkdirSync(join(folder, 'hemifacial-spasm'));
    writeFileSync(join(folder, 'hemifacial-spasm/seek-help.en.html'), '<p>English</p>');
    writeFileSync(join(folder, 'hemifacial-spasm/seek-help.es.html'), '<p>Español</p>');
    for (const part of ['summary', 'seek-help', 'provenance'])
      writeFileSync(join(folder, `hemifacial-spasm/leaflet.${part}.en.html`), `<h2 lang="en">${part}</h2>`);
    writeFileSync(join(folder, 'hemifacial-spasm/leaflet.en.html'), '<h2>All</h2><h3>Part</h3>');
    const of = (...given: unknown[]) => php('text', [folder, ...given]);
    assert.equal(of('leaflet', 'hemifacial-spasm', 'en', 3), '<h3>All</h3><h4>Part</h4>');
    assert.equal(
      of('leaflet', 'hemifacial-spasm', 'en', 2, ['seek-help']),
      '<h2 lang="en">summary</h2><h2 lang="en">seek-help</h2><h2 lang="en">provenance</h2>',
    );
    assert.equal(of('seek-help', 'hemifacial-spasm', 'es-MX'), '<p>Español</p>');
    assert.equal(of('seek-help', 'hemifacial-spasm', 'de'), '<p>English</p>');
    assert.equal(of('../hemifacial-spasm/seek-help', 'hemifacial-spasm', 'en'), '');
    assert.equal(of('self-care', 'hemifacial-spasm', 'en'), '');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
