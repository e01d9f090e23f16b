import { LitElementRenderer, type RenderInfo } from '@lit-labs/ssr';
import { collectResultSync, type ThunkedRenderResult } from '@lit-labs/ssr/lib/render-result.js';
import type { LitElement } from 'lit';
import { hasMainPoints, hasMore, type Depth } from '../content/depth.js';
import type { ContentError } from '../content/errors.js';
import { isOverdue, nextReviewOf } from '../content/review.js';
import { partsOf } from '../content/sections.js';
import type { Content, Profile } from '../content/types.js';
import { build } from '../generated/build.js';
import { today } from '../language/day.js';
import { digest } from '../language/digest.js';
import { msg } from '../language/words.js';
import { attributeMark } from '../page/attribute-mark.js';
import type { CareElement } from '../base/care-element.js';
import { tagOf } from '../base/define.js';
import { alone } from '../content/isolated.js';
import { depthLabel } from '../elements/leaflet/depth-switch.js';
import type { LeafletElement } from '../elements/leaflet/leaflet.js';
import { sectionsOf } from '../elements/leaflet/sections.js';
import type { ElementName } from './element-names.js';
import { conditionOf, learn } from './files.js';
import { addLoadError, addWhole, baseOf, countMeanings, mark, rootsIn, shareIcons, type Mark } from './mark.js';
import { escaped, serialized, tidied, type Node } from './markup.js';
import { classOf, ownStyles, sharedStyles } from './styles.js';

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
  /** How much is shown: "main", the main points; everything without it. */
  readonly depth?: Depth | undefined;
  /** How treatment options are shown. */
  readonly view?: 'cards' | 'table' | undefined;
  /** The hospital's own numbers, names and sign-offs: the same as the page's `data-care-profile`. */
  readonly profile?: Profile | undefined;
  /** Other attributes of the element, such as `outcomes` of care-risk-chart. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** The text of a pack that stands in the element as JSON. */
  readonly packText?: string | undefined;
  /** The text of the page's `data-care-profile`; without it, what `JSON.stringify` makes of `profile`. */
  readonly profileText?: string | undefined;
  /** Where Careleaf's `dist/` is served, such as "/careleaf/". Without it, the style sheets stand in the markup. */
  readonly assets?: string | undefined;
}

/** What stands in an element's shadow root. */
export interface Inside {
  readonly html: string;
  /** The language in which it is. */
  readonly language: string;
  /** It has the main points, and there is more. */
  readonly isShort: boolean;
}

/** What of an element its renderer works with. */
interface Working {
  languages: { wanted: string };
  source: { error?: ContentError };
  resolvedContent?: Content;
  withLocale<T>(run: () => T): T;
}

const insideOf = (element: LitElement) => element as unknown as Working;

/** Lit's renderer, with style sheets that a strict policy allows. */
const rendererFor = (assets: string | undefined) =>
  class extends LitElementRenderer {
    override renderShadow(renderInfo: RenderInfo): ThunkedRenderResult {
      // Parts of a template are rendered late: the catalogue holds until the last of them is here.
      const content = insideOf(this.element).withLocale(() =>
        collectResultSync([super.renderShadow(renderInfo)!.at(-1)!]),
      );
      const name = this.tagName.replace(/^care-|-careleaf$/g, '') as ElementName;
      return [styles(name, assets), content];
    }
  };

/** What elements share is a sheet of its own: a browser reads it once, however many elements there are. */
function styles(name: ElementName, assets: string | undefined): string {
  if (assets === undefined) return `<style>${sharedStyles}</style><style>${ownStyles(name)}</style>`;
  const link = (sheet: string) => `<link rel="stylesheet" href="${escaped(`${assets}styles/${sheet}.css`)}">`;
  return link('shared') + link(name);
}

/**
 * Renders what stands in an element's shadow root.
 * @throws ContentError where the content is not available.
 */
