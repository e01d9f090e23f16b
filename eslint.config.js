import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import typescript from 'typescript-eslint';
import { elementNames } from './tools/eslint/element-names.js';
import { layers } from './tools/eslint/layers.js';
import { memberOrder } from './tools/eslint/member-order.js';

const unused = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true };
const house = { rules: { layers, 'member-order': memberOrder, 'element-names': elementNames } };

const message = 'CallExpression[callee.name="msg"]';
const isRegistered = {
  selector:
    'MemberExpression[object.name="customElements"][property.name="define"], Decorator[expression.callee.name="customElement"]',
  message: 'Register through define() of src/base/define.ts: it never throws over a tag that is taken.',
};
const bans = [
  {
    selector: `${message}:not(:function *)`,
    message: 'Call msg while rendering: at module level there is no language yet.',
  },
  {
    selector: `MethodDefinition[kind="constructor"] ${message}`,
    message: 'Call msg while rendering: in a constructor there is no language yet.',
  },
  {
    selector: `${message}:not(:has(> ObjectExpression:has(> Property[key.name="id"][value.value=/^[a-z0-9-]+(\\.[a-z0-9-]+)+$/])))`,
    message: 'Every msg has an id such as "element.purpose".',
  },
  {
    selector: `${message}:not(:has(> ObjectExpression:has(> Property[key.name="desc"][value.value=/\\S/])))`,
    message: 'Every msg has a desc for translators.',
  },
  {
    selector: 'CallExpression[callee.name="unsafeStatic"]:not([arguments.0.callee.name="tagOf"])',
    message: 'Only a tag of ours, unsafeStatic(tagOf(…)), may be part of a template’s markup.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\s\\.?(inner|outer)HTML\\s*=\\s*$/]',
    message: 'Text is text: no markup from strings.',
  },
  ...[
    'CallExpression[callee.property.name=/^(addEventListener|attachShadow|focus|observe|scrollIntoView|share)$/]',
    'CallExpression[callee.name=/^(addEventListener|fetch)$/]',
    'NewExpression[callee.name=/^(Blob|CustomEvent|Event|IntersectionObserver)$/]',
  ].map((asked) => ({
    selector: `${asked} > ObjectExpression`,
    message:
      'The platform looks in options for more than is said: a page may have given that to every object. Use alone().',
  })),
  {
    selector:
      'ObjectExpression:has(> SpreadElement[argument.type=/^(Logical|Conditional)Expression$/]):not(CallExpression[callee.name=/^(alone|isolated)$/] > ObjectExpression)',
    message: 'What is left out here is found in what a page may have given to every object. Use alone().',
  },
  { selector: 'ImportExpression', message: 'The bundle is one file: no import().' },
  {
    selector: 'CallExpression[callee.object.name="Array"][callee.property.name="from"]',
    message: 'A page may have an Array.from of its own, which takes no function: spread, then map.',
  },
  {
    selector: 'CallExpression[callee.property.name="entries"][arguments.length=0]',
    message: 'Prototype.js gives lists an `entries` of its own: use `forEach` or `map` with the index.',
  },
  {
    selector: ':matches(MemberExpression[object.name="Document"], BinaryExpression[right.name="Document"])',
    message: 'MooTools puts a class of its own in the place of Document: ask the document’s own prototype.',
  },
  {
    selector: 'NewExpression[callee.name="Event"]',
    message: 'MooTools puts a class of its own in the place of Event: send a CustomEvent.',
  },
  ...[
    'BinaryExpression[operator="instanceof"][right.name=NAME]',
    'NewExpression[callee.name=NAME]:not([callee.name="Promise"])',
    'MemberExpression[object.name=NAME]:not([object.name="Promise"])',
    'ClassDeclaration[superClass.name=NAME]',
  ].map((use) => ({
    selector: use.replaceAll('NAME', '/^(?:Comment|Element|EventTarget|Node|Promise|Text)$/'),
    message:
      'Pages have classes of their own by this name: ask node-kinds.ts or the thing itself, make nodes by the document.',
  })),
];
const physical = {
  selector:
    'TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=/(^|[;{\\s])(left|right|(margin|padding|border|scroll-margin|scroll-padding)-(left|right)[a-z-]*|border-(top|bottom)-(left|right)-radius)\\s*:|(text-align|float|clear)\\s*:\\s*(left|right)/]',
  message: 'Use logical properties (inline-start, inline-end): the page may run from right to left.',
};

