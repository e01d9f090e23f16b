import type { Browser } from 'playwright-core';
import { medianOf, short, table, type Findings, type Line } from './findings.js';
import { serveKits, weight, type Kit } from './kits.js';
import type { Act } from './peers/layout.js';
import { ratios, rotated } from './statistics.js';
import { blocking, visit, type Visit } from './visit.js';

export const throttle = 4;
const acts: readonly Act[] = ['open', 'compare', 'tick'];

interface Round {
  readonly load: number;
  readonly rendered: number;
  readonly blocking: number;
  readonly acts: Readonly<Partial<Record<Act, number>>>;
}

export interface WordsKits {
  readonly fixed: Kit;
  readonly peers: readonly Kit[];
  /** Client-rendered; the first is the one that the targets are for. */
  readonly ours: readonly Kit[];
  readonly loader: Kit;
  readonly noScript: Kit;
}

/** The same words in every kit: loading, until rendered, and what a reader does. */
export async function measureWords(browser: Browser, kits: WordsKits, rounds: number): Promise<Findings> {
  const all = [kits.fixed, ...kits.peers, ...kits.ours, kits.loader, kits.noScript];
  const served = await serveKits(all, [1]);
  const found = new Map(all.map((kit) => [kit, [] as Round[]]));
  try {
    for (let round = 0; round < rounds; round += 1)
      for (const kit of rotated(all, round)) found.get(kit)!.push(await oneRound(browser, served.address(kit), kit));
  } finally {
    await served.close();
  }
  const roundsOf = (kit: Kit) => found.get(kit)!;
  return {
    lines: linesOf(kits, roundsOf),
    details: detailsOf(all, kits, roundsOf),
    bars: [kits.fixed, ...kits.peers, ...kits.ours].map((kit) => ({
      page: kit.name,
      isOurs: kits.ours.includes(kit),
      load: ratios(roundsOf(kit).map(loadOf), roundsOf(kits.fixed).map(loadOf)).median,
      rendered: ratios(roundsOf(kit).map(renderedOf), roundsOf(kits.fixed).map(renderedOf)).median,
      kilobytes: weight(kit) / 1024,
    })),
  };
}

const loadOf = ({ load }: Round) => load;
const renderedOf = ({ rendered }: Round) => rendered;

/** Two first visits: one for CPU time, not throttled and not watched, one for what a reader of a slow phone waits for. */
async function oneRound(browser: Browser, address: string, kit: Kit): Promise<Round> {
  const cost = await visit(browser, address, {}, async (visit) => ({
    load: visit.load.total,
    acts: await actsOf(visit, kit),
  }));
  const slow = await visit(browser, address, { throttle, probe: true }, ({ watched }) => Promise.resolve(watched));
  return { ...cost, rendered: Math.max(slow.rendered!, slow.painted), blocking: blocking(slow) };
}

async function actsOf(visit: Visit, kit: Kit): Promise<Round['acts']> {
  const done: Partial<Record<Act, number>> = {};
  if (!kit.acts) return done;
  for (const act of acts) {
    const { press, shows } = kit.acts[act];
    done[act] = (await visit.press(press)).total;
    const isShown = await visit.page.locator(shows).filter({ visible: true }).count();
    if (isShown === 0) throw new Error(`${kit.name}: after "${act}" nothing on the screen is ${shows}.`);
  }
  return done;
}

type RoundsOf = (kit: Kit) => readonly Round[];

function linesOf({ fixed, ours, loader, noScript }: WordsKits, roundsOf: RoundsOf): Line[] {
  const line = (
    name: string,
    of: (round: Round) => number,
    [kit, base]: readonly [Kit, Kit],
    target: number,
  ): Line => ({
    name,
    values: roundsOf(kit).map((round, index) => of(round) / of(roundsOf(base)[index]!)),
    target,
    unit: 'ratio',
  });
  const toStatic = [ours[0]!, fixed] as const;
  const toNoScript = [loader, noScript] as const;
  return [
    line('same words: load, CPU ÷ static', loadOf, toStatic, 1.5),
    line(`same words: rendered at ${throttle}× ÷ static`, renderedOf, toStatic, 1.3),
    ...acts.map((act) => line(`same words: ${act}, CPU ÷ static`, (round) => round.acts[act]!, toStatic, 1.2)),
    line('same words, served: load with the loader ÷ with no script', loadOf, toNoScript, 1.1),
    line(`same words, served: rendered at ${throttle}× with the loader ÷ with no script`, renderedOf, toNoScript, 1.1),
  ];
}

function detailsOf(all: readonly Kit[], { fixed }: WordsKits, roundsOf: RoundsOf): string {
  const cell = (kit: Kit, of: (round: Round) => number) =>
    `${short(medianOf(roundsOf(kit).map(of)))} (${ratios(roundsOf(kit).map(of), roundsOf(fixed).map(of)).median.toFixed(2)})`;
  const rows = all.map((kit) => [
    kit.name,
    (weight(kit) / 1024).toFixed(1),
    cell(kit, loadOf),
    cell(kit, renderedOf),
    medianOf(roundsOf(kit).map((round) => round.blocking)).toFixed(0),
    ...acts.map((act) => (kit.acts ? cell(kit, (round) => round.acts[act]!) : '–')),
  ]);
  const head = ['page', 'KB Brotli', 'load, CPU ms', `rendered at ${throttle}×, ms`, `blocked at ${throttle}×, ms`];
  return `### The same words\n\nIn brackets: ÷ static, the median of the rounds.\n\n${table([...head, ...acts.map((act) => `${act}, CPU ms`)], rows)}`;
}
