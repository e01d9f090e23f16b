import { html, nothing, type TemplateResult } from 'lit';
import { addressOf } from '../../content/source-address.js';
import type { Source } from '../../content/types.js';
import { formatLongDate } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { after } from '../../templates/after.js';

/** A source keeps its own language; what was read of it is said in the reader's. */
export function renderSource(source: Source, language: string): TemplateResult {
  const { title, authors, publishedIn, year, read, readOn, kind, status } = source;
  const address = addressOf(source);
  const published = [authors, publishedIn, year].filter(Boolean).join('. ');
  const about = [kind && kindLabel(kind), readLabel(read), readOn && readOnLabel(formatLongDate(language, readOn))]
    .filter(Boolean)
    .join(' ');
  const state = status ? html` <strong>${statusLabel(status)}</strong>` : nothing;
  // One template a source, because there are many.
  return address
    ? html`<li>
        <a href=${address} rel="noopener noreferrer" target="_blank"><cite lang="en">${title}</cite></a>
        <span class="muted"><bdi lang="en">${published}.</bdi>${after(about)}${state}</span>
      </li>`
    : html`<li>
        <cite lang="en">${title}</cite>
        <span class="muted"><bdi lang="en">${published}.</bdi>${after(about)}${state}</span>
      </li>`;
}

function readLabel(read: Source['read']): string {
  switch (read) {
    case 'full-text':
      return msg('We read all of it.', { id: 'provenance.read-full', desc: 'How much of a source was read' });
    case 'abstract':
      return msg('We read its summary.', {
        id: 'provenance.read-abstract',
        desc: 'How much of a source was read: the abstract',
      });
    case 'excerpt':
      return msg('We read parts of it.', { id: 'provenance.read-excerpt', desc: 'How much of a source was read' });
    case 'second-hand':
      return msg('We read about it elsewhere.', {
        id: 'provenance.read-second-hand',
        desc: 'How much of a source was read: not the source itself',
      });
    default:
      return read satisfies never;
  }
}

const readOnLabel = (day: string): string =>
  msg(str`Read on ${day}.`, { id: 'provenance.read-on', desc: '{0} is the day on which a source was read' });

const kinds: Record<NonNullable<Source['kind']>, () => string> = {
  guideline: () => msg('A guideline.', { id: 'provenance.kind-guideline', desc: 'Kind of a source' }),
  review: () => msg('A review of many studies.', { id: 'provenance.kind-review', desc: 'Kind of a source' }),
  trial: () => msg('A trial.', { id: 'provenance.kind-trial', desc: 'Kind of a source: a randomised trial' }),
  cohort: () =>
    msg('A study that followed people.', { id: 'provenance.kind-cohort', desc: 'Kind of a source: a cohort study' }),
  series: () =>
    msg('A study of people treated in one way.', {
      id: 'provenance.kind-series',
      desc: 'Kind of a source: a case series',
    }),
  label: () =>
    msg('Official product information.', { id: 'provenance.kind-label', desc: 'Kind of a source: a medicine’s label' }),
  official: () =>
    msg('An official body.', { id: 'provenance.kind-official', desc: 'Kind of a source: of an authority' }),
  page: () => msg('A web page.', { id: 'provenance.kind-page', desc: 'Kind of a source' }),
  book: () => msg('A book.', { id: 'provenance.kind-book', desc: 'Kind of a source' }),
};
const kindLabel = (kind: NonNullable<Source['kind']>): string => kinds[kind]();

function statusLabel(status: NonNullable<Source['status']>): string {
  switch (status) {
    case 'corrected':
      return msg('It was corrected later.', { id: 'provenance.corrected', desc: 'State of a source' });
    case 'withdrawn':
      return msg('It was withdrawn.', { id: 'provenance.withdrawn', desc: 'State of a source: retracted' });
    case 'superseded':
      return msg('A newer one has taken its place.', { id: 'provenance.superseded', desc: 'State of a source' });
    default:
      return status satisfies never;
  }
}
