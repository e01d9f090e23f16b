import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { readJson, readText, root } from '../../tools/build/files.js';

interface Named {
  name: string;
  description?: string;
}
interface Element {
  tagName: string;
  description?: string;
  slots?: Named[];
  events?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
  members?: (Named & { kind: string; static?: boolean; type?: { text: string } })[];
}
interface Manifest {
  modules: { path: string; declarations: Element[] }[];
}

const { modules } = readJson<Manifest>('dist/custom-elements.json');
const sourceOf = (path: string) => join(root, path.replace(/^dist\/(.*)\.js$/, 'src/$1.ts'));
const names = (list: readonly Named[] = []) => [...new Set(list.map(({ name }) => name))].sort();

const program = ts.createProgram(
  modules.map(({ path }) => sourceOf(path)),
  { ...ts.parseJsonConfigFileContent(readJson('tsconfig.json'), ts.sys, root).options, types: [] },
);
const checker = program.getTypeChecker();

/** The module and every one of ours that it imports. */
function modulesBehind(path: string, found = new Set<string>()): Set<string> {
  const file = program.getSourceFile(path);
  if (!file || found.has(path)) return found;
  found.add(path);
  for (const { fileName } of file.referencedFiles.concat(ts.preProcessFile(file.text).importedFiles)) {
    if (fileName.startsWith('.')) modulesBehind(join(dirname(path), fileName.replace(/\.js$/, '.ts')), found);
  }
  return found;
}

/** The string literals that an expression may be, by its type. */
function literalsOf(expression: ts.Expression): string[] {
  const type = checker.getTypeAtLocation(expression);
  const types = type.isUnion() ? type.types : [type];
  return types.flatMap((one) =>
    one.isStringLiteral() ? [one.value] : [`(a value of type ${checker.typeToString(one)})`],
  );
}

/** The values of an attribute in a template, whether written out or bound. */
function attributesIn(template: ts.TemplateLiteral, attribute: string): string[] {
  const written = new RegExp(`\\s${attribute}="([^"$]+)"`, 'g');
  const bound = new RegExp(`\\s${attribute}=$`);
  if (ts.isNoSubstitutionTemplateLiteral(template))
    return [...template.text.matchAll(written)].map((match) => match[1]!);
  const texts = [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
  return [
    ...texts.flatMap((text) => [...text.matchAll(written)].map((match) => match[1]!)),
    ...template.templateSpans.flatMap(({ expression }, index) =>
      bound.test(texts[index]!) ? literalsOf(expression) : [],
    ),
  ];
}

interface Use {
  parts: Set<string>;
  slots: Set<string>;
  events: Set<string>;
}

function collect(node: ts.Node, use: Use): void {
  if (ts.isTaggedTemplateExpression(node) && /^(html|svg)$/.test(node.tag.getText())) {
    for (const part of attributesIn(node.template, 'part').flatMap((list) => list.split(/\s+/))) use.parts.add(part);
    const slots = node.template.getText().match(/<slot\b[^>]*>/g) ?? [];
    for (const slot of slots) use.slots.add(/name="([^"]+)"/.exec(slot)?.[1] ?? '');
  }
  if (ts.isCallExpression(node) && node.expression.getText() === 'send' && node.arguments[1]) {
    for (const name of literalsOf(node.arguments[1])) use.events.add(name);
  }
  ts.forEachChild(node, (child) => collect(child, use));
}

function useOf(path: string): Record<keyof Use, string[]> {
  const use: Use = { parts: new Set(), slots: new Set(), events: new Set() };
  for (const file of modulesBehind(path)) collect(program.getSourceFile(file)!, use);
  return { parts: [...use.parts].sort(), slots: [...use.slots].sort(), events: [...use.events].sort() };
}

describe('the documented API', () => {
  for (const { path, declarations } of modules) {
    for (const element of declarations) {
      const { tagName, slots, events, cssParts, members = [] } = element;

      it(`${tagName} is what its source says`, () => {
        const documented = { parts: names(cssParts), slots: names(slots), events: names(events) };
        assert.deepEqual(documented, useOf(sourceOf(path)));
      });

      it(`${tagName} says what everything is for`, () => {
        const own = members.filter((member) => !member.static);
        const all = [element, ...(slots ?? []), ...(events ?? []), ...(cssParts ?? []), ...own];
        const silent = all.filter(({ description }) => !description?.trim());
        assert.deepEqual(
          silent.map((entry) => ('name' in entry ? entry.name : tagName)),
          [],
        );
      });
    }
  }

  it('names every custom property that the styles take, and no other', () => {
    const documented = modules.flatMap(({ declarations }) =>
      declarations.flatMap(({ cssProperties }) => names(cssProperties)),
    );
    const styles = [...new Set(modules.flatMap(({ path }) => [...modulesBehind(sourceOf(path))]))];
    const taken = styles.flatMap((path) =>
      [...readText(path.slice(root.length)).matchAll(/var\((--care-[\w-]+)/g)].map((match) => match[1]!),
    );
    assert.deepEqual([...new Set(documented)].sort(), [...new Set(taken)].sort());
  });
});
