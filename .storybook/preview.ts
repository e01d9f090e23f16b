/// <reference types="vite/client" />
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { styleMap } from 'lit/directives/style-map.js';
import { withActions } from 'storybook/actions/decorator';
import '../src/define.js';
import { leavePage } from '../src/device/patient-entries.js';
import { directionOf } from '../src/language/matching.js';
import clear from '../src/themes/clear.css?raw';
import meadow from '../src/themes/meadow.css?raw';
import axe from './axe.json';
import DocsPage from '../stories/docs-page.mdx';
import { languages, packIn } from './languages.js';
import { eventsOf, manifest, tags } from './manifest.js';
import { profileOf, sourceOf } from './source.js';
import './preview.css';

setCustomElementsManifest(manifest);

const themes: Readonly<Record<string, string>> = { default: '', meadow, clear };
const themeSheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(themeSheet);

interface Globals {
  theme: string;
  scheme: string;
  language: string;
  textSize: string;
  width: string;
}

/** The host page around a story, as the toolbars say. */
const stage: Decorator = (story, { globals, args, parameters }) => {
  const profile = profileOf({ globals, args, parameters });
  const { theme, scheme, language, textSize, width } = globals as unknown as Globals;
  themeSheet.replaceSync(themes[theme] ?? '');
  const styles = {
    colorScheme: scheme,
    fontSize: `${textSize}%`,
    inlineSize: width === 'full' ? 'auto' : `${width}px`,
  };
  return html`<div
    class=${classMap({ stage: true, page: parameters['wholePage'] === true })}
    lang=${language}
    dir=${directionOf(language)}
    style=${styleMap(styles)}
  >
    ${story({ args: { ...args, pack: packIn(language, args['pack']), profile } })}
  </div>`;
};

type Toolbar = NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>;

const toolbar = (
  title: string,
  icon: NonNullable<Toolbar['icon']>,
  items: readonly { value: string; title: string }[],
) => ({
  description: title,
  toolbar: { title, icon, items: [...items], dynamicTitle: true },
});
const hidden = { table: { disable: true } };
const withoutControl = { control: false } as const;

export default {
  tags: ['autodocs'],
  decorators: [stage, withActions],
  // Each story is a page of its own: what was entered in the one before is no longer there.
  beforeEach: leavePage,
  initialGlobals: {
    theme: 'default',
    scheme: 'light',
    language: 'en',
    textSize: '100',
    width: 'full',
    profile: 'none',
  },
  globalTypes: {
    theme: toolbar('Theme', 'paintbrush', [
      { value: 'default', title: 'Default theme' },
      { value: 'meadow', title: 'Meadow' },
      { value: 'clear', title: 'Clear' },
    ]),
    scheme: toolbar('Colour scheme', 'contrast', [
      { value: 'light', title: 'Light' },
      { value: 'dark', title: 'Dark' },
    ]),
    language: toolbar('Language', 'globe', languages),
    textSize: toolbar('Text size', 'zoom', [
      { value: '100', title: 'Text 100 %' },
      { value: '150', title: 'Text 150 %' },
      { value: '200', title: 'Text 200 %' },
    ]),
    profile: toolbar('Profile', 'phone', [
      { value: 'none', title: 'No profile' },
      { value: 'hospital', title: 'An example hospital' },
      { value: 'mistakes', title: 'A profile with mistakes' },
    ]),
    width: toolbar('Width', 'grow', [
      { value: 'full', title: 'Full width' },
      { value: '320', title: '320 px' },
      { value: '480', title: '480 px' },
      { value: '768', title: '768 px' },
    ]),
  },
  argTypes: {
    pack: withoutControl,
    profile: withoutControl,
    src: withoutControl,
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
    depth: { control: 'inline-radio', options: ['full', 'main'] },
    withLightText: hidden,
  },
  parameters: {
    layout: 'fullscreen',
    actions: { handles: [...new Set(tags.flatMap(eventsOf))] },
    a11y: {
      test: 'todo',
      options: {
        runOnly: axe.runOnly,
        rules: Object.fromEntries(axe.rulesOfTheHostPage.map((rule) => [rule, { enabled: false }])),
      },
    },
    controls: { include: ['condition', 'headingLevel', 'depth', 'sections', 'view'] },
    docs: {
      page: DocsPage,
      source: { excludeDecorators: true, transform: sourceOf },
      toc: true,
    },
    options: {
      storySort: {
        order: ['Guide', ['Welcome'], 'Leaflet', 'Understand', 'Decide', 'Act', 'Trust', 'Pages'],
      },
    },
  },
} satisfies Preview;
