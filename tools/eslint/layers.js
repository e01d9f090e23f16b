import { posix } from 'node:path';

/**
 * Who may know whom: each layer, the layers that it may import besides itself, and its packages.
 * `generated` is data. `element` means the files of one folder of `elements/`; `definition` its `*.define.ts`.
 */
const layersBelow = {
  content: { may: ['generated'], packages: ['valibot'] },
  language: { may: ['generated'], packages: ['@lit/localize', 'date-fns'] },
  device: { may: ['content', 'language'], packages: ['date-fns'] },
  page: { may: ['content', 'language', 'device'], packages: ['lit'] },
  styles: { may: ['generated'], packages: ['lit'] },
  hydration: { may: ['content', 'language', 'device', 'page', 'generated'], packages: ['lit'] },
  controllers: { may: ['content', 'language', 'device', 'page'], packages: ['lit'] },
  templates: {
    may: ['content', 'language', 'device', 'page', 'controllers', 'generated'],
    packages: ['lit', 'date-fns'],
  },
  base: {
    may: ['content', 'language', 'device', 'page', 'styles', 'hydration', 'controllers', 'templates', 'generated'],
    packages: ['lit'],
  },
  element: {
    may: ['content', 'language', 'device', 'page', 'styles', 'controllers', 'templates', 'base', 'generated'],
    packages: ['lit', 'date-fns'],
  },
  definition: { may: ['base', 'element'], packages: [] },
  generated: { may: ['content'], packages: [] },
  server: {
    may: [
      'content',
      'language',
      'page',
      'styles',
      'hydration',
      'templates',
      'base',
      'element',
      'generated',
      'define.ts',
    ],
    packages: ['lit', '@lit-labs/ssr', 'parse5', 'node:fs'],
  },
  // Types alone.
  frameworks: { may: ['page', 'define.ts'], packages: ['lit', 'react', 'vue', 'svelte'] },
  loader: { may: ['content', 'language', 'page', 'hydration'], packages: [] },
  'built-in.ts': { may: ['content', 'generated'], packages: [] },
  'index.ts': { may: ['content', 'language', 'device', 'page', 'base', 'element'], packages: [] },
  'define.ts': { may: ['definition', 'built-in.ts'], packages: [] },
  'bundle.ts': { may: ['index.ts', 'define.ts', 'base'], packages: [] },
};

/** A file of `src/` as its layer and, for elements, the folder. */
function placeOf(path) {
  const [first, folder, file] = path.split('/');
  if (first !== 'elements') return { layer: first };
  return { layer: file?.endsWith('.define.ts') ? 'definition' : 'element', folder };
}

function problemOf(from, source) {
  const here = placeOf(from);
  const { may, packages } = layersBelow[here.layer] ?? { may: [], packages: [] };
  if (!source.startsWith('.')) {
    const name = source.split('/', source.startsWith('@') ? 2 : 1).join('/');
    return packages.includes(name) ? undefined : `the package ${name}`;
  }
  const to = posix.join(posix.dirname(from), source).replace(/\.js$/, '.ts');
  const there = placeOf(to);
  const isOwn = there.layer === here.layer && there.folder === here.folder;
  // The leaflet is made of the other elements: only their registration is its business, not their insides.
  const isBlock = from === 'elements/leaflet/leaflet.define.ts' && there.layer === 'definition';
  if (isOwn || isBlock) return undefined;
  const isOther = here.folder !== undefined && there.folder !== undefined && there.folder !== here.folder;
  return may.includes(there.layer) && !isOther ? undefined : to;
}

/** @type {import('eslint').Rule.RuleModule} */
export const layers = {
  meta: {
    type: 'problem',
    messages: { forbidden: 'src/{{from}} may not know {{what}} (see the layers in CONTRIBUTING.md).' },
    schema: [],
  },
  create(context) {
    const from = context.filename.replaceAll('\\', '/').split('/src/').at(-1);
    const check = ({ source }) => {
      const what = typeof source?.value === 'string' ? problemOf(from, source.value) : undefined;
      if (what) context.report({ node: source, messageId: 'forbidden', data: { from, what } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};
