import { sectionTitle } from '../src/elements/leaflet/sections.js';
import { msg } from '../src/language/words.js';
import type { ElementName, Theme } from './choice.js';

/** What an element is called in the list of elements. */
export function elementTitle(name: ElementName): string {
  switch (name) {
    case 'leaflet':
      return msg('The whole leaflet', { id: 'snippet.leaflet', desc: 'Choice of what to show: everything' });
    case 'condition-explainer':
      return sectionTitle('explainer');
    case 'treatment-options':
      return sectionTitle('treatments');
    case 'follow-up-checklist':
      return sectionTitle('follow-up');
    case 'self-care':
    case 'seek-help':
    case 'provenance':
      return sectionTitle(name);
    case 'language-picker':
      return msg('Choice of language for the page', {
        id: 'snippet.language-picker',
        desc: 'Choice of what to show: the language picker alone',
      });
    case 'risk-chart':
      return msg('Chances in pictures', { id: 'snippet.risk-chart', desc: 'Choice of what to show: a chart' });
    case 'decision-aid':
      return msg('What matters to me', { id: 'snippet.decision-aid', desc: 'Choice of what to show: a decision aid' });
    case 'question-list':
      return msg('Questions to ask', { id: 'snippet.question-list', desc: 'Choice of what to show' });
    case 'symptom-diary':
      return msg('Symptom diary', { id: 'snippet.symptom-diary', desc: 'Choice of what to show' });
    case 'anatomy-figure':
      return msg('Picture of the body', { id: 'snippet.anatomy-figure', desc: 'Choice of what to show: a figure' });
    default:
      return name;
  }
}

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

export const titleLabel = (): string =>
  msg('Make your snippet', { id: 'snippet.title', desc: 'Heading of the page that makes HTML to copy' });

export const failedLabel = (): string =>
  msg('A file could not be loaded from the server. Reload the page to try again.', {
    id: 'snippet.failed',
    desc: 'Error above the page',
  });
