import { transform as minifyCss } from 'lightningcss';
import { parseAst, type Plugin } from 'vite';

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
  arguments: (Node & { properties?: (Node & { key: { name?: string } })[] })[];
}
/** What stands in the place of a piece of the source. */
interface Change {
  start: number;
  end: number;
  text: string;
}

/** Takes out of our own modules what only their authors and translators read: the layout of templates, and `desc`. */
export const minifySources = (): Plugin => ({
  name: 'minify-sources',
  enforce: 'post',
  transform: {
    filter: { id: /\/src\/.*\.ts$/ },
    handler: (code) => ({ code: minified(code), map: null }),
  },
});

export const minified = (code: string): string =>
  changesIn(parseAst(code))
    .sort((a, b) => b.start - a.start)
    .reduce((text, change) => text.slice(0, change.start) + change.text + text.slice(change.end), code);

function changesIn(node: unknown): Change[] {
  if (typeof node !== 'object' || node === null) return [];
  return [...changesOf(node as Node), ...Object.values(node).flatMap(changesIn)];
}

function changesOf(node: Node): Change[] {
  if (node.type === 'TaggedTemplateExpression') return templateChanges(node as TaggedTemplate);
  return node.type === 'CallExpression' ? messageChanges(node as Call) : [];
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

function messageChanges({ callee, arguments: [, options] }: Call): Change[] {
  const properties = callee.name === 'msg' ? (options?.properties ?? []) : [];
  return properties.flatMap(({ key, end }, index) => {
    const before = properties[index - 1];
    return key.name === 'desc' && before ? [{ start: before.end, end, text: '' }] : [];
  });
}
