import { transform as minifyCss } from 'lightningcss';
import { join } from 'node:path';
import { parseAst, type Plugin } from 'vite';
import { root } from './files.js';

/**
 * Our own Trusted Types policy in the place of Lit's, so that a page that allows `careleaf` need not allow Lit's, and a
 * second Lit alongside this one does not make the first import throw. It is made with the first template: a second copy
 * of Careleaf, which renders nothing, asks for none.
 */
export function ownTrustedTypesPolicy(): Plugin {
  const policy = /\w+\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\)/g;
  let found = 0;
  return {
    name: 'own-trusted-types-policy',
    buildStart: () => void (found = 0),
    transform: {
      filter: { id: /lit-html\/lit-html\.js$/ },
      handler: (code) => ({
        code: `import{policy as own}from${JSON.stringify(join(root, 'src/page/trusted.ts'))};${code.replace(
          policy,
          () => {
            found += 1;
            return '{createHTML:text=>own().createHTML(text)}';
          },
        )}`,
        map: null,
      }),
    },
    buildEnd(error) {
      if (!error && found !== 1) this.error(`lit-html creates its policy in ${found} places, expected 1`);
    },
  };
}

/** Takes out what Lit says to developers of mistakes that the types and tests here rule out. */
export const withoutAdvice = (): Plugin => ({
  name: 'without-advice',
  transform: {
    filter: { id: /\/(css-tag|live)\.js$/ },
    handler: (code) => ({ code: code.replace(/Error\("[^"]*"(\+\w+\+"[^"]*")?\)/g, 'Error()'), map: null }),
  },
});

/** Each kind of script finds its own address in its own way: `base-url.bundle.ts`, `base-url.classic.ts`. */
export function baseUrlOf(kind: 'bundle' | 'classic'): Plugin {
  let found = false;
  return {
    name: `base-url-${kind}`,
    enforce: 'pre',
    resolveId: {
      filter: { id: /\/base-url\.js$/ },
      handler(id, importer) {
        found = true;
        return this.resolve(id.replace('base-url.js', `base-url.${kind}.js`), importer);
      },
    },
    buildEnd(error) {
      if (!error && !found) this.error('no module imports base-url.js');
    },
  };
}

/** Letters beyond ASCII as escapes: a classic script is read in the page's encoding, whatever that is. */
export const asciiOnly = (): Plugin => ({
  name: 'ascii-only',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = escapeNonAscii(file.code);
  },
});

const escapeNonAscii = (code: string): string =>
  code.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

interface Node {
  type: string;
  start: number;
  end: number;
}
interface Quasi extends Node {
  value: { raw: string; cooked: string };
}
interface TaggedTemplate extends Node {
  tag: Node & { name?: string };
  quasi: { quasis: Quasi[] };
}
interface Call extends Node {
  callee: Node & { name?: string };
  arguments: (Node & { properties?: (Node & { key: { name?: string }; value?: Node & { value?: string } })[] })[];
}
/** What stands in the place of a piece of the source. */
interface Change {
  start: number;
  end: number;
  text: string;
}

/**
 * Takes out of our own modules what only their authors and translators read: the layout of templates, and `desc`.
 * What says which message it is becomes its place in `ids`, where they are given.
 */
export const minifySources = (ids: readonly string[] = []): Plugin => ({
  name: 'minify-sources',
  enforce: 'post',
  transform: {
    filter: { id: /\/src\/.*\.ts$/ },
    handler: (code) => ({
      code: changesIn(parseAst(code), ids)
        .sort((a, b) => b.start - a.start)
        .reduce((text, change) => text.slice(0, change.start) + change.text + text.slice(change.end), code),
      map: null,
    }),
  },
});

function changesIn(node: unknown, ids: readonly string[]): Change[] {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap((child) => changesIn(child, ids));
  return [...changesOf(node as Node, ids), ...inside];
}

function changesOf(node: Node, ids: readonly string[]): Change[] {
  if (node.type === 'TaggedTemplateExpression') return templateChanges(node as TaggedTemplate);
  return node.type === 'CallExpression' ? messageChanges(node as Call, ids) : [];
}

function templateChanges({ tag, quasi: { quasis } }: TaggedTemplate): Change[] {
  if (tag.name === 'css' && quasis.length === 1) return quasis.map(minifiedCss);
  // Words keep a space between them: `</b> <b>` is not `</b><b>`.
  const spaced = ({ start, end, value }: Quasi) => ({ start, end, text: value.raw.replace(/\s+/g, ' ') });
  return ['css', 'html', 'svg'].includes(tag.name ?? '') ? quasis.map(spaced) : [];
}

function minifiedCss({ start, end, value }: Quasi): Change {
  const { code } = minifyCss({ filename: 'styles', code: Buffer.from(value.cooked), minify: true });
  return { start, end, text: code.toString().replace(/[\\`]|\$\{/g, '\\$&') };
}

function messageChanges({ callee, arguments: [, options] }: Call, ids: readonly string[]): Change[] {
  const properties = callee.name === 'msg' ? (options?.properties ?? []) : [];
  const place = ids.indexOf(properties.find(({ key }) => key.name === 'id')?.value?.value ?? '');
  if (place >= 0) return [{ start: options!.start, end: options!.end, text: String(place) }];
  return properties.flatMap(({ key, end }, index) => {
    const before = properties[index - 1];
    return key.name === 'desc' && before ? [{ start: before.end, end, text: '' }] : [];
  });
}
