import { LitElementRenderer, type RenderInfo } from '@lit-labs/ssr';
import { collectResultSync, type ThunkedRenderResult } from '@lit-labs/ssr/lib/render-result.js';
import type { LitElement } from 'lit';
import '../define.js';
import type { ContentError } from '../content/errors.js';
import type { Content, Profile } from '../content/types.js';
import { registeredTags, tagOf } from '../primitives/define.js';
import { conditionOf, learn } from './files.js';
import { tidied } from './markup.js';

type Tag = Extract<keyof HTMLElementTagNameMap, `care-${string}`>;
/** An element's tag without `care-`. A word of the glossary is the page's own: it needs no server. */
export type ElementName = Exclude<Tag extends `care-${infer Name}` ? Name : never, 'glossary-term'>;

/** Every element, by its name. */
export const elementNames = registeredTags()
  .map((tag) => tag.slice('care-'.length) as ElementName)
  .filter((name: string) => name !== 'glossary-term');

/** What an element is to show, and how. */
export interface Shown {
  /** Id of a condition that is registered or published with Careleaf. */
  readonly condition?: string | undefined;
  /** The pack itself; it comes before `condition`. */
  readonly pack?: unknown;
  /** A BCP 47 tag; "en" without it. */
  readonly language?: string | undefined;
  /** The level of the element's own heading, 1 to 6; 2 without it. */
  readonly headingLevel?: number | undefined;
  /** The sections of a leaflet, in their order; all without it. */
  readonly sections?: readonly string[] | undefined;
  /** How treatment options are shown. */
  readonly view?: 'cards' | 'table' | undefined;
  /** The hospital's own numbers, names and sign-offs: the same as the page's `data-care-profile`. */
  readonly profile?: Profile | undefined;
  /** Where Careleaf's `dist/` is served, such as "/careleaf/". Without it, the style sheets stand in the markup. */
  readonly assets?: string | undefined;
}

/** What of an element its renderer works with. */
interface Inside {
  languages: { wanted: string };
  source: { error?: ContentError };
  shown?: Content;
  inOwnWords<T>(run: () => T): T;
}

const insideOf = (element: LitElement) => element as unknown as Inside;

/** Lit's renderer, with style sheets that a strict policy allows. */
const rendererFor = (assets: string | undefined) =>
  class extends LitElementRenderer {
    override renderShadow(renderInfo: RenderInfo): ThunkedRenderResult {
      const [, ...styledContent] = super.renderShadow(renderInfo) ?? [];
      const content = styledContent.at(-1)!;
      const name = this.tagName.replace(/^care-|-careleaf$/g, '');
      const styles = assets === undefined ? inlineStyles(this.element) : [styleSheet(name, assets)];
      return [...styles, content];
    }
  };

const inlineStyles = (element: LitElement): string[] => [
  '<style>',
  styleText(element.constructor as typeof LitElement),
  '</style>',
];

const styleText = ({ elementStyles }: typeof LitElement): string =>
  elementStyles.map(String).join('\n') + withoutScript;

/** Everything has its height from the start. Without script nothing is shown that needs it. */
const withoutScript = `
:host(:not(:defined)) { min-block-size: 0 !important; }
.sections > * { content-visibility: visible !important; }
@media (scripting: none) {
  button:not(.term, .choice), select, nav, .tools, .switch, .pickers, .add, .date, .progress, .actions, .screen-only { display: none !important; }
  a[href^="#"] { color: inherit; text-decoration: none; pointer-events: none; }
  .term, .choice { pointer-events: none; text-decoration: none; }
  .meaning { all: unset; }
  .meaning::before { content: ' ('; }
  .meaning::after { content: ')'; }
  .step input { appearance: none; border: 1px solid; }
}`;

const styleSheet = (name: string, assets: string) =>
  `<link rel="stylesheet" href="${assets.replace(/"/g, '&quot;')}styles/${name}.css">`;

/** The style sheet of an element, as served elements link it: `styles/<name>.css`. */
export const styleSheetOf = (name: ElementName): string =>
  styleText(customElements.get(tagOf(`care-${name}`)) as typeof LitElement);

/**
 * What stands in an element's shadow root, and the language in which it is.
 * @throws ContentError where the content cannot be had.
 */
export function renderInside(name: ElementName, shown: Shown): { html: string; language: string } {
  const { pack, condition = '', language = 'en', assets } = shown;
  learn(language);
  const Renderer = rendererFor(assets === undefined ? undefined : assets.replace(/\/?$/, '/'));
  const renderer = new Renderer(tagOf(`care-${name}`));
  const inside = insideOf(renderer.element);
  inside.languages.wanted = language;
  renderer.setProperty('pack', pack ?? conditionOf(condition, language));
  const { headingLevel, sections, view, profile } = shown;
  for (const [property, value] of Object.entries({ headingLevel, sections: sections?.join(' '), view, profile })) {
    if (value !== undefined) renderer.setProperty(property, value);
  }
  renderer.connectedCallback();
  if (!inside.shown) throw inside.source.error ?? new Error(`care-${name} has no content`);
  const info: RenderInfo = {
    elementRenderers: [Renderer],
    customElementInstanceStack: [renderer],
    customElementHostStack: [renderer],
    eventTargetStack: [],
    slotStack: [],
    deferHydration: false,
  };
  // Parts of a template are rendered late: our words are spoken until the last of them is here.
  const html = inside.inOwnWords(() => collectResultSync(renderer.renderShadow(info)));
  return { html: tidied(html), language: inside.shown.language };
}
