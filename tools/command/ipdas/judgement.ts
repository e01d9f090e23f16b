import type { SectionName } from '../../../src/elements/leaflet/sections.js';

export const verdicts = ['met', 'not met', 'cannot be judged by software', 'not asked'] as const;
export type Verdict = (typeof verdicts)[number];
export const kinds = ['qualifying', 'certification', 'quality'] as const;

/** What is found on one item of IPDASi v4.0. The items are in our own words. */
export interface Judgement {
  readonly kind: (typeof kinds)[number];
  /** The item's number; quality items have a name, as the instrument's own numbers of them were not at hand. */
  readonly item: string;
  readonly asks: string;
  readonly verdict: Verdict;
  readonly why: string;
  /** The sections of a leaflet that show what it asks for: a page without them does not meet it. None: every section. */
  readonly shownBy: readonly SectionName[];
}

type Found = Pick<Judgement, 'verdict' | 'why'>;

/** Met, with what stands for it; not met, with what is missing. */
export const found = (missing: readonly string[], present: string): Found => ({
  verdict: missing.length === 0 ? 'met' : 'not met',
  why: missing.length === 0 ? present : `missing: ${missing.join(', ')}`,
});

export const forPeople = (why: string): Found => ({ verdict: 'cannot be judged by software', why });
export const notAsked = (why: string): Found => ({ verdict: 'not asked', why });

/** Makes the judgements of one kind. */
export const of =
  (kind: Judgement['kind']) =>
  (item: string, asks: string, shownBy: readonly SectionName[], judged: Found): Judgement => ({
    kind,
    item,
    asks,
    shownBy,
    ...judged,
  });
