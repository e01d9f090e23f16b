import { content, glossary } from './content.js';

export type Act = 'open' | 'compare' | 'tick';

/** The same leaflet made with one kit. Beside it lie its `entry` and its `style`, from which Vite makes its files. */
export interface Peer {
  readonly about: string;
  /** What stands in the page's body, with so many copies of the leaflet. */
  body(copies: number): string;
  /** What a reader presses for each act, as Playwright finds it. */
  readonly acts: Readonly<Record<Act, string>>;
  /** What the screen shows after an act, where that is not the words that it shows elsewhere. */
  readonly shows?: Readonly<Partial<Record<Act, string>>>;
}

interface Fold {
  readonly title: string;
  readonly html: string;
}

/** How a kit writes each part. `COPY` in it becomes the number of the copy. */
export interface Renderers {
  folds(items: readonly Fold[]): string;
  card(item: Fold): string;
  views(first: string, firstHtml: string, second: string, secondHtml: string): string;
  table(head: readonly string[], rows: readonly (readonly string[])[]): string;
  term(word: string, meaning: string, id: string): string;
  check(label: string, index: number): string;
  progress(label: string): string;
  button(label: string, name: string): string;
  /** The section of the checklist, and the words that say how much of it is done. */
  checklist(inside: string): string;
  readonly count: string;
}

export const each = <T>(items: readonly T[], write: (item: T, index: number) => string) => items.map(write).join('');
const list = (items: readonly string[]) => `<ul>${each(items, (item) => `<li>${item}</li>`)}</ul>`;

const plain: Omit<Renderers, 'views'> = {
  folds: (items) => each(items, ({ title, html }) => `<details><summary>${title}</summary>${html}</details>`),
  card: ({ title, html }) => `<article class="card"><h3>${title}</h3>${html}</article>`,
  table: (head, rows) =>
    `<table><thead><tr>${each(head, (words) => `<th scope="col">${words}</th>`)}</tr></thead><tbody>${each(
      rows,
      ([first, ...rest]) => `<tr><th scope="row">${first}</th>${each(rest, (words) => `<td>${words}</td>`)}</tr>`,
    )}</tbody></table>`,
  term: (word, meaning) => `<abbr title="${meaning}" tabindex="0">${word}</abbr>`,
  check: (label, index) =>
    `<div><input type="checkbox" class="js-check" id="cCOPY-${index}"><label for="cCOPY-${index}">${label}</label></div>`,
  progress: (label) => `<progress class="js-progress" max="100" value="0" aria-label="${label}"></progress>`,
  button: (label, name) => `<button type="button" class="${name}">${label}</button>`,
  checklist: (inside) => `<section class="js-list">${inside}</section>`,
  count: `0 of ${content.checklist.length} done`,
};

/** The skeleton that all share: a kit supplies its parts alone. */
export function leaflets(copies: number, kit: Partial<Renderers> & Pick<Renderers, 'views'>): string {
  const html = leaflet({ ...plain, ...kit });
  return each(Array.from({ length: copies }), (_, copy) => html.replaceAll('COPY', String(copy)));
}

function leaflet(kit: Renderers): string {
  let terms = 0;
  const rich = (words: string) =>
    words.replace(/\[\[(.+?)\]\]/g, (_, word: string) => kit.term(word, glossary[word]!, `tCOPY-${terms++}`));
  const { labels, treatments } = content;
  const cards = each(treatments, (treatment) => kit.card({ title: treatment.title, html: card(treatment) }));
  const table = kit.table(
    [labels.treatment, labels.procedure, labels.benefits, labels.risks, labels.duration],
    treatments.map(({ title, procedure, benefits, risks, duration }) => [
      title,
      procedure,
      benefits.join(' '),
      risks.join(' '),
      duration,
    ]),
  );
  const folds = content.explainer.map(({ title, body, list: items }) => ({
    title,
    html: `<p>${body}</p>${list(items)}`,
  }));
  return `<article class="leaflet" id="leaflet-COPY">
<h1>${content.title}</h1><p class="lead">${rich(content.intro)}</p>
<section><h2>${content.factsTitle}</h2>${list(content.facts.map(rich))}</section>
<section><h2>${content.explainerTitle}</h2>${kit.folds(folds)}</section>
<section><h2>${content.treatmentsTitle}</h2>${kit.views(
    content.cardsTab,
    `<div class="grid">${cards}</div>`,
    content.compareTab,
    `<div class="scroll">${table}</div>`,
  )}</section>
${kit.checklist(`<h2>${content.checklistTitle}</h2><p>${content.checklistIntro}</p>
<div class="checks">${each(content.checklist, kit.check)}</div>
${kit.progress(content.progressLabel)}<p class="js-count" aria-live="polite">${kit.count}</p>${kit.button(content.resetLabel, 'js-reset')}`)}
</article>`;
}

function card({ summary, procedure, benefits, risks, duration }: (typeof content.treatments)[number]): string {
  const { labels } = content;
  return (
    `<p>${summary}</p><h4>${labels.procedure}</h4><p>${procedure}</p><h4>${labels.benefits}</h4>${list(benefits)}` +
    `<h4>${labels.risks}</h4>${list(risks)}<h4>${labels.duration}</h4><p>${duration}</p>`
  );
}
