import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { PropertyDeclaration } from 'lit';
import ts from 'typescript';
import * as careleaf from '../../src/index.js';
import { readJson, root } from '../../tools/build/files.js';
import { elements, modules, namesOf, type Member } from './manifest.js';

type Properties = ReadonlyMap<PropertyKey, PropertyDeclaration>;
interface ElementClass {
  new (): object;
  readonly elementProperties: Properties;
  readonly observedAttributes: string[];
}

const classes = new Map(
  Object.entries(careleaf).filter(([, value]) => 'elementProperties' in value) as unknown as [string, ElementClass][],
);
/** Every element has it from HTML: no class of ours says so. */
const fromHtml = 'lang';

const index = join(root, 'src/index.ts');
const { options } = ts.parseJsonConfigFileContent(readJson('tsconfig.json'), ts.sys, root);
const program = ts.createProgram([index], { ...options, types: [] });
const checker = program.getTypeChecker();
const exportsOfIndex = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(index)!)!);

const isOurs = (node: ts.Declaration) => node.getSourceFile().fileName.startsWith(join(root, 'src/'));
const isInternal = (node: ts.Declaration) => ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal');
/** What comes from Lit or the browser, or what the browser calls, is no part of our API. */
const isCallback = ({ name }: ts.Symbol) => name.endsWith('Callback');

function isPublic(symbol: ts.Symbol): boolean {
  const node = symbol.valueDeclaration as ts.ClassElement;
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  if ((ts.getCombinedModifierFlags(node) & hidden) !== 0 || ts.isPrivateIdentifier(node.name!)) return false;
  return isOurs(node) && !isInternal(node) && !isCallback(symbol);
}

/** The type as it is written, or what TypeScript makes of the value. */
const typeOf = (symbol: ts.Symbol): string =>
  (symbol.valueDeclaration as ts.PropertyDeclaration).type?.getText() ??
  checker.typeToString(checker.getTypeOfSymbol(symbol));

/** The members of a class that TypeScript lets a page use, with their types. */
function typesOf(name: string): Map<string, string> {
  const symbol = exportsOfIndex.find((exported) => exported.name === name)!;
  const members = checker.getDeclaredTypeOfSymbol(checker.getAliasedSymbol(symbol)).getProperties();
  return new Map(members.filter(isPublic).map((member) => [member.name, typeOf(member)]));
}

/** What a default that is written in TypeScript stands for. */
const valueOf = (text = 'undefined'): unknown =>
  text === 'undefined' ? undefined : JSON.parse(text.replaceAll("'", '"'));

/** The attribute of a property, by what Lit makes of its options. */
function attributeOf(properties: Properties, name: string): string | undefined {
  const { attribute } = properties.get(name)!;
  if (attribute === false) return undefined;
  return typeof attribute === 'string' ? attribute : name.toLowerCase();
}

describe('the manifest says of each class', () => {
  it('that it exists, and of no other', () => {
    assert.deepEqual(namesOf(elements), [...classes.keys()].sort());
  });

  for (const { name, tagName, members, attributes } of elements) {
    // Lit fills the first when it is asked for the second.
    const { observedAttributes, elementProperties } = classes.get(name)!;
    const types = typesOf(name);
    const element = new (classes.get(name)!)() as Record<string, unknown>;
    const fields = members.filter((member): member is Member => member.kind === 'field' && member.name !== fromHtml);

    it(`what a page can use of ${tagName}, and nothing else`, () => {
      assert.deepEqual(namesOf(members), [...new Set([...types.keys(), fromHtml])].sort());
    });

    it(`which attributes ${tagName} takes, and no others`, () => {
      assert.deepEqual(namesOf(attributes), [...new Set([...observedAttributes, fromHtml])].sort());
    });

    it(`the attribute, type and default of each property of ${tagName}`, () => {
      for (const { name: field, attribute, type, default: initial } of fields) {
        assert.equal(attribute, attributeOf(elementProperties, field), field);
        assert.deepEqual(type?.text, types.get(field), field);
        assert.deepEqual(valueOf(initial), element[field], field);
        const asAttribute = attributes.find(({ fieldName }) => fieldName === field);
        assert.deepEqual(
          [asAttribute?.name, asAttribute?.type, asAttribute?.default],
          attribute ? [attribute, type, initial] : [undefined, undefined, undefined],
        );
      }
    });
  }

  it('where it and what it has in common with the others are', () => {
    const paths = new Set(modules.map(({ path }) => path));
    for (const { superclass, members, attributes, events, slots, cssParts } of elements) {
      const inherited = [members, attributes, events, slots, cssParts].flat().map((entry) => entry.inheritedFrom);
      for (const reference of [superclass, ...inherited]) assert.ok(!reference || paths.has(reference.module!));
    }
  });
});
