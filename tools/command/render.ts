import { sectionNames } from '../../src/elements/leaflet/sections.js';
import type { Depth } from '../../src/content/depth.js';
import { assetLanguages } from '../../src/content/assets.js';
import { sourceLanguage } from '../../src/language/matching.js';
import { languagesOf, publishedConditions, publishedThemes } from '../../src/server/files.js';
import { elementNames, renderElement, renderPage } from '../../src/server/server.js';
import { conditionNamed, languageAmong, languageFor } from './condition.js';
import { loadProfile } from './load.js';
import { expectAmong, Refusal } from './refusal.js';
import { packReader } from './served-folder.js';
import { readTextFile } from './text-file.js';

export interface RenderWishes {
  readonly language?: string | undefined;
  readonly assets?: string | undefined;
  /** Id of a condition, or a pack's folder or file. */
  readonly condition?: string | undefined;
  readonly headingLevel?: number | undefined;
  readonly sections?: readonly string[] | undefined;
  readonly depth?: Depth | undefined;
  readonly profile?: string | undefined;
  readonly theme?: string | undefined;
  /** The folder that is served as "/". */
  readonly root?: string | undefined;
}

/** The HTML of a page whose elements are filled, or of one element; with what could not be filled. */
export const renderOf = (what: string, wishes: RenderWishes): { html: string; problems: readonly string[] } =>
  /^care-[^./\\]*$/.test(what) ? { html: elementOf(what, wishes), problems: [] } : pageOf(what, wishes);

function elementOf(tag: string, wishes: RenderWishes): string {
  const { language = sourceLanguage, assets, headingLevel, sections, depth, theme } = wishes;
  refuse(wishes, ['root'], 'counts for a page, and not for one element');
  if (tag !== 'care-leaflet') refuse(wishes, ['sections'], 'counts for care-leaflet alone');
  const tags = elementNames.map((name) => `care-${name}`);
  expectAmong([tag], tags, 'there is no element');
  if (theme !== undefined && assets === undefined)
    throw new Refusal('--theme needs --assets too: where its style sheet is served');
  if (theme !== undefined) expectAmong([theme], publishedThemes(), 'there is no theme');
  expectAmong(sections ?? [], sectionNames, 'a leaflet has no section');
  const condition = conditionNamed(wishes.condition ?? 'hemifacial-spasm');
  languageFor(condition, language);
  const profile = wishes.profile === undefined ? undefined : loadProfile(wishes.profile);
  return `${renderElement({ tag, condition, language, assets, theme, headingLevel, sections, depth, profile })}\n`;
}

function pageOf(path: string, wishes: RenderWishes): { html: string; problems: readonly string[] } {
  const { language, assets, root } = wishes;
  const ofElement = 'counts for one element; in a page, it stands on the element or in the page itself';
  refuse(wishes, ['headingLevel', 'sections', 'depth', 'profile', 'theme'], ofElement);
  const page = readTextFile(path, 'command line');
  const conditions = [...publishedConditions(), ...(wishes.condition ? [conditionNamed(wishes.condition)] : [])];
  const languages = new Set([sourceLanguage, ...assetLanguages, ...conditions.flatMap(languagesOf)]);
  if (language !== undefined) languageAmong([...languages], language, 'Careleaf');
  return renderPage(page, { language, assets, readPack: packReader(path, root) });
}

function refuse(wishes: RenderWishes, names: readonly (keyof RenderWishes)[], why: string): void {
  const given = names.find((name) => wishes[name] !== undefined);
  if (given) throw new Refusal(`--${given.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${why}`);
}
