import type { Profile } from '../src/content/types.js';
import { firstChoice, type Choice } from './choice.js';
import { depthAttribute, profileText, sectionsAttribute } from './code.js';
import { fetchContent, fetchStatic, fetchTheme, isInside, type Index } from './data.js';
import { piecesOf, servedRoot, servedWords, wordFilesOf, type Pieces, type Tag } from './served.js';

/** The files of `static/` that were fetched, by condition and name. */
const fetched = new Map<string, unknown>();

const knownOf = (condition: string) => (name: string) => fetched.get(`${condition}/${name}`);

const tagOf = (choice: Choice): Tag => ({
  element: choice.element,
  language: choice.language,
  level: choice.element === 'language-picker' ? firstChoice.level : choice.level,
  sections: sectionsAttribute(choice),
  depth: depthAttribute(choice),
});

const filesOf = (tag: Tag, known: Pieces) => [...piecesOf(tag, known), ...wordFilesOf(tag, known)];

/** The shadow root of a choice, and all words behind its main points; empty where none is wanted, and while its files are on their way. */
export function servedCode(condition: string, choice: Choice, profile: Profile, assets: string): string {
  if (!choice.served) return '';
  const known = knownOf(condition);
  const wish = { ...tagOf(choice), assets, profile, profileText: profileText(profile, true) };
  return filesOf(wish, known).every(known) ? servedRoot(wish, known) + servedWords(wish, known) : '';
}

/** The text and the theme of a choice, and what its shadow root is made of. */
export function fetchChosen(index: Index, condition: string, choice: Choice) {
  const isServed = choice.served && isInside(index, condition);
  return Promise.all([
    fetchContent(condition, choice.language),
    fetchTheme(choice.theme),
    isServed && fetchServed(condition, choice),
  ]);
}

async function fetchServed(condition: string, choice: Choice): Promise<void> {
  const known = knownOf(condition);
  const fetchOne = async (name: string) => fetched.set(`${condition}/${name}`, await fetchStatic(condition, name));
  const missing = () => filesOf(tagOf(choice), known).filter((name) => known(name) === undefined);
  // A leaflet's own file says which sections there are, and each of them whether its main points have a file.
  for (let names = missing(); names.length > 0; names = missing()) await Promise.all(names.map(fetchOne));
}
