import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type * as Server from '../../src/server/server.js';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { readCatalogue } from '../../tools/build/catalogues.js';
import { everyStatement, partOf } from '../../src/content/statements.js';
import { partsOf } from '../../src/content/sections.js';
import { pickerParts, sectionParts, usualSectionsOf } from '../../src/elements/leaflet/sections.js';
import { packOf, readConditions } from '../../tools/build/conditions.js';
import { generate } from '../../tools/build/generated.js';

let server: typeof Server;
const id = 'hemifacial-spasm';
const condition = readConditions().get(id)!;
const usualSections = usualSectionsOf(condition.facts);

before(async () => {
  generate();
  server = await import('../../src/server/server.js');
  server.registerLanguage('es', readCatalogue('es'));
  server.registerCondition(packOf(condition, 'es'));
});

/** Every element of a piece of HTML, those in declarative shadow roots included. */
function elementsIn(html: string): Tree.Element[] {
  const visit = (node: Tree.Node): Tree.Element[] => {
    const inside = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
    return [...('tagName' in node ? [node] : []), ...inside.flatMap(visit)];
  };
  return visit(parse(html));
}
const wordsIn = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const levelsIn = (html: string) =>
  elementsIn(html).flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
const attributeOf = ({ attrs }: Tree.Element, name: string) => attrs.find((attr) => attr.name === name)?.value;
const named = (html: string, tag: string) => elementsIn(html).filter(({ tagName }) => tagName === tag);

/** Words of the glossary without the marks that the pack gives them. */
const unmarked = (words: string) => words.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');

