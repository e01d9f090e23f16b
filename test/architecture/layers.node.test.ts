import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { ESLint } from 'eslint';
import { root } from '../../tools/build/files.js';

// Where CI is set, the parser would read the files as they are on disk rather than the text it is given.
process.env['TSESTREE_SINGLE_RUN'] = 'false';
const eslint = new ESLint({ cwd: root });

/** The rules that a piece of source breaks where it stands, apart from what only a whole file satisfies. */
async function brokenRules(path: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: join(root, path) });
  const rules = result!.messages.map(({ ruleId, message }) => ruleId ?? message);
  return [...new Set(rules)].filter(
    (rule) => !/no-unused-(vars|expressions)|no-empty|no-unsafe-(call|argument)/.test(rule),
  );
}

const content = 'src/content/checks.ts';
const language = 'src/language/formats.ts';
const device = 'src/device/device-store.ts';
const template = 'src/templates/icon.ts';
const element = 'src/elements/self-care/self-care.ts';
const ofElement = 'src/elements/provenance/numbers-table.ts';
const definition = 'src/elements/self-care/self-care.define.ts';
const leafletDefinition = 'src/elements/leaflet/leaflet.define.ts';

const forbidden: [path: string, imports: string][] = [
  [content, '../language/formats.js'],
  [content, '../device/device-store.js'],
  [content, '../templates/icon.js'],
  [content, '../elements/self-care/self-care.js'],
  [content, 'lit'],
  [content, '@lit/localize'],
  [language, '../content/types.js'],
  [language, '../device/device-store.js'],
  [language, 'lit'],
  [device, '../templates/icon.js'],
  [device, 'lit'],
  [template, '../elements/self-care/self-care.js'],
  [template, '@lit/localize'],
  [ofElement, '../self-care/self-care.js'],
  [ofElement, '../self-care/self-care.define.js'],
  [ofElement, './provenance.define.js'],
  [ofElement, '../../define.js'],
  [ofElement, '@lit/localize'],
  [ofElement, 'lodash'],
  [ofElement, 'valibot'],
  ['src/index.ts', './elements/self-care/self-care.define.js'],
  ['src/index.ts', './built-in.js'],
  ['src/define.ts', './elements/self-care/self-care.js'],
];

const allowed: [path: string, imports: string][] = [
  [content, './types.js'],
  [content, '../generated/built-in.js'],
  [content, 'valibot'],
  [language, '@lit/localize/internal/types.js'],
  [device, '../content/types.js'],
  [template, '../device/device-store.js'],
  [ofElement, '../../templates/icon.js'],
  [ofElement, './provenance.styles.js'],
  ['src/index.ts', './elements/self-care/self-care.js'],
];