export function renderInside(name: ElementName, shown: Shown): Inside {
  const { language = 'en', assets } = shown;
  learn(language);
  const Renderer = rendererFor(assets === undefined ? undefined : assets.replace(/\/?$/, '/'));
  const renderer = new Renderer(tagOf(`care-${name}`));
  const inside = insideOf(renderer.element);
  inside.languages.wanted = language;
  setUp(renderer, shown);
  renderer.connectedCallback();
  const content = inside.resolvedContent;
  if (!content) throw inside.source.error ?? new Error(`care-${name} has no content`);
  const info: RenderInfo = {
    elementRenderers: [Renderer],
    customElementInstanceStack: [renderer],
    customElementHostStack: [renderer],
    eventTargetStack: [],
    slotStack: [],
    deferHydration: false,
  };
  const nodes = tidied(collectResultSync(renderer.renderShadow(info)));
  const isShort = showsMainPoints(name, renderer.element, content);
  if (isShort) addWhole(baseOf(nodes), inside.withLocale(everything));
  addLoadError(baseOf(nodes), inside.withLocale(loadError));
  markAll(nodes, renderer.element, content, shown);
  for (const root of [nodes, ...rootsIn(nodes).map((part) => part.inside)]) {
    shareIcons(root);
    countMeanings(root);
  }
  return { html: serialized(nodes), language: content.language, isShort };
}

function setUp(renderer: LitElementRenderer, shown: Shown): void {
  const { pack, condition = '', language = 'en', headingLevel, sections, depth, view, profile } = shown;
  const { attributes = {} } = shown;
  for (const [attribute, value] of Object.entries(attributes)) renderer.setAttribute(attribute, value);
  if (condition) renderer.setProperty('condition', condition);
  const chosen = { headingLevel, sections: sections?.join(' '), depth, view, profile };
  for (const [property, value] of Object.entries(chosen))
    if (value !== undefined) renderer.setProperty(property, value);
  renderer.setProperty('pack', pack ?? conditionOf(condition, language));
}

/** Whether it shows its main points, and there is more. */
function showsMainPoints(name: ElementName, element: LitElement, content: Content): boolean {
  const { depth, sections } = element as unknown as LeafletElement;
  const parts =
    name === 'leaflet'
      ? sectionsOf(sections, content.facts).flatMap((section) => partsOf[section])
      : (classOf(name) as unknown as typeof CareElement).parts;
  return depth === 'main' && hasMainPoints(content, parts) && hasMore(content, parts);
}

/** Says of each root what it was made from: the script keeps it as long as that is what is wanted. */
function markAll(nodes: readonly Node[], element: LitElement, content: Content, shown: Shown): void {
  const { language = 'en', packText, profile, profileText } = shown;
  const { headingLevel, depth } = element as unknown as CareElement;
  const { facts } = content;
  const until = nextReviewOf(content, profile ?? {});
  const ofProfile = digestOf(profileText ?? (profile && JSON.stringify(profile)));
  const same: Mark = { build, version: `${facts.id}@${facts.version}` };
  mark(baseOf(nodes), {
    ...same,
    asked: language,
    attributes: attributeMark(element),
    pack: digestOf(packText),
    profile: ofProfile,
    until: isOverdue(until, today()) ? undefined : until,
  });
  for (const { host, inside } of rootsIn(nodes)) {
    const { namesProfile } = classOf(host.tagName.replace(/^care-|-careleaf$/g, '')) as unknown as typeof CareElement;
    mark(
      baseOf(inside),
      alone({
        ...same,
        ...(host.tagName.startsWith('care-language-picker') ? {} : { level: String(headingLevel + 1), depth }),
        profile: namesProfile ? ofProfile : undefined,
      }),
    );
  }
}

const digestOf = (text: string | undefined): string => (text === undefined ? '' : digest(text.trim()));

const everything = (): string => depthLabel('full');

const loadError = (): string =>
  msg('This part needs a connection to go on. Check it, and try again. You can read everything here.', {
    id: 'state.load-error',
    desc: 'Shown where the script of the page could not be loaded when a reader used a control',
  });
