import { waitUntil } from '@open-wc/testing';

/** The strictest line of the README. */
export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types careleaf";

export const moduleScript = '<script type="module" src="/built/careleaf.js"></script>';
export const classicScript = '<script src="/built/careleaf.iife.js"></script>';
export const lightText = 'This text was here before the script.';

export const contentTags = [
  'care-action-plan',
  'care-anatomy-figure',
  'care-condition-explainer',
  'care-decision-aid',
  'care-follow-up-checklist',
  'care-leaflet',
  'care-monitoring',
  'care-provenance',
  'care-question-list',
  'care-risk-chart',
  'care-seek-help',
  'care-self-care',
  'care-symptom-diary',
  'care-treatment-options',
] as const;

/** The elements of which the built-in condition has no content: they show nothing, and that without an error. */
const empty: readonly string[] = ['care-action-plan', 'care-monitoring'];
export const shownTags = contentTags.filter((tag) => !empty.includes(tag));

export const care = (tag: string, attributes = '', inside = `<p>${lightText}</p>`): string =>
  `<${tag} condition="hemifacial-spasm" ${attributes}>${inside}</${tag}>`;
export const everyElement = shownTags.map((tag) => care(tag)).join('\n');

export interface HostOptions {
  /** What stands in the head: Careleaf's module, unless something else is given. */
  readonly head?: string;
  readonly lang?: string;
  readonly doctype?: string;
  readonly policy?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text of files beside the page, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** The `sandbox` of the frame that the page is shown in. Without it the test can reach in. */
  readonly sandbox?: string;
  readonly width?: number;
  /** Whether html-minifier-terser makes the page as short as it can. */
  readonly minified?: boolean;
}

type HostWindow = Window &
  typeof globalThis & {
    __anyPage: { errors: string[]; said: string[]; requests: string[] };
    __pageNotes: { violations: string[]; writes: string[] };
  };
export type Care = HTMLElement & {
  updateComplete: Promise<boolean>;
  requestUpdate(): void;
  condition: string;
  lang: string;
  profile: unknown;
  pack: unknown;
};

const open = new Set<HTMLIFrameElement>();

/** Takes every page of a host away again, with what it kept. */
export function closeHosts(): void {
  localStorage.clear();
  for (const frame of open) frame.remove();
  open.clear();
}

const watching = '<script src="/test/helpers/watch-page.js"></script><script src="/test/any-page/watch.js"></script>';

const pageOf = (body: string, { head = moduleScript, lang = 'en', doctype = '<!doctype html>' }: HostOptions): string =>
  `${doctype}<html lang="${lang}"><head><meta charset="utf-8"><title>A page</title>${watching}${head}</head><body>${body}</body></html>`;

async function post(
  html: string,
  { headers = {}, policy, files = {}, minified = false }: HostOptions,
): Promise<string> {
  const answer = await fetch('/host-pages', {
    method: 'POST',
    body: JSON.stringify({
      html,
      headers: { ...headers, ...(policy && { 'Content-Security-Policy': policy }) },
      files,
      minified,
    }),
  });
  return ((await answer.json()) as { address: string }).address;
}

/** A hospital's page in a frame: a document, a window and scripts of its own, with the built files of Careleaf. */
export class Host {
  private constructor(
    readonly frame: HTMLIFrameElement,
    readonly address: string,
  ) {}

  /** `body`: what stands in it; a whole document where it begins with one. */
  static async open(body: string, options: HostOptions = {}): Promise<Host> {
    const html = body.startsWith('<!') ? body : pageOf(body, options);
    const address = await post(html, options);
    const frame = document.createElement('iframe');
    frame.style.cssText = `inline-size: ${options.width ?? 1000}px; block-size: 800px; border: 0`;
    if (options.sandbox !== undefined) frame.setAttribute('sandbox', options.sandbox);
    open.add(frame);
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    frame.src = address;
    document.body.append(frame);
    await loaded;
    return new Host(frame, address);
  }

  get window(): HostWindow {
    return this.frame.contentWindow as HostWindow;
  }

  get document(): Document {
    return this.frame.contentDocument!;
  }

  one(selector: string): Care {
    return this.document.querySelector<Care>(selector)!;
  }

  /** Waits until what stands for a selector shows its content. */
  async shown(...selectors: readonly string[]): Promise<void> {
    for (const selector of selectors) {
      await waitUntil(
        () => this.one(selector)?.shadowRoot?.querySelector('[part~="heading"]'),
        `${selector} is not shown`,
        { timeout: 12_000 },
      );
      await this.one(selector).updateComplete;
    }
  }

  async everyShown(): Promise<void> {
    await this.shown(...shownTags);
  }

  /** What went wrong, in words. */
  get problems(): string[] {
    const { errors, said } = this.window.__anyPage;
    return [...errors, ...said, ...this.window.__pageNotes.violations];
  }

  /** What was asked for that is no part of the page and not the script itself; what was written to the device. */
  get traces(): string[] {
    const loaded = this.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => !/^\/(?:host-pages|test|neighbours|debian)\/|^\/built\/careleaf(?:\.iife)?\.js$/.test(path));
    return [...loaded, ...this.window.__anyPage.requests, ...this.window.__pageNotes.writes];
  }

  async load(path: string): Promise<void> {
    const loaded = new Promise((done) => this.frame.addEventListener('load', done, { once: true }));
    this.window.location.href = path;
    await loaded;
  }
}

/** Everything inside an element, through open shadow roots. */
export function everything(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((part) => [
    part,
    ...(part.shadowRoot ? everything(part.shadowRoot) : []),
  ]);
}

export const button = (element: Element, words: string): HTMLButtonElement =>
  everything(element.shadowRoot!).find(
    (part): part is HTMLButtonElement => part.localName === 'button' && part.textContent.trim().startsWith(words),
  )!;

/** The words that are seen in an element. */
export const words = (element: Element): string =>
  [...element.shadowRoot!.querySelectorAll('[part="base"]')].map((part) => part.textContent).join(' ');

export const inside = (element: Element, selector: string): HTMLElement =>
  everything(element.shadowRoot!).find((part): part is HTMLElement => part.matches(selector))!;

/** Time in which something could go wrong. What is to come is waited for with `eventually`: machines are slow. */
export const pause = (ms = 50): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Looks again and again until nothing is wrong, for five seconds; then says what still is. */
export async function eventually(look: () => unknown): Promise<void> {
  const end = performance.now() + 5000;
  for (;;) {
    try {
      look();
      return;
    } catch (fault) {
      if (performance.now() > end) throw fault;
    }
    await pause(20);
  }
}