const markup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'srcdoc'];
const unsafeProperties = [
  ...markup.map((property) => ({ property, message: 'Text is text: no markup from strings.' })),
  { object: 'document', property: 'write' },
  { object: 'document', property: 'cookie' },
  { object: 'navigator', property: 'sendBeacon' },
];
const patchable = ['stringify', 'parse'].map((property) => ({
  object: 'JSON',
  property,
  message: 'A page can patch it: use src/content/safe-json.ts.',
}));
const unsafeImports = {
  patterns: [
    { regex: '^lit(-html)?/directives/unsafe-', message: 'Text is text: no markup from strings.' },
    {
      regex: '^lit(-html)?/directives/style-map',
      message: 'A strict style-src blocks it on first render: use a class or an SVG attribute.',
    },
  ],
};
/** Promises that need no waiting: the runner waits for its own, and `equal` is one by its types alone. */
const waitedFor = {
  allowForKnownSafeCalls: [
    { from: 'package', name: ['after', 'before', 'describe', 'it', 'test'], package: 'node:test' },
    { from: 'package', name: 'Equal', package: '@types/chai' },
  ],
};
const drawnAnew = {
  name: 'fast-check',
  message: 'Its cases are others each time: test/helpers/fast-check.js draws the same for the same sources.',
};
const network = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'Image',
  'RTCPeerConnection',
  'Worker',
  'importScripts',
];
const storage = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'];
const guarded = (names, message) => names.map((name) => ({ name, message }));
const noNetwork = guarded(network, 'Nothing leaves the page: only src/content/assets.ts fetches.');
const noStorage = guarded(storage, 'Nothing is stored unasked: only src/device/device-store.ts stores.');
const isShared = (name) => name in globals['shared-node-browser'] && name !== 'navigator';
const beyondNode = Object.keys(globals.browser).filter((name) => !isShared(name));

export default defineConfig(
  globalIgnores(['dist/', 'storybook-static/', 'coverage/', '.cache/', 'src/generated/', 'cms/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      complexity: ['error', 15],
      eqeqeq: 'error',
      'max-lines': ['error', 300],
      'no-implied-eval': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.{js,jsx,mjs,cjs}'],
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { ecmaFeatures: { jsx: true } },
    },
    rules: { 'no-unused-vars': ['error', unused] },
  },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strict],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', unused],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Where `noUncheckedIndexedAccess` cannot see that an index exists, "!" says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // With types only what is shipped: types cost most of the time.
    files: ['src/**/*.ts'],
    ignores: ['src/bundle.ts', 'src/loader/**', 'src/content/base-url.*.ts'],
    extends: [typescript.configs.strictTypeCheckedOnly],
    languageOptions: { parserOptions: { project: 'tsconfig.build.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // `isServer` of Lit is false by its type, and true in Node.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Lit calls a listener of a template on its element.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts'],
    extends: [lit.configs['flat/recommended'], litA11y.configs.recommended, wc.configs['flat/best-practice']],
    settings: {
      litHtmlSources: ['lit', 'lit/static-html.js', '@open-wc/testing'],
      wc: { elementBaseClasses: ['LitElement', 'CareElement'] },
    },
    rules: {
      // LitElement has every callback.
      'wc/guard-super-call': 'off',
      // A table that is laid out as a grid loses its roles in some engines, so they are written out.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { house },
    rules: {
      'house/layers': 'error',
      'house/member-order': 'error',
      'house/element-names': 'error',
      'lit/ban-attributes': ['error', 'style'],
      // `useDefineForClassFields` is off, so that a field sets the property (docs/decisions/0010); the bundle is tested for it.
      'lit/no-classfield-shadowing': 'off',
      'lit/no-template-bind': 'error',
      'lit/prefer-nothing': 'error',
      'no-console': 'error',
      'no-restricted-imports': ['error', unsafeImports],
      'no-restricted-properties': ['error', ...unsafeProperties, ...patchable],
      'no-restricted-globals': ['error', ...noNetwork, ...noStorage],
      'no-restricted-syntax': ['error', ...bans, isRegistered, physical],
    },
  },
  {
    files: ['src/content/**/*.ts', 'src/language/**/*.ts'],
    ignores: ['src/content/base-url.*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...noNetwork, ...guarded(beyondNode, 'This room is pure: it knows no DOM.')],
    },
  },
  {
    files: ['src/content/assets.ts'],
    rules: { 'no-restricted-globals': ['error', ...guarded(beyondNode, 'This room is pure: it knows no DOM.')] },
  },
  {
    // No page's script runs on a server, and this is the one module that guards against it.
    files: ['src/server/*.ts', 'src/content/safe-json.ts'],
    rules: { 'no-restricted-properties': ['error', ...unsafeProperties] },
  },
  { files: ['src/device/device-store.ts'], rules: { 'no-restricted-globals': ['error', ...noNetwork] } },
  // The one thing that is fetched as code: our own bundle, checked against its integrity.
  {
    files: ['src/loader/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...noNetwork],
      'no-restricted-syntax': ['error', ...bans.filter(({ selector }) => selector !== 'ImportExpression'), physical],
    },
  },
  { files: ['src/base/define.ts'], rules: { 'no-restricted-syntax': ['error', ...bans, physical] } },
  { files: ['src/page/warn.ts'], rules: { 'no-console': 'off' } },
  // A list of cases is one idea, however long.
  { files: ['test/**'], rules: { 'max-lines': 'off' } },
  {
    files: ['test/**/*.ts'],
    ignores: ['test/helpers/fast-check.ts'],
    rules: { 'no-restricted-imports': ['error', drawnAnew] },
  },
  {
    // What a test starts it waits for: `before(() => { prepare(); })` races with the first test.
    files: ['test/**/*.ts', 'tools/**/*.ts', 'stories/**/*.ts', 'snippet/**/*.ts'],
    ignores: ['test/types/**'],
    languageOptions: { parserOptions: { project: 'tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', waitedFor],
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  {
    // lit/static-html: the tag is a value.
    files: ['src/elements/leaflet/sections.ts', 'stories/fixtures/story.ts'],
    rules: { 'lit/binding-positions': 'off', 'lit/no-invalid-html': 'off', 'max-lines': 'off' },
  },
);