describe('who may know whom', () => {
  for (const [path, source] of forbidden) {
    it(`${path} may not import ${source}`, async () => {
      for (const code of [`import * as it from '${source}';`, `export type * from '${source}';`])
        assert.ok((await brokenRules(path, code)).includes('house/layers'), code);
    });
  }

  it('what stands lower may be imported', async () => {
    for (const [path, source] of allowed)
      assert.deepEqual(await brokenRules(path, `export * from '${source}';`), [], `${path} → ${source}`);
  });

  it('only the leaflet registers other elements', async () => {
    const code = (own: string, other: string) =>
      `import '../${other}/${other}.define.js';
       import { define } from '../../base/define.js';
       import { ${own}Element } from './${own === 'Leaflet' ? 'leaflet' : 'self-care'}.js';
       define('care-${own === 'Leaflet' ? 'leaflet' : 'self-care'}', ${own}Element);`;
    assert.deepEqual(await brokenRules(definition, code('SelfCare', 'leaflet')), ['house/layers']);
    assert.deepEqual(await brokenRules(leafletDefinition, code('Leaflet', 'self-care')), []);
  });

  it('nothing imports in a circle', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'careleaf-circle-'));
    const knip = async () => {
      const run = promisify(execFile)(process.execPath, [join(root, 'node_modules/knip/bin/knip.js')], { cwd: folder });
      return run.then(
        () => '',
        ({ stdout }: { stdout: string }) => stdout,
      );
    };
    try {
      for (const file of ['knip.json', 'tsconfig.json', 'package.json'])
        copyFileSync(join(root, file), join(folder, file));
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
      mkdirSync(join(folder, 'src'));
      writeFileSync(join(folder, 'src/bundle.ts'), `import { one } from './one.js';\nconsole.log(one);\n`);
      writeFileSync(join(folder, 'src/one.ts'), `import { two } from './two.js';\nexport const one = () => two;\n`);
      writeFileSync(join(folder, 'src/two.ts'), `export const two = () => 2;\n`);
      assert.doesNotMatch(await knip(), /Circular/);
      writeFileSync(join(folder, 'src/two.ts'), `import { one } from './one.js';\nexport const two = () => one;\n`);
      assert.match(await knip(), /Circular dependencies \(1\)\n.*src\/two\.ts/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const inElement = (members: string, imports = '') => `
  import { html } from 'lit';
  ${imports}
  import { CareElement } from '../../base/care-element.js';
  /** @tag care-self-care */
  export class SelfCareElement extends CareElement {
    ${members}
  }`;
const rendering = (template: string) => inElement(`override renderContent() { return ${template}; }`);
const words = `import { msg } from '../../language/words.js';`;

const mistakes: [what: string, path: string, code: string, rule: string][] = [
  ['an inline style', element, rendering('html`<p style="color: red"></p>`'), 'lit/ban-attributes'],
  ['markup from a string', element, rendering('html`<p .innerHTML=${"<b>"}></p>`'), 'no-restricted-syntax'],
  ['markup set on a node', element, inElement('clear() { this.innerHTML = ""; }'), 'no-restricted-properties'],
  ['styleMap', element, `import 'lit/directives/style-map.js';`, 'no-restricted-imports'],
  ['unsafeHTML', element, `import 'lit/directives/unsafe-html.js';`, 'no-restricted-imports'],
  ['unsafeSVG', element, `import 'lit/directives/unsafe-svg.js';`, 'no-restricted-imports'],
  [
    'a tag from a string',
    element,
    `import { unsafeStatic } from 'lit/static-html.js'; unsafeStatic('p');`,
    'no-restricted-syntax',
  ],
  ['eval', element, 'eval("1");', 'no-eval'],
  ['new Function', element, 'new Function("1");', 'no-new-func'],
  ['code that is loaded later', element, `void import('./self-care.styles.js');`, 'no-restricted-syntax'],
  ['words at module level', ofElement, `${words} msg('Yes', { id: 'a.b', desc: 'c' });`, 'no-restricted-syntax'],
  [
    'words in a class field',
    element,
    inElement(`words = msg('Yes', { id: 'a.b', desc: 'c' });`, words),
    'no-restricted-syntax',
  ],
  [
    'words without an id',
    ofElement,
    `${words} export const a = () => msg('Yes', { desc: 'c' });`,
    'no-restricted-syntax',
  ],
  [
    'words without a description',
    ofElement,
    `${words} export const a = () => msg('Yes', { id: 'a.b' });`,
    'no-restricted-syntax',
  ],
  [
    'a physical side',
    'src/elements/self-care/self-care.styles.ts',
    `import { css } from 'lit'; export const a = css\`p { margin-left: 1em; }\`;`,
    'no-restricted-syntax',
  ],
  [
    'a tag that is registered elsewhere',
    element,
    `customElements.define('care-self-care', HTMLElement);`,
    'no-restricted-syntax',
  ],
  ['a request elsewhere', device, `export const a = () => fetch('/');`, 'no-restricted-globals'],
  ['storage elsewhere', element, `export const a = () => localStorage.length;`, 'no-restricted-globals'],
  ['the DOM in content', content, `export const a = () => document.title;`, 'no-restricted-globals'],
  ['the DOM in language', language, `export const a = () => navigator.language;`, 'no-restricted-globals'],
  [
    'a listener before the lifecycle',
    element,
    inElement('#clear() {} override connectedCallback() { super.connectedCallback(); this.#clear(); }'),
    'house/member-order',
  ],
  ['a property after state', element, inElement('private a = 1; b = 2;'), 'house/member-order'],
  [
    'another name than the folder',
    element,
    inElement('').replace('SelfCareElement', 'CareOfSelfElement'),
    'house/element-names',
  ],
  [
    'another tag than the folder',
    element,
    inElement('').replace('@tag care-self-care', '@tag care-self'),
    'house/element-names',
  ],
  ['a long file', element, '\n'.repeat(300) + inElement(''), 'max-lines'],
];

describe('what the house does not do', () => {
  for (const [what, path, code, rule] of mistakes) {
    it(what, async () => {
      assert.ok((await brokenRules(path, code)).includes(rule), String(await brokenRules(path, code)));
    });
  }

  it('but a text with its id, and a class instead of a style, are right', async () => {
    const right = `${words} export const yes = () => msg('Yes', { id: 'a.b', desc: 'An answer' });`;
    assert.deepEqual(await brokenRules(ofElement, right), []);
    assert.deepEqual(await brokenRules(element, rendering('html`<p class="red"></p>`')), []);
  });
});
