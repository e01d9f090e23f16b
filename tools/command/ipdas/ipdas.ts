import type { Pack } from '../../../src/content/types.js';
import { usualSections, type SectionName } from '../../../src/elements/leaflet/sections.js';
import { certification } from './certification.js';
import { choicesOf } from './choices.js';
import { kinds, verdicts, type Judgement, type Verdict } from './judgement.js';
import { qualifying } from './qualifying.js';
import { quality } from './quality.js';
import { ofTests } from './tests.js';

/** Every item that a pack's facts and texts can speak to, and those that they cannot. None without a decision. */
export function judge(pack: Pack): Judgement[] {
  const choices = choicesOf(pack.facts);
  if (choices.decisions.length === 0) return [];
  return [
    ...qualifying(pack, choices),
    ...certification(pack, choices),
    ...ofTests(choices),
    ...quality(pack.facts, choices),
  ];
}

const usual: readonly SectionName[] = usualSections;

/** Sections that a page has to ask for, so that a reader finds what an item was met by. */
export const beyondUsual = ({ verdict, shownBy }: Judgement): readonly SectionName[] =>
  verdict === 'met' ? shownBy.filter((section) => !usual.includes(section)) : [];

/** The report as the command prints it. */
export function reportOf(judgements: readonly Judgement[]): string[] {
  if (judgements.length === 0) return [];
  const beyond = new Set(judgements.flatMap(beyondUsual));
  return [
    'IPDASi v4.0, items in our own words. This is a report, not a certificate.',
    'It was asked of every section that care-leaflet can have, not of its usual ones alone:',
    `  a page meets it where its "sections" name also: ${[...beyond].join(', ') || 'none'}`,
    ...kinds.flatMap((kind) => {
      const those = judgements.filter((judgement) => judgement.kind === kind);
      return [`${kind}, ${those.length} items: ${countsOf(those)}`, ...those.map(lineOf)];
    }),
  ];
}

const countsOf = (judgements: readonly Judgement[]): string =>
  verdicts
    .map((verdict) => [verdict, judgements.filter((one) => one.verdict === verdict).length] as const)
    .filter(([verdict, count]) => count > 0 || isUsualVerdict(verdict))
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(', ');

const isUsualVerdict = (verdict: Verdict): boolean => verdict === 'met' || verdict === 'not met';

function lineOf(judgement: Judgement): string {
  const { item, asks, verdict, why } = judgement;
  const beyond = beyondUsual(judgement);
  const where = beyond.length > 0 ? `; with ${beyond.join(', ')}` : '';
  return `  ${item} ${asks}: ${verdict} (${why}${where})`;
}
