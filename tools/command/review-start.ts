import { existsSync, readFileSync } from 'node:fs';
import { isOverdue } from '../../src/content/review.js';
import { today } from '../../src/language/day.js';
import { publishedFolder } from '../../src/server/files.js';
import { chaptersOf } from '../review/chapters.js';
import { counted } from '../review/judge.js';
import { pageOf } from '../review/page-html.js';
import { questionsOf } from '../review/questions.js';
import { readItemsOf } from '../review/read-items.js';
import { standingsOf, type Standing } from '../review/standing.js';
import { languageAmong } from './condition.js';
import { listed, Refusal } from './refusal.js';
import { subjectNamed, type Subject } from './review-subject.js';
import { writeTextFile } from './text-file.js';

export interface StartWishes {
  readonly language: string;
  readonly out?: string | undefined;
  /** Who is to sign, where several have. */
  readonly by?: string | undefined;
  /** Earlier records, of a pack that has none itself. */
  readonly since: readonly string[];
  /** Asks about everything, whatever was signed before. */
  readonly all?: boolean | undefined;
}

/** Writes the page that a clinician answers in. */
export function started(name: string, wishes: StartWishes): string[] {
  const subject = subjectNamed(name, wishes.since);
  const language = languageAmong(subject.languages, wishes.language, `"${subject.condition}"`);
  const pack = subject.packIn(language);
  const standing = standingFor(subject, language, wishes);
  const questions = questionsOf(readItemsOf(pack, language), standing, language);
  if (questions.length === 0)
    return [
      `${subject.condition} (${language}): ${standing!.by} has signed all of it; it is due again on ${standing!.until}. Nothing was written: --all asks about everything anew`,
    ];
  const out = wishes.out ?? `review-${subject.condition}-${language}.html`;
  const sheet = {
    condition: subject.condition,
    version: pack.facts.version,
    language,
    scope: standing ? ('changes' as const) : ('all' as const),
    asked: questions.map(({ key, place, hash, words }) => ({ key, place, hash, words })),
    earlier: standing && { by: standing.by, role: standing.role, until: standing.until },
  };
  const parts = { script: published('page.js'), style: published('page.css') };
  const chapters = chaptersOf(questions, pack, language);
  writeTextFile(out, pageOf({ sheet, chapters, name: pack.texts[language]!.name, ...parts }));
  return [
    `${out}: asks about ${counted(questions.length, 'statement')} in ${language}${standing ? `, which changed since ${standing.by} signed on ${standing.on}` : ''}`,
    'It is opened in a browser, without a network, and gives back a record: see careleaf review apply --help',
  ];
}

/** Whose sign-off is to be renewed; none where everything is to be read. */
function standingFor({ records }: Subject, language: string, { by, all }: StartWishes): Standing | undefined {
  const standings = standingsOf(records, language);
  if (all || standings.length === 0) return undefined;
  if (by === undefined && standings.length > 1)
    throw new Refusal(`several have signed; say with --by who is to sign: ${listed(standings.map((one) => one.by))}`);
  const standing = by === undefined ? standings[0]! : standings.find((one) => one.by === by);
  // Evidence ages where no word has changed: what is overdue is read as a whole.
  return standing && !isOverdue(standing.until, today()) ? standing : undefined;
}

function published(name: string): string {
  const file = new URL(`review/${name}`, publishedFolder);
  if (!existsSync(file)) throw new Refusal(`review/${name} of the package is missing; build it first`);
  return readFileSync(file, 'utf8');
}