describe('one element that a server renders', () => {
  it('gives every element a shadow root with its words, and the same words as plain text', () => {
    for (const name of server.elementNames) {
      const html = server.renderElement({ tag: `care-${name}`, condition: id });
      const [shadow = '', light = ''] = html.split(/<\/template>(?!.*<\/template>)/s);
      assert.match(shadow, /^<care-[a-z-]+ condition="hemifacial-spasm" lang="en"><template shadowrootmode="open">/);
      const heading = named(light, 'h2')[0];
      if (name !== 'language-picker') assert.ok(heading, name);
    }
  });

  it('renders the elements inside a leaflet too, and says of each what it was made from', () => {
    const html = server.renderElement({ tag: 'care-leaflet', condition: id });
    const inner = elementsIn(html).filter(({ tagName }) => tagName.startsWith('care-') && tagName !== 'care-leaflet');
    assert.equal(inner.length, usualSections.length + 1);
    assert.ok(inner.every((element) => attributeOf(element, 'defer-hydration') === undefined));
    assert.equal(named(html, 'template').length, usualSections.length + 2);
    const marked = elementsIn(html).filter((element) => attributeOf(element, 'data-build') !== undefined);
    assert.equal(marked.length, usualSections.length + 2);
  });

  it('follows language, heading level and sections', () => {
    const sections = ['seek-help', 'treatments'];
    const html = server.renderElement({
      tag: 'care-leaflet',
      condition: id,
      language: 'es',
      headingLevel: 3,
      sections,
    });
    assert.match(
      html,
      /^<care-leaflet condition="hemifacial-spasm" lang="es" heading-level="3" sections="seek-help treatments">/,
    );
    assert.match(wordsIn(html), /Sus opciones/);
    assert.doesNotMatch(wordsIn(html), /Your options/);
    const checklist = server.renderElement({ tag: 'care-follow-up-checklist', condition: id, language: 'es' });
    assert.match(wordsIn(checklist), /0 de 6 hechos/);
    assert.doesNotMatch(wordsIn(checklist), /Date of your visit| done/);
    assert.equal(Math.min(...levelsIn(html)), 3);
    const inner = elementsIn(html).flatMap((element) =>
      attributeOf(element, 'part') === 'section' ? element.tagName : [],
    );
    assert.deepEqual(inner, ['care-seek-help', 'care-treatment-options', 'care-provenance']);
  });

  it('lets a page style every part of what stands in a leaflet', () => {
    const html = server.renderElement({ tag: 'care-leaflet', condition: id });
    const inside = elementsIn(html).filter(({ tagName }) => /^care-(?!leaflet$)/.test(tagName));
    const named = inside.map((one) => [attributeOf(one, 'part'), attributeOf(one, 'exportparts')]);
    const expected = [pickerParts, ...usualSections.map(() => sectionParts)];
    assert.deepEqual(
      named,
      expected.map(({ part, exportparts }) => [part, exportparts]),
    );
  });

  it('says so where a language does not exist', () => {
    const html = server.renderElement({ tag: 'care-self-care', condition: id, language: 'eo' });
    assert.match(html, /^<care-self-care condition="hemifacial-spasm" lang="eo">/);
    assert.match(html, /part="base" lang="en"/);
    assert.match(html, /part="language-note"/);
  });

  it('leaves every box unticked, and chooses the language that is shown', () => {
    const html = server.renderElement({ tag: 'care-leaflet', condition: id, language: 'es' });
    const boxes = named(html, 'input').filter((input) => attributeOf(input, 'type') === 'checkbox');
    assert.ok(boxes.length > 10);
    assert.ok(boxes.every((box) => attributeOf(box, 'checked') === undefined));
    const chosen = named(html, 'option').filter((option) => attributeOf(option, 'selected') !== undefined);
    assert.deepEqual(
      chosen.map((option) => attributeOf(option, 'value')),
      ['es'],
    );
  });

  it('links style sheets where it knows their place, and needs no inline style then', () => {
    const linked = server.renderElement({ tag: 'care-leaflet', condition: id, assets: '/careleaf', theme: 'meadow' });
    assert.equal(named(linked, 'style').length, 0);
    assert.ok(elementsIn(linked).every((element) => attributeOf(element, 'style') === undefined));
    const sheets = named(linked, 'link').map((link) => attributeOf(link, 'href'));
    assert.equal(sheets[0], '/careleaf/themes/meadow.css');
    assert.ok(sheets.includes('/careleaf/styles/leaflet.css'));
    assert.ok(sheets.includes('/careleaf/styles/seek-help.css'));
    assert.equal(sheets.filter((sheet) => sheet === '/careleaf/styles/shared.css').length, usualSections.length + 2);
    assert.equal(new Set(sheets).size, 1 + 1 + usualSections.length + 2);
    assert.equal(
      named(server.renderElement({ tag: 'care-leaflet', condition: id }), 'style').length,
      2 * (usualSections.length + 2),
    );
  });

  it('shows the hospital’s numbers', () => {
    const profile = { emergencyNumber: '112', urgentLine: { name: 'Night <line>', phone: '030 1234' } };
    const html = server.renderElement({ tag: 'care-seek-help', condition: id, profile });
    assert.match(html, /href="tel:112"/);
    assert.match(html, /Night &lt;line&gt;/);
  });

  it('shows the main points where they are asked for, and has everything in its words', () => {
    for (const tag of ['care-leaflet', 'care-seek-help', 'care-risk-chart']) {
      const full = server.renderElement({ tag, condition: id });
      const main = server.renderElement({ tag, condition: id, depth: 'main' });
      const [, wordsOfFull] = full.split(/<\/template>(?!.*<\/template>)/s);
      const [shown, words] = main.split(/<\/template>(?!.*<\/template>)/s);
      assert.equal(words, wordsOfFull);
      assert.match(shown!, /^<care-[^>]* depth="main"><template/);
      // A chart is shown whole at any depth: then there is nothing to add for readers without script.
      assert.equal(named(main, 'slot').length, tag === 'care-risk-chart' ? 0 : 1);
      assert.equal(named(full, 'slot').length, 0);
      const asAttribute = server.renderElement({ tag, condition: id, attributes: { depth: 'main' } });
      assert.deepEqual([wordsIn(asAttribute), asAttribute.length], [wordsIn(main), main.length]);
    }
    const { html } = server.renderPage(`<care-leaflet condition="${id}" lang="en" depth="main"></care-leaflet>`);
    assert.ok(html.endsWith(server.renderElement({ tag: 'care-leaflet', condition: id }).split('</template>').at(-1)!));
  });

  it('carries a pack that the script cannot know, safely', () => {
    const pack = packOf(condition, 'en');
    const hostile = '</script><img src=x onerror=alert(1)>';
    const changed = { ...pack, texts: { en: { ...pack.texts['en']!, summary: hostile } } };
    const html = server.renderElement({ tag: 'care-leaflet', pack: changed });
    assert.equal(named(html, 'img').length, 0);
    const data = named(html, 'script').map(({ childNodes: [node] }) => JSON.parse((node as Tree.TextNode).value));
    assert.deepEqual(data, [changed]);
  });

  it('is refused with what is wrong: no such element, no such condition, a broken pack', () => {
    assert.throws(() => server.renderElement({ tag: 'care-nothing' }), /"care-nothing" is no element/);
    assert.throws(() => server.renderElement({ tag: 'care-leaflet', condition: 'unknown' }), /"unknown"/);
    assert.throws(() => server.renderElement({ tag: 'care-leaflet', pack: { facts: {} } }), /facts/);
  });
});

