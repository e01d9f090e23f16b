import type { Pack } from '../../src/content/types.js';
import { titled } from './facts-in-words.js';
import type { Item } from './items.js';
import type { Question } from './sheet.js';

/** Questions that stand together under a heading. */
export interface Chapter {
  readonly title: string;
  readonly questions: readonly { readonly question: Question; readonly field: string }[];
}

/** Questions in their order, under the names of what they are about: each name once. */
export function chaptersOf(questions: readonly Question[], { texts }: Pack, language: string): Chapter[] {
  const names = texts[language]!.names ?? {};
  const chapters = new Map<string, { question: Question; field: string }[]>();
  for (const question of questions) {
    const [title, field] = headingsOf(question, names);
    chapters.set(title, [...(chapters.get(title) ?? []), { question, field }]);
  }
  return [...chapters].map(([title, those]) => ({ title, questions: those }));
}

type Names = Readonly<Record<string, string>>;

function headingsOf({ item, place }: Question, names: Names): [title: string, field: string] {
  if (!item) return ['Taken out', titled(place.split('.')[0]!)];
  const [first = '', ...others] = item.parts.slice(0, item.kind === 'statement' ? -1 : undefined);
  if (item.kind === 'label') return ['Name and summary', others.map(titled).join(', ')];
  if (item.kind === 'term') return ['Explained words', 'Word and meaning'];
  const owner = others[0] !== undefined && Object.hasOwn(names, others[0]) ? others[0] : undefined;
  const title = owner === undefined ? titled(first) : `${titled(first)}: ${names[owner]!}`;
  return [title, fieldOf(item, owner === undefined ? others : others.slice(1), names)];
}

/** "Benefits", "Parts: Facial nerve, about", "Outcomes, name" */
function fieldOf({ kind }: Item, parts: readonly string[], names: Names): string {
  const shown = kind === 'name' ? parts.slice(0, -1) : parts;
  const words = shown.map((part) => (Object.hasOwn(names, part) ? `“${names[part]!}”` : titled(part)));
  return [...words, ...(kind === 'name' ? ['Name'] : [])].join(', ') || 'Statement';
}
