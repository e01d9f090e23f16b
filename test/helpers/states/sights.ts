import type { Page } from 'playwright-core';
import { forcer, states, type State } from './force.js';
import { installProbe, type Control, type Probe } from './probe.js';
import { tellsApart, type Rule, type Sight } from './rules.js';

/** What a page wears: the reader's colours, and a theme's style sheet. */
export interface Dress {
  theme?: string;
  css?: string;
  colorScheme: 'light' | 'dark';
  forcedColors: 'active' | 'none';
}

export const wordsOf = ({ theme, colorScheme, forcedColors }: Dress): string =>
  [theme, colorScheme, forcedColors === 'active' && 'forced colours'].filter(Boolean).join(', ');

type Measures = ReturnType<Probe['measure']>;
type ProbedWindow = Window & { stateProbe: Probe };

async function putOn(page: Page, { css = '', colorScheme, forcedColors }: Dress) {
  await page.emulateMedia({ colorScheme, forcedColors });
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

function together(byState: ReadonlyMap<State, Measures>, isForced: boolean): Sight[] {
  const at = (state: State) => new Map(byState.get(state)!.controls.map((control) => [control.id, control]));
  const [rest, hovered] = [at('rest'), at('under the pointer')];
  return [...byState].flatMap(([state, { canvas, system, controls }]) =>
    controls.map((control) => ({
      control,
      state,
      canvas,
      rest: rest.get(control.id)!,
      hovered: hovered.get(control.id)!,
      forced: isForced ? Object.values(system) : undefined,
    })),
  );
}

/** One control of each look, in every state, in every dress. */
export async function sightsOf(page: Page, dresses: readonly Dress[]): Promise<Map<Dress, Sight[]>> {
  await page.evaluate(installProbe);
  await page.evaluate(() => (window as unknown as ProbedWindow).stateProbe.mark());
  const force = await forcer(page);
  const measured = new Map(dresses.map((dress) => [dress, new Map<State, Measures>()]));
  for (const state of Object.keys(states) as State[]) {
    await force(state);
    for (const dress of dresses) {
      await putOn(page, dress);
      const measures = await page.evaluate(() => (window as unknown as ProbedWindow).stateProbe.measure());
      measured.get(dress)!.set(state, measures);
    }
  }
  return new Map(dresses.map((dress) => [dress, together(measured.get(dress)!, dress.forcedColors === 'active')]));
}

const told = ({ words, where, isOn, isOff }: Control, state: State, misses: readonly string[]) =>
  misses.map((miss) => `“${words}” (${where}), ${isOff ? 'unavailable, ' : ''}${isOn ? 'on, ' : ''}${state}: ${miss}`);

/** What a person would miss by a rule, each miss once. */
export const missesOf = (rule: Rule, sights: readonly Sight[]): string[] => [
  ...new Set(sights.flatMap((sight) => told(sight.control, sight.state, rule(sight)))),
];

/** The controls with a mark, each with its like that has none; and what does not tell the two apart. */
export function pairsWith(mark: 'isOn' | 'isOff', sights: readonly Sight[]): { count: number; misses: string[] } {
  const resting = sights.filter(({ state }) => state === 'rest');
  const isLike = (one: Control, other: Control) => one.kin === other.kin && one[mark] && !other[mark];
  const pairs = resting.flatMap((sight) => {
    const like = resting.find(({ control }) => isLike(sight.control, control));
    return like ? [{ sight, like: like.control }] : [];
  });
  const misses = pairs.flatMap(({ sight, like }) =>
    told(sight.control, 'rest', tellsApart(sight.control, like, sight)),
  );
  return { count: pairs.length, misses };
}
