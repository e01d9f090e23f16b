import type { Depth } from '../src/content/depth.js';
import type { Content, Profile } from '../src/content/types.js';
import { firstChoice, type Choice } from './choice.js';
import { textOn } from './contrast.js';
import { lightText } from './light-text.js';
import { dataText, element, write, type Markup } from './markup.js';
import { sheetsIn } from './served.js';

/** `dist/sri.json` */
export type PublicFiles = Readonly<Record<string, { readonly integrity: string; readonly brotli: number }>>;

/** Where the files will stand on the hospital's server. */
export interface Place {
  readonly folder: string;
  readonly files: PublicFiles;
}

/** The script that a page loads. With served text it is the loader, which fetches the other one. */
const scriptOf = (served: string) => (served ? 'careleaf.lazy.js' : 'careleaf.js');

/** The files that this choice needs on the server, by their paths in `dist/`. `served`: its shadow root, if any. */
export function neededFiles(
  { theme, language }: Choice,
  condition: string,
  isInside: boolean,
  served: string,
): string[] {
  const beside =
    language === 'en' && isInside ? [] : [`conditions/index.json`, `conditions/${condition}/${language}.json`];
  return [
    ...new Set([scriptOf(served), 'careleaf.js']),
    'careleaf.css',
    ...sheetsIn(served),
    ...(theme === 'default' ? [] : [`themes/${theme}.css`]),
    ...(language === 'en' ? [] : [`locales/${language}.json`]),
    ...beside,
  ];
}

/** The profile as the head says it. Served text is made for this very text: on one line, it stays so where it is pasted. */
export const profileText = (profile: Profile, isServed: boolean): string =>
  Object.keys(profile).length > 0 ? dataText(JSON.stringify(profile, null, isServed ? 0 : 2)) : '';

/** For the page's head: style sheets, the script and the hospital's numbers, each file with its hash. */
export function headCode(choice: Choice, profile: Profile, { folder, files }: Place, served: string): string {
  const checked = (path: string) => ({ integrity: files[path]!.integrity, crossorigin: 'anonymous' });
  const sheet = (path: string) => element('link', '', { rel: 'stylesheet', href: folder + path, ...checked(path) });
  const data = profileText(profile, served !== '');
  const script = scriptOf(served);
  return write([
    sheet('careleaf.css'),
    ...(choice.theme === 'default' ? [] : [sheet(`themes/${choice.theme}.css`)]),
    element('script', '', { type: 'module', src: folder + script, ...checked(script) }),
    ...(data
      ? [
          element('script', data, {
            type: 'application/json',
            'data-care-profile': true,
          }),
        ]
      : []),
  ]);
}

/** The element itself, with its shadow root, if any, and its light text. Main points have all words behind them. */
export function bodyCode(choice: Choice, content: Content, profile: Profile, served: string): string {
  const hasWords = served !== '' && depthAttribute(choice) === 'main';
  const words = hasWords ? [] : lightText(content, choice.element, choice.level, profile);
  const code = write([bodyMarkup(choice, content, words)]);
  return served ? code.replace('>', () => `>${served}`) : code;
}

function bodyMarkup(choice: Choice, content: Content, words: Markup[]): Markup {
  const sections = sectionsAttribute(choice);
  return element(`care-${choice.element}`, words, {
    condition: content.facts.id,
    ...(choice.element === 'language-picker' || choice.level === firstChoice.level
      ? {}
      : { 'heading-level': String(choice.level) }),
    ...(sections && { sections }),
    ...(depthAttribute(choice) === 'main' && { depth: 'main' }),
    lang: content.language,
  });
}

/** Empty where the leaflet shows what it shows anyway, and on an element that has none. */
export const sectionsAttribute = ({ element: name, sections }: Choice): string =>
  name === 'leaflet' ? sections.join(' ') : '';

/** A choice of language has nothing to shorten. */
export const depthAttribute = ({ element: name, depth }: Choice): Depth =>
  name === 'language-picker' ? 'full' : depth;

/** A colour on light and on dark ground, as #rrggbb. */
export interface Pair {
  readonly light: string;
  readonly dark: string;
}

/** The custom properties that differ from the theme's, by name. */
export function tokensOf({ accent, accentDark, radius, font }: Choice, own: Pair): Record<string, string> {
  const [light, dark] = [accent || own.light, accentDark || own.dark];
  return {
    ...((accent || accentDark) && {
      '--care-color-accent': `light-dark(${light}, ${dark})`,
      '--care-color-on-accent': `light-dark(${textOn(light)}, ${textOn(dark)})`,
    }),
    ...(radius && { '--care-radius': Number(radius) === 0 ? '0' : `${radius}em` }),
    ...(font && { '--care-font-family': font }),
  };
}

/** A rule for the page's own style sheet; empty where no token differs. */
export function styleCode(tokens: Readonly<Record<string, string>>): string {
  const lines = Object.entries(tokens).map(([name, value]) => `  ${name}: ${value};`);
  return lines.length === 0 ? '' : [':root {', ...lines, '}'].join('\n');
}

/** The policy that Careleaf needs, for a page that has no other needs. */
export function policyCode(folder: string): string {
  const from = /^https?:\/\//.test(folder) ? new URL(folder).origin : "'self'";
  const directives = [
    "default-src 'none'",
    ...['script-src', 'style-src', 'connect-src'].map((name) => `${name} ${from}`),
  ];
  return `Content-Security-Policy: ${[...directives, "require-trusted-types-for 'script'", 'trusted-types careleaf'].join('; ')}`;
}

/** A path or a web address that ends with "/"; undefined for anything else. */
export function folderOf(text: string): string | undefined {
  const folder = text.trim().replace(/\/?$/, '/');
  return /^(?:https:\/\/[\w.-]+(?::\d+)?)?(?:\/[\w.~-]+)*\/$/.test(folder) ? folder : undefined;
}
