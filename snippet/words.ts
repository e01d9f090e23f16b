import { sectionNames, sectionTags, sectionTitle, type SectionName } from '../src/elements/leaflet/sections.js';
import { endonym } from '../src/language/matching.js';
import { msg, str } from '../src/language/words.js';
import type { ElementName, Theme } from './choice.js';

/** What an element is called in the list of elements: as the section of the leaflet that it is. */
export function elementTitle(name: ElementName): string {
  switch (name) {
    case 'leaflet':
      return msg('The whole leaflet', { id: 'snippet.leaflet', desc: 'Choice of what to show: everything' });
    case 'language-picker':
      return msg('Choice of language for the page', {
        id: 'snippet.language-picker',
        desc: 'Choice of what to show: the language picker alone',
      });
    default: {
      const section = sectionOf(name);
      return section ? sectionTitle(section) : name;
    }
  }
}

/** The section that an element is in a leaflet. */
export const sectionOf = (name: ElementName): SectionName | undefined =>
  sectionNames.find((section) => sectionTags[section] === `care-${name}`);

export function themeTitle(theme: Theme): string {
  switch (theme) {
    case 'default':
      return msg('Default: your page’s font, a calm teal', { id: 'snippet.theme-default', desc: 'Name of a theme' });
    case 'meadow':
      return msg('Meadow: warm, with a serif font', { id: 'snippet.theme-meadow', desc: 'Name of a theme' });
    case 'clear':
      return msg('Clear: large text, strong contrast', { id: 'snippet.theme-clear', desc: 'Name of a theme' });
    default:
      return theme satisfies never;
  }
}

export const folderLabel = (): string =>
  msg('Folder of Careleaf’s files on your server', { id: 'snippet.folder', desc: 'Label of a field' });

export const fontLabel = (): string => msg('Font', { id: 'snippet.font', desc: 'Label of a field' });

export const reviewLostLabel = (): string =>
  msg('The sign-off was for another text, so its fields are empty now.', {
    id: 'snippet.review-lost',
    desc: 'Said after another condition was chosen',
  });

export const notTakenLabel = (left: readonly string[]): string =>
  msg(str`The address of this page asks for what is not here, and goes on without it: ${left.join(', ')}`, {
    id: 'snippet.not-taken',
    desc: 'Said when the page is opened; {0} is a list of parts of its address, such as "level=9"',
  });

export const missedLabel = (language: string): string =>
  msg(str`This condition has no text in ${endonym(language)}. The code is for English.`, {
    id: 'snippet.missed',
    desc: 'Said after a choice; {0} is the name of a language in that language',
  });

export const previewLabel = (pixels: number): string =>
  msg(str`Preview, ${pixels} pixels wide`, { id: 'snippet.frame', desc: 'Label of a frame; {0} a number' });

export const titleLabel = (): string =>
  msg('Make your snippet', { id: 'snippet.title', desc: 'Heading of the page that makes HTML to copy' });

export const failedLabel = (): string =>
  msg('A file could not be loaded from the server. Reload the page to try again.', {
    id: 'snippet.failed',
    desc: 'Error above the page',
  });
