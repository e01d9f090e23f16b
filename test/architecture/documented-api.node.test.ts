import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { pickerParts, sectionParts, sectionTags } from '../../src/elements/leaflet/sections.js';
import { readJson, readText, root } from '../../tools/build/files.js';
import { base, elements, namesOf, type Element } from './manifest.js';

const pathOf = (source: string) => join(root, source);

const program = ts.createProgram(
  elements.map(({ source }) => pathOf(source)),
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

function useOf(source: string): Record<keyof Use, string[]> {
  const use: Use = { parts: new Set(), slots: new Set(), events: new Set() };
  for (const file of modulesBehind(pathOf(source))) collect(program.getSourceFile(file)!, use);
  return { parts: [...use.parts].sort(), slots: [...use.slots].sort(), events: [...use.events].sort() };
}

/** The parts of an element inside the leaflet, and the names by which the leaflet has them. */
const exported = (list: string): Map<string, string> =>
  new Map(
    list.split(', ').map((entry) => {
      const [part = '', name = part] = entry.split(': ');
      return [part, name];
    }),
  );
const exportedParts = exported(sectionParts.exportparts);
const pickersParts = exported(pickerParts.exportparts);
const leafletSource = elements.find(({ tagName }) => tagName === 'care-leaflet')!.source;
const sections = elements.filter(({ tagName }) => Object.values(sectionTags).includes(tagName));
const picker = elements.find(({ tagName }) => tagName === 'care-language-picker')!;

/** What an element has of itself, and what comes out of the elements inside it. */
function everyUseOf({ source }: Element): Record<keyof Use, string[]> {
  const own = useOf(source);
  if (source !== leafletSource) return own;
  const inside = [...sections, picker].map((element) => useOf(element.source));
  return {
    parts: [...new Set([...own.parts, ...exportedParts.values(), ...pickersParts.values()])].sort(),
    slots: own.slots,
    events: [...new Set([...own.events, ...inside.flatMap(({ events }) => events)])].sort(),
  };
}

describe('the documented API', () => {
  for (const element of elements) {
    const { tagName, slots, events, cssParts, cssProperties, members, attributes } = element;

    it(`${tagName} is what its source says`, () => {
      const documented = { parts: namesOf(cssParts), slots: namesOf(slots), events: namesOf(events) };
      assert.deepEqual(documented, everyUseOf(element));
    });

    it(`${tagName} says what everything is for`, () => {
      const all = [element, slots, events, cssParts, cssProperties, members, attributes].flat();
      assert.deepEqual(namesOf(all.filter(({ description }) => !description?.trim())), []);
    });
  }

  it('says once, on the class that all have in common, what every element has', () => {
    for (const list of ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties'] as const)
      for (const { tagName, [list]: has } of elements)
        assert.deepEqual(namesOf(has.filter(({ inheritedFrom }) => inheritedFrom)), namesOf(base[list]), tagName);
  });

  it('names every custom property that the styles of each element take, and no other', () => {
    for (const { tagName, source, cssProperties } of elements) {
      const taken = [...modulesBehind(pathOf(source))].flatMap((path) =>
        [...readText(path.slice(root.length)).matchAll(/var\((--care-[\w-]+)/g)].map((match) => match[1]!),
      );
      assert.deepEqual(namesOf(cssProperties), [...new Set(taken)].sort(), tagName);
    }
  });
});

describe('the parts of what stands in the leaflet', () => {
  it('can all be reached from the page, and no other', () => {
    assert.deepEqual([...exportedParts.keys()].sort(), namesOf(sections.flatMap(({ cssParts }) => cssParts)));
    assert.deepEqual([...pickersParts.keys()].sort(), namesOf(picker.cssParts));
  });

  it('have a name of the leaflet only where they are the same thing', () => {
    const own = new Set(useOf(leafletSource).parts);
    const saidOf = (list: Element['cssParts'], part: string) => list.find(({ name }) => name === part)?.description;
    const { cssParts } = elements.find(({ source }) => source === leafletSource)!;
    for (const section of sections)
      for (const { name } of section.cssParts.filter((part) => own.has(exportedParts.get(part.name)!)))
        assert.equal(saidOf(section.cssParts, name), saidOf(cssParts, name), `${section.tagName}: ${name}`);
  });
});
