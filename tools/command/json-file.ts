import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { Fault } from './refusal.js';
import { byteOrderMark, readTextFile, type NamedBy } from './text-file.js';

/** A JSON file, with the place of each value in it. */
export interface JsonFile {
  readonly path: string;
  readonly value: unknown;
  /** "file:line:column" of a value; of what is around it, where it is not there. */
  placeOf(keys: readonly string[]): string;
  /** Fields that stand there twice, as lines. JSON readers take the last: the first is lost without a word. */
  readonly repeated: readonly string[];
}

/** @throws Fault that names the lines and columns where the file is not JSON. */
export function readJsonFile(path: string, by: NamedBy): JsonFile {
  const marked = readTextFile(path, by);
  const text = marked.startsWith(byteOrderMark) ? marked.slice(1) : marked;
  const tree = treeOf(path, text);
  const placeOf = (keys: readonly string[]) => `${path}:${placeIn(text, nodeAt(tree, keys).offset)}`;
  const repeated = namesTwiceIn(tree).map(
    (name) =>
      `${path}:${placeIn(text, name.offset)}: expected each field once; found ${JSON.stringify(name.value)} again`,
  );
  return { path, value: JSON.parse(text), placeOf, repeated };
}

function treeOf(path: string, text: string): Node {
  const errors: ParseError[] = [];
  const options = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };
  const tree = safely(() => parseTree(text, errors, options));
  if (tree && errors.length === 0 && !isEndless(tree)) return tree;
  if (errors.length === 0) throw new Fault([`${path}: expected JSON; found too much of it inside itself`]);
  // One mistake often leads to others behind it on its line.
  const places = new Map(
    errors.reverse().map(({ error, offset }) => [placeIn(text, offset).split(':')[0], { error, offset }]),
  );
  const first = [...places.values()].sort((a, b) => a.offset - b.offset).slice(0, 10);
  throw new Fault(
    first.map(
      ({ error, offset }) => `${path}:${placeIn(text, offset)}: ${inWords(printParseErrorCode(error), text, offset)}`,
    ),
  );
}

/** Nesting without end is no JSON that anyone wrote. */
function safely(parse: () => Node | undefined): Node | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}

/** Far more than a pack has. Whatever goes over it then goes from value to value without an end to its own room. */
const deepest = 200;

function isEndless(tree: Node): boolean {
  let level: readonly Node[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap(({ children }) => children ?? []);
  }
  return false;
}

function placeIn(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return `${lines.length}:${lines.at(-1)!.length + 1}`;
}

function inWords(error: string, text: string, offset: number): string {
  const found =
    offset < text.length
      ? `found ${JSON.stringify(text.slice(offset).split(/\s/, 1)[0]!.slice(0, 20))}`
      : 'the file ends';
  return `expected JSON; ${expectations[error] ?? 'something does not belong here'}; ${found}`;
}

const expectations: Readonly<Record<string, string | undefined>> = {
  InvalidSymbol: 'words stand in double quotes',
  InvalidNumberFormat: 'this is not how a number is written',
  PropertyNameExpected: 'a name in double quotes belongs here, and no comma before the end of a list',
  ValueExpected: 'a value belongs here, and no comma before the end of a list',
  ColonExpected: 'a colon belongs here',
  CommaExpected: 'a comma belongs here',
  CloseBraceExpected: 'a "}" belongs here',
  CloseBracketExpected: 'a "]" belongs here',
  EndOfFileExpected: 'nothing belongs behind the end',
  InvalidCommentToken: 'it has no comments',
  UnexpectedEndOfString: 'a double quote is missing at the end of the words',
  InvalidUnicode: 'four digits belong behind "\\u"',
  InvalidEscapeCharacter: 'a backslash is written as "\\\\"',
  InvalidCharacter: 'a tab or a control character in words is written as "\\t" or "\\u…"',
};

function namesTwiceIn(node: Node): Node[] {
  const names = node.type === 'object' ? (node.children ?? []).map(({ children }) => children![0]!) : [];
  const seen = new Set<unknown>();
  const twice = names.filter(({ value }) => seen.size === seen.add(value).size);
  return [...twice, ...(node.children ?? []).flatMap(namesTwiceIn)];
}

function nodeAt(node: Node, keys: readonly string[]): Node {
  if (keys.length === 0) return node;
  if (node.type === 'array') {
    const element = node.children?.[Number(keys[0])];
    return element ? nodeAt(element, keys.slice(1)) : node;
  }
  if (node.type !== 'object') return node;
  // A name may hold a dot itself.
  for (let length = 1; length <= keys.length; length++) {
    const [name, value] = member(node, keys.slice(0, length).join('.'));
    if (name && value) return length === keys.length ? name : nodeAt(value, keys.slice(length));
  }
  return node;
}

const member = (node: Node, name: string): readonly Node[] =>
  node.children?.find(({ children }) => children?.[0]?.value === name)?.children ?? [];
