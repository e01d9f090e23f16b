import { posix } from 'node:path';

/**
 * Who may know whom: each room, the rooms that it may import beside itself, and its packages.
 * `generated` is data. `element` means the files of one folder of `elements/`; `definition` its `*.define.ts`.
 */
const rooms = {
  content: { may: ['generated'], packages: ['valibot'] },
  language: { may: ['generated'], packages: ['@lit/localize', 'date-fns'] },
  device: { may: ['content', 'language'], packages: ['date-fns'] },
  primitives: { may: ['content', 'language', 'device', 'generated'], packages: ['lit', 'date-fns'] },
  element: {
    may: ['content', 'language', 'device', 'primitives', 'generated'],
    packages: ['lit', 'date-fns', 'valibot'],
  },
  definition: { may: ['primitives', 'element'], packages: [] },
  generated: { may: ['content'], packages: [] },
  server: {
    may: ['content', 'language', 'primitives', 'element', 'generated', 'define.ts'],
    packages: ['lit', '@lit-labs/ssr', 'parse5', 'node:fs'],
  },
  loader: { may: ['language', 'primitives'], packages: [] },
  'built-in.ts': { may: ['content', 'generated'], packages: [] },
  'index.ts': { may: ['content', 'language', 'device', 'primitives', 'element'], packages: [] },
  'define.ts': { may: ['definition', 'built-in.ts'], packages: [] },
  'bundle.ts': { may: ['index.ts', 'define.ts', 'primitives'], packages: [] },
};

/** A file of `src/` as its room and, for elements, the folder. */
function placeOf(path) {
  const [first, folder, file] = path.split('/');
  if (first !== 'elements') return { room: first };
  return { room: file?.endsWith('.define.ts') ? 'definition' : 'element', folder };
}

function problemOf(from, source) {
  const here = placeOf(from);
  const { may, packages } = rooms[here.room] ?? { may: [], packages: [] };
  if (!source.startsWith('.')) {
    const name = source.split('/', source.startsWith('@') ? 2 : 1).join('/');
    return packages.includes(name) ? undefined : `the package ${name}`;
  }
  const to = posix.join(posix.dirname(from), source).replace(/\.js$/, '.ts');
  const there = placeOf(to);
  const isOwn = there.room === here.room && there.folder === here.folder;
  // The leaflet is made of the other elements: only their registration is its business, not their insides.
  const isBlock = from === 'elements/leaflet/leaflet.define.ts' && there.room === 'definition';
  if (isOwn || isBlock) return undefined;
  const isOther = here.folder !== undefined && there.folder !== undefined && there.folder !== here.folder;
  return may.includes(there.room) && !isOther ? undefined : to;
}

/** @type {import('eslint').Rule.RuleModule} */
export const layers = {
  meta: {
    type: 'problem',
    messages: { forbidden: 'src/{{from}} may not know {{what}} (see the rooms in CONTRIBUTING.md).' },
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
