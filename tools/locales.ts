/**
 * `check`: the interface words of every language are complete and fit the sources.
 * `extract [language…]`: brings the English words of the sources into every file of `locales/`, and makes the file of
 * a language that is new. A translation whose English has changed is kept and marked.
 */
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import type { RuntimeOutputConfig } from '@lit/localize-tools/lib/types/modes.js';
import type { Config } from '@lit/localize-tools/lib/types/config.js';
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { readCatalogue, translatedLanguages } from './build/catalogues.js';
import { readJson, root } from './build/files.js';

const localesFolder = join(root, 'locales');
const outdated = 'needs-review-translation';

/** lit-localize's own tools, over the languages that have a file rather than over a list. */
function localizer(languages: readonly string[], xliffDir: string) {
  const config = readJson<Config & { output: RuntimeOutputConfig }>('locales/lit-localize.json');
  return new RuntimeLitLocalizer({
    ...config,
    baseDir: localesFolder,
    resolve: (path: string) => resolve(localesFolder, path),
    targetLocales: [...languages] as Config['targetLocales'],
    interchange: { ...config.interchange, xliffDir } as Config['interchange'],
  });
}

async function extract(languages: readonly string[], folder: string) {
  const files = languages.map((language) => join(folder, `${language}.xlf`));
  const before = files.map((file) => (existsSync(file) ? sources(read(file)) : new Map<string, string>()));
  const words = localizer(languages, folder);
  await words.writeInterchangeFiles();
  files.forEach((file, index) => markOutdated(file, before[index]!));
  return words;
}

async function check(): Promise<void> {
  const languages = translatedLanguages();
  const copy = mkdtempSync(join(tmpdir(), 'careleaf-locales-'));
  try {
    cpSync(localesFolder, copy, { recursive: true });
    const words = await extract(languages, copy);
    const { messages, errors } = words.extractSourceMessages();
    const problems = [
      // There `msg` is made, not called.
      ...errors
        .filter(({ file }) => !file!.fileName.endsWith('/language/words.ts'))
        .map(({ file, start = 0, messageText }) => `${placeIn(file!, start)}: ${String(messageText)}`),
      ...messages.flatMap(sourceProblems),
      ...words.validateTranslations().errors,
      ...languages.flatMap((language) => languageProblems(language, copy, messages)),
    ];
    problems.forEach((problem) => console.error(problem));
    console.log(
      `${messages.length} messages, ${languages.length} languages besides English, ${problems.length} problems`,
    );
    process.exitCode = problems.length > 0 ? 1 : 0;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function placeIn(file: { fileName: string; text: string }, start: number): string {
  return `${relative(root, file.fileName)}:${file.text.slice(0, start).split('\n').length}`;
}

type Message = ReturnType<RuntimeLitLocalizer['extractSourceMessages']>['messages'][number];

function sourceProblems({ name, desc, contents }: Message): string[] {
  const problems: string[] = [];
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name))
    problems.push(`src: the message "${name}" has no id such as "element.purpose"`);
  if (!desc) problems.push(`src: the message "${name}" has no "desc" for translators`);
  // The catalogues carry numbered places and no markup.
  if (contents.some((part) => typeof part !== 'string' && !/^\$\{[^]*\}$/.test(part.untranslatable))) {
    problems.push(`src: the message "${name}" carries markup: use str\`…\` rather than html\`…\``);
  }
  // Extraction makes one place of two that stand side by side, and the second value would be lost.
  if (contents.some((part) => typeof part !== 'string' && part.untranslatable.indexOf('${', 1) > 0)) {
    problems.push(`src: the message "${name}" has two places side by side: join their values before, and give it one`);
  }
  return problems;
}

function languageProblems(language: string, extracted: string, messages: readonly Message[]): string[] {
  const file = join(localesFolder, `${language}.xlf`);
  const name = `locales/${language}.xlf`;
  const xml = read(file);
  const problems: string[] = [];
  if (readFileSync(file, 'utf8') !== readFileSync(join(extracted, `${language}.xlf`), 'utf8')) {
    problems.push(`${name} does not fit the sources: run "npm run locales:extract"`);
  }
  const target = xml.getElementsByTagName('file')[0]?.getAttribute('target-language');
  if (target !== language) problems.push(`${name} says target-language="${target}"`);
  for (const unit of units(xml)) {
    if (childOf(unit, 'target')?.getAttribute('state') === outdated) {
      problems.push(
        `${name}: the English of "${idOf(unit)}" has changed: check the translation, then remove the state`,
      );
    }
  }
  const catalogue = readCatalogue(language);
  for (const { name: id, contents } of messages.filter(({ name }) => isUsedIn(language, name))) {
    const words = catalogue[id];
    const places = contents.flatMap((part) => (typeof part === 'string' ? [] : [`{${part.index}}`]));
    if (!words?.trim()) problems.push(`${name}: "${id}" is not translated`);
    else if (String(places.sort()) !== String((words.match(/\{\d+\}/g) ?? []).sort())) {
      problems.push(
        `${name}: "${id}" has the places ${words.match(/\{\d+\}/g) ?? 'none'}, expected ${places.join(', ') || 'none'}`,
      );
    }
  }
  return problems;
}

/** Whether a language needs these words: not where they are of a plural form that it does not have. */
function isUsedIn(language: string, id: string): boolean {
  const form = /\.(zero|one|two|few|many)$/.exec(id)?.[1];
  const forms: readonly string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return form === undefined || forms.includes(form);
}

const read = (file: string) => new DOMParser().parseFromString(readFileSync(file, 'utf8'), 'text/xml');
const units = (xml: Document) => Array.from(xml.getElementsByTagName('trans-unit'));
const idOf = (unit: Element) => unit.getAttribute('id') ?? '';
const childOf = (unit: Element, name: string) => unit.getElementsByTagName(name)[0];
const sourceOf = (unit: Element) => new XMLSerializer().serializeToString(childOf(unit, 'source')!);
const sources = (xml: Document) => new Map(units(xml).map((unit) => [idOf(unit), sourceOf(unit)]));

function markOutdated(file: string, before: ReadonlyMap<string, string>): void {
  const xml = read(file);
  const changed = units(xml).filter((unit) => childOf(unit, 'target') && before.get(idOf(unit)) !== sourceOf(unit));
  if (changed.length === 0) return;
  changed.forEach((unit) => childOf(unit, 'target')!.setAttribute('state', outdated));
  writeFileSync(file, `${new XMLSerializer().serializeToString(xml).trimEnd()}\n`);
}

const [command, ...newLanguages] = process.argv.slice(2);
if (command === 'extract') await extract([...translatedLanguages(), ...newLanguages], localesFolder);
else if (command === 'check') await check();
else throw new Error('expected "check" or "extract"');
