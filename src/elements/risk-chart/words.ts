import { html, nothing, type TemplateResult } from 'lit';
import type { Told } from '../../content/counts.js';
import { nameOf } from '../../content/names.js';
import type { RiskGroup } from '../../content/risks.js';
import { addressOf } from '../../content/source-address.js';
import type { Content, Frequency, Outcome, Source } from '../../content/types.js';
import { formatList, formatNumber } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { unitLabel } from '../../templates/frequency.js';
import { formatTimeAndStatistic } from '../../templates/time.js';

/** What the charts of a group count, and in whom. */
export function groupHeading({ unit, noun, of, populations }: RiskGroup, content: Content): string {
  const what = unitLabel({ unit, ...(noun && { noun }) }, content);
  const counted = of
    ? msg(str`Counted in ${what}`, { id: 'risks.counted-in', desc: 'Heading of charts; {0} "people", "treatments"' })
    : msg(str`Small studies, counted in ${what}`, {
        id: 'risks.counted-in-small',
        desc: 'Heading of charts of studies with fewer than 100; {0} "people", "treatments"',
      });
  if (populations.length === 0) return counted;
  const who = formatList(
    content.language,
    populations.map((id) => nameOf(content, id)),
  );
  return msg(str`${counted}: ${who}`, { id: 'risks.counted-of', desc: '{0} "Counted in people", {1} who they are' });
}

/** What a picture stands for. */
export function formatDenominator({ unit, noun, of }: RiskGroup, content: Content): string {
  if (!of)
    return msg(
      'These studies were small, so each picture shows only those that one study counted. Small studies are often wrong.',
      { id: 'risks.of-small', desc: 'Above charts of studies with fewer than 100' },
    );
  const number = formatNumber(content.language, of);
  if (unit === 'people' && !noun)
    return msg(str`Each picture stands for ${number} people. Each mark is 1 person.`, {
      id: 'risks.of-people',
      desc: '{0} is 100 or 1,000',
    });
  if (unit === 'treatments' && !noun)
    return msg(
      str`Each picture stands for ${number} treatments. Each mark is 1 treatment, and one person can have many.`,
      {
        id: 'risks.of-treatments',
        desc: '{0} is 100 or 1,000',
      },
    );
  const those = `${number} ${unitLabel({ unit, ...(noun && { noun }) }, content)}`;
  return msg(str`Each picture stands for ${those}. Each mark is one of them.`, {
    id: 'risks.of-others',
    desc: '{0} is 100 or 1,000 with what was counted, such as "100 eyes"',
  });
}

export function effectLabel(effect: Outcome['effect']): string {
  return effect === 'benefit'
    ? msg('What may get better', { id: 'treatments.benefits', desc: 'Row: benefits' })
    : msg('What may go wrong', { id: 'treatments.risks', desc: 'Row: risks and side effects' });
}

/** After what time it was counted, as a sentence. */
export function timeOf(number: Pick<Frequency, 'timeframe'>, language: string): string {
  const time = formatTimeAndStatistic(number, language);
  return typeof number.timeframe === 'string'
    ? `${time.charAt(0).toLocaleUpperCase(language)}${time.slice(1)}.`
    : msg(str`Followed for ${time}.`, {
        id: 'risks.followed',
        desc: 'For how long those who were counted were followed; {0} "3 years (half of the people longer)"',
      });
}

/** Those to whom it did not happen: said as well, so that a number is not more than it is. */
export function formatOthers({ low, high, of, bound, about }: Told, language: string) {
  if (bound || about || low !== high) return nothing;
  const others = formatNumber(language, of - low);
  return msg(str`Not so for the other ${others}.`, {
    id: 'risks.others',
    desc: '{0} is how many people or treatments it did not happen to',
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
