import { html, nothing, type TemplateResult } from 'lit';
import type { Told } from '../../content/counts.js';
import { alone } from '../../content/isolated.js';
import { nameOf } from '../../content/names.js';
import type { Lasting, RiskGroup } from '../../content/risks.js';
import { addressOf } from '../../content/source-address.js';
import type { Content, Outcome, Source } from '../../content/types.js';
import { formatList, formatNumber } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { unitLabel } from '../../templates/frequency.js';

/** What is counted in a group, and in whom. */
export function groupHeading({ unit, noun, isSmall, populations }: RiskGroup, content: Content): string {
  const what = unitLabel(alone({ unit, ...(noun && { noun }) }), content);
  const counted = isSmall
    ? msg(str`Small studies, counted in ${what}`, {
        id: 'risks.counted-in-small',
        desc: 'Heading of charts of studies with fewer than 100; {0} "people", "treatments"',
      })
    : msg(str`Counted in ${what}`, { id: 'risks.counted-in', desc: 'Heading of charts; {0} "people", "treatments"' });
  if (populations.length === 0) return counted;
  const who = formatList(
    content.language,
    populations.map((id) => nameOf(content, id)),
  );
  return msg(str`${counted}: ${who}`, { id: 'risks.counted-of', desc: '{0} "Counted in people", {1} who they are' });
}

/** How to read what is not counted as most of it is. */
export function groupNote({ unit, isSmall, populations }: RiskGroup): string | undefined {
  if (isSmall)
    return msg('Each number is what one study counted. Small studies are often wrong.', {
      id: 'risks.of-small',
      desc: 'Above counts of studies with fewer than 100',
    });
  if (unit === 'treatments')
    return msg('One person can have many treatments. Do not compare this with counts of people.', {
      id: 'risks.units-differ',
      desc: 'Above charts that count treatments',
    });
  if (unit === 'people' && populations.length === 0) return undefined;
  return msg('Do not compare this with counts of other people or things.', {
    id: 'risks.groups-differ',
    desc: 'Above charts that count something else, or other people, than most do',
  });
}

/** Whether a harm passes, where that can be asked of it. */
export function lastingLabel(lasting: Lasting): string {
  if (lasting === undefined) return msg('Other', { id: 'risks.lasting-other', desc: 'Above harms of a treatment' });
  if (lasting === 'unknown')
    return msg('Not known if it passes', { id: 'risks.lasting-unknown', desc: 'Above harms of a treatment' });
  return lasting
    ? msg('Stays', { id: 'risks.lasting', desc: 'Above harms of a treatment that do not go away' })
    : msg('Passes', { id: 'risks.passing', desc: 'Above harms of a treatment that go away' });
}

export function effectLabel(effect: Outcome['effect']): string {
  return effect === 'benefit'
    ? msg('What may get better', { id: 'treatments.benefits', desc: 'Row: benefits' })
    : msg('What may go wrong', { id: 'treatments.risks', desc: 'Row: risks and side effects' });
}

/** Those to whom it did not happen: said as well, so that a number is not more than it is. */
export function formatOthers({ low, high, of, bound, about }: Told, language: string): string | undefined {
  if (bound || about || low !== high) return undefined;
  const others = formatNumber(language, of - low);
  return msg(str`(not the other ${others})`, {
    id: 'risks.others',
    desc: 'After "37 in 100 people": {0} is how many people or treatments it did not happen to',
  });
}

export const sourcesOf = ({ facts }: Content, ids: readonly string[]): Source[] =>
  facts.sources.filter(({ id }) => ids.includes(id));

/** How a study is told from another one: by its first author, or where it was published, and the year. */
export function shortName({ authors, publishedIn, year }: Source): string {
  const [first] = (authors ?? '').split(/[,;]| and | et al/);
  return [first?.replace(/ [A-Z]{1,4}$/, '') || publishedIn, year].filter(Boolean).join(' ');
}

/** Where a number was published: a name that leads there. */
export const renderSources = (content: Content, ids: readonly string[]): TemplateResult[] =>
  sourcesOf(content, ids).map((source, index) => {
    const name = html`<bdi lang="en">${[source.publishedIn, source.year].filter(Boolean).join(' ')}</bdi>`;
    const address = addressOf(source);
    const linked = address ? html`<a href=${address} rel="noopener noreferrer" target="_blank">${name}</a>` : name;
    return html`${index > 0 ? html`<br />` : nothing}${linked}`;
  });