describe('the text for readers without the script', () => {
  it('keeps a word of the glossary in its sentence, and explains it after it', () => {
    const text = wordsIn(server.lightText(packOf(condition, 'en'), 'condition-explainer', 'en'));
    assert.match(text, /the facial nerve\. .*\( ?Facial nerve: the nerve that moves/);
  });

  it('names the steps and the parts of a drawing', () => {
    const text = wordsIn(server.lightText(packOf(condition, 'en'), 'anatomy-figure', 'en'));
    assert.match(text, /What surgery changes The artery is moved off the nerve/);
    assert.match(text, /8 ?Soft pad It keeps the artery off/);
  });

  it('says in plain HTML what the element says', () => {
    const text = server.lightText(packOf(condition, 'en'), 'leaflet', 'en', 3);
    const tags = new Set(elementsIn(text).map(({ tagName }) => tagName));
    for (const tag of ['html', 'head', 'body']) tags.delete(tag);
    const plain = 'a bdi caption cite dd div dl dt h3 h4 h5 h6 li ol p strong table tbody td th thead tr ul'.split(' ');
    assert.deepEqual(
      [...tags].filter((tag) => !plain.includes(tag)),
      [],
    );
    assert.match(wordsIn(text), /91 in 100/);
    assert.match(wordsIn(text), /Not yet signed off by a clinician\./);
    assert.doesNotMatch(wordsIn(text), /Open all|Add step|Keep on this device|undefined|\[object/);
    assert.equal(levelsIn(text)[0], 3);
    levelsIn(text).reduce((earlier, level) => {
      assert.ok(level <= earlier + 1, `${earlier} → ${level}`);
      return level;
    }, 3);
  });

  it('has every statement of the leaflet’s sections, in each language', () => {
    const shown = new Set(['keyFacts', ...usualSections.flatMap((name) => partsOf[name])]);
    const ids = everyStatement(condition.facts)
      // Where an option says all, its lines would say it twice.
      .filter(({ path }) => shown.has(partOf(path)) && !path.includes('.summary.'))
      .map(({ statement }) => statement.id);
    for (const language of Object.keys(condition.texts)) {
      const text = wordsIn(server.lightText(packOf(condition, language), 'leaflet', language));
      const statements = ids.map((one) => unmarked(condition.texts[language]!.statements[one]!));
      const plain = statements.filter((words) => !/[{"&<>]/.test(words));
      assert.ok(plain.length > 80);
      for (const words of plain) assert.ok(text.includes(words), words);
    }
  });

  it('gives a leaflet in pieces, which together are the whole', () => {
    const parts = server.lightParts(packOf(condition, 'es'), 'es', 3);
    assert.deepEqual([...parts.keys()].slice(0, 3), ['summary', 'action-plan', 'seek-help']);
    const usual = ['summary', ...usualSections].map((part) => parts.get(part)).join('');
    assert.equal(usual, server.lightText(packOf(condition, 'es'), 'leaflet', 'es', 3));
    assert.deepEqual([levelsIn(parts.get('summary')!)[0], levelsIn(parts.get('treatments')!)[0]], [3, 4]);
  });

  it('says what each option does for each value, and offers no answer to choose', () => {
    const text = server.lightText(packOf(condition, 'en'), 'decision-aid', 'en');
    assert.equal([...text.matchAll(/<dd>/g)].length, condition.facts.decisions![0]!.effects.length);
    assert.doesNotMatch(text, /Very important to me|I do not know yet/);
  });

  it('says the numbers of a chart, and nothing of pictures that it does not have', () => {
    const text = server.lightText(packOf(condition, 'en'), 'risk-chart', 'en');
    assert.match(text, /<strong>88<\/strong> in 100 people/);
    assert.doesNotMatch(text, /Each mark|<svg/);
  });

  it('asks the questions of the list, and offers nothing that would need the script', () => {
    const text = server.lightText(packOf(condition, 'en'), 'question-list', 'en');
    const asked = named(text, 'li').length;
    assert.equal(asked, condition.facts.questions!.flatMap(({ questions }) => questions).length);
    assert.doesNotMatch(wordsIn(text), /chosen|Your list|Add question|Keep on this device/);
  });

  it('leads nowhere that is not there', () => {
    for (const name of server.elementNames)
      assert.doesNotMatch(server.lightText(packOf(condition, 'en'), name, 'en'), /href="#/);
  });

  it('says that a machine translated it', () => {
    const text = server.lightText(packOf(condition, 'es'), 'provenance', 'es');
    assert.match(wordsIn(text), /máquina/);
  });
});

describe('a page that a server renders', () => {
  const page = (body: string, lang = ' lang="es"') =>
    `<!DOCTYPE html>\n<html${lang}>\n<HEAD><title>A &amp; B</title></HEAD><body class=x>${body}\n<p>After</body></html>\n`;

  it('fills the elements and changes nothing else', () => {
    const before = page('<care-self-care condition="hemifacial-spasm"></care-self-care>');
    const { html, rendered, problems } = server.renderPage(before, { assets: '/c/' });
    assert.deepEqual([rendered, problems], [['care-self-care'], []]);
    const [opening, rest] = before.split(/(?<=hemifacial-spasm">)/) as [string, string];
    const preload = ['shared', 'self-care']
      .map((sheet) => `<link rel="preload" as="style" href="/c/styles/${sheet}.css">`)
      .join('');
    assert.ok(html.startsWith(opening.replace('</HEAD>', `${preload}</HEAD>`)));
    assert.ok(html.endsWith(rest));
    assert.match(wordsIn(html), /Lo que usted puede hacer|usted/);
  });

  it('gives the same again when it is run twice', () => {
    const once = server.renderPage(page('<care-leaflet condition="hemifacial-spasm"></care-leaflet>'), {
      assets: '/c/',
    }).html;
    assert.equal(server.renderPage(once, { assets: '/c/' }).html, once);
  });

  it('keeps light text that is there, and says the language where the page says none', () => {
    const { html } = server.renderPage(
      page('<care-self-care condition=hemifacial-spasm><p>Own words</p></care-self-care>', ''),
      { language: 'es' },
    );
    assert.match(html, /<care-self-care condition=hemifacial-spasm lang="es"><template/);
    assert.match(html, /<\/template><p>Own words<\/p><\/care-self-care>/);
  });

  it('takes the pack of a JSON child, `src` and the page’s profile', () => {
    const data = JSON.stringify(packOf(condition, 'en'));
    const { html, problems } = server.renderPage(
      `<script type="application/json" data-care-profile>{"emergencyNumber":"115"}</script>
       <care-seek-help><script type="application/json">${data}</script></care-seek-help><care-seek-help src="p.json"></care-seek-help>`,
      { readPack: (src) => (src === 'p.json' ? JSON.parse(data) : undefined) },
    );
    assert.deepEqual(problems, []);
    assert.equal(html.match(/href="tel:115"/g)?.length, 4);
  });

  it('leaves what it cannot fill as it is, and says why', () => {
    const body =
      '<care-leaflet condition="nope"><p>Ask us</p></care-leaflet><care-leaflet><script type="application/json">{</script></care-leaflet>';
    const { html, rendered, problems } = server.renderPage(page(body));
    assert.equal(html, page(body));
    assert.deepEqual(rendered, []);
    assert.equal(problems.length, 2);
    assert.match(problems[0]!, /^<care-leaflet>: .*"nope"/);
  });

  it('takes every field of a profile that is right, and says what of it is not', () => {
    const profile = { emergencyNumber: 999, clinic: { name: 'the nerve clinic', phone: 1632960222 } };
    const { html, problems } = server.renderPage(
      page(
        `<script type="application/json" data-care-profile>${JSON.stringify(profile)}</script><care-seek-help condition="hemifacial-spasm"></care-seek-help>`,
      ),
    );
    assert.match(html, /the nerve clinic/);
    assert.doesNotMatch(html, /960222<|href="tel:/);
    assert.equal(problems.length, 1);
    assert.match(problems[0]!, /left out: emergencyNumber, clinic\.phone\.[^]*found the number 1632960222/);
  });

  it('names the clinic of the condition', () => {
    const clinics = { 'hemifacial-spasm': { name: 'the spasm clinic' }, croup: { name: 'the children’s ward' } };
    const profile = JSON.stringify({ clinic: { name: 'the front desk' }, clinics });
    const { html } = server.renderPage(
      page(
        `<script type="application/json" data-care-profile>${profile}</script><care-seek-help condition="hemifacial-spasm"></care-seek-help>`,
      ),
    );
    const shown = wordsIn(html.slice(html.indexOf('<care-seek-help')));
    assert.match(shown, /the spasm clinic/);
    assert.doesNotMatch(shown, /front desk|children/);
  });

  it('says where a profile or a pack that is written as an attribute belongs, and leaves a picker for the whole page to the script', () => {
    const body =
      '<care-language-picker></care-language-picker><care-self-care condition="hemifacial-spasm" profile="{}"></care-self-care>';
    const { rendered, problems } = server.renderPage(page(body));
    assert.deepEqual(rendered, ['care-self-care']);
    assert.equal(problems.length, 1);
    assert.match(problems[0]!, /attribute profile="\{\}".*data-care-profile/);
  });
});
