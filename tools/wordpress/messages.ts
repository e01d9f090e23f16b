/** The plugin's own words: the template for translators, and what WordPress reads of the translations. */
import { mo, po, type Table } from 'gettext-parser';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const call = /\b(?:__|esc_html__|esc_attr__|esc_html_e)\(\s*'((?:[^'\\]|\\.)*)'\s*,\s*'careleaf'/g;
const noteBefore = /\/\*\s*translators:\s*(.*?)\s*\*\/[^'"]*$/;
const header = /^ \* (?:Description):\s+(.*)$/m;

interface Message {
  text: string;
  note: string;
  files: string[];
}

/** Every text that the sources hand to WordPress for translation, in the order in which they are met. */
export function messagesOf(folder: string, files: readonly string[]): Message[] {
  const found = new Map<string, Message>();
  const add = (text: string, file: string, note = '') => {
    const message = found.get(text) ?? { text, note: '', files: [] };
    if (!message.files.includes(file)) message.files.push(file);
    message.note ||= note;
    found.set(text, message);
  };
  for (const file of files.filter((name) => /\.(?:php|js)$/.test(name))) {
    const source = readFileSync(join(folder, file), 'utf8');
    const description = header.exec(source);
    if (description) add(description[1]!, file, 'Description of the plugin');
    for (const match of source.matchAll(call)) {
      const note = noteBefore.exec(source.slice(Math.max(0, match.index - 200), match.index));
      add(match[1]!.replace(/\\(.)/g, '$1'), file, note?.[1]);
    }
  }
  return [...found.values()];
}

/** `careleaf.pot` */
export function templateOf(messages: readonly Message[]): string {
  const translations = Object.fromEntries(
    messages.map(({ text, note, files }) => [
      text,
      { msgid: text, msgstr: [''], comments: { reference: files.join('\n'), ...(note && { extracted: note }) } },
    ]),
  );
  const headers = {
    'Project-Id-Version': 'Careleaf',
    'Content-Type': 'text/plain; charset=UTF-8',
    'X-Domain': 'careleaf',
  };
  const table: Table = { charset: 'utf-8', headers, translations: { '': translations } };
  return `${Buffer.from(po.compile(table)).toString()}\n`;
}

/** The files that WordPress reads for one translation: name → content. */
export function compiledTranslation(
  name: string,
  source: string,
  messages: readonly Message[],
): Map<string, string | Uint8Array> {
  const table = po.parse(source);
  const words = table.translations[''] ?? {};
  const missing = messages.filter(({ text }) => !words[text]?.msgstr[0]);
  if (missing.length > 0)
    throw new Error(`${name}.po has no words for: ${missing.map(({ text }) => `"${text}"`).join(', ')}`);
  const script = messages.filter(({ files }) => files.includes('editor/blocks.js'));
  const jed = {
    domain: 'messages',
    locale_data: {
      messages: {
        '': { domain: 'messages', lang: table.headers.Language, 'plural-forms': table.headers['Plural-Forms'] },
        ...Object.fromEntries(script.map(({ text }) => [text, words[text]!.msgstr])),
      },
    },
  };
  return new Map<string, string | Uint8Array>([
    [`${name}.mo`, mo.compile(table)],
    [`${name}-careleaf-blocks.json`, JSON.stringify(jed)],
  ]);
}
