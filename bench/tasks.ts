import type { Browser } from 'playwright-core';
import { medianOf, table, type Findings } from './findings.js';
import { serveKits, type Kit } from './kits.js';
import { rotated } from './statistics.js';
import { categories, longestTasks, type Task } from './trace.js';
import { blocking, visit, type Watched } from './visit.js';
import { throttle } from './words.js';

const many = 10;

interface Load extends Watched {
  readonly total: number;
}

export interface WholeKits {
  readonly ours: Kit;
  readonly loader: Kit;
  readonly noScript: Kit;
}

/** The whole built-in leaflet on a slow machine: how long its load keeps the main thread from a reader, and with what. */
export async function measureTasks(browser: Browser, kits: WholeKits, rounds: number): Promise<Findings> {
  const all = [kits.ours, kits.loader, kits.noScript];
  const served = await serveKits(all, [1]);
  const loads = new Map(all.map((kit) => [kit, [] as Load[]]));
  const load = (kit: Kit): Promise<Load> =>
    visit(browser, served.address(kit), { throttle }, ({ watched, load: { total } }) =>
      Promise.resolve({ ...watched, total }),
    );
  try {
    for (let round = 0; round < rounds; round += 1)
      for (const kit of rotated(all, round)) loads.get(kit)!.push(await load(kit));
    // Tracing takes time of its own, so that the figures are those of the loads before.
    await browser.startTracing(undefined, { categories });
    await load(kits.ours);
    const trace = await browser.stopTracing();
    const tasks = longestTasks(trace, served.address(kits.ours)).slice(0, many);
    const loadsOf = (kit: Kit) => loads.get(kit)!;
    return { lines: linesOf(kits, loadsOf), details: `${summary(all, loadsOf)}\n\n${tasksInWords(tasks)}` };
  } finally {
    await served.close();
  }
}

type LoadsOf = (kit: Kit) => readonly Load[];

const longest = ({ tasks }: Watched) => Math.max(0, ...tasks);

function linesOf({ ours, loader, noScript }: WholeKits, loadsOf: LoadsOf): Findings['lines'] {
  const name = `whole leaflet at ${throttle}×`;
  const toNoScript = (of: (load: Load) => number) =>
    loadsOf(loader).map((load, round) => of(load) / of(loadsOf(noScript)[round]!));
  const served = `whole leaflet at ${throttle}×, served with the loader ÷ with no script`;
  return [
    { name: `${name}: longest task`, values: loadsOf(ours).map(longest), target: 100, unit: 'ms' },
    { name: `${name}: blocking time`, values: loadsOf(ours).map(blocking), target: 150, unit: 'ms' },
    { name: `${name}: layout shift`, values: loadsOf(ours).map(({ shift }) => shift), target: 0, unit: 'shift' },
    { name: `${served}: load, CPU`, values: toNoScript(({ total }) => total), target: 1.1, unit: 'ratio' },
    { name: `${served}: first paint`, values: toNoScript(({ painted }) => painted), target: 1.1, unit: 'ratio' },
  ];
}

function summary(kits: readonly Kit[], loadsOf: LoadsOf): string {
  const cell = (kit: Kit, of: (load: Load) => number) => medianOf(loadsOf(kit).map(of)).toFixed(0);
  const rows = kits.map((kit) => [
    kit.name,
    cell(kit, ({ total }) => total),
    cell(kit, ({ painted }) => painted),
    cell(kit, longest),
    cell(kit, blocking),
    medianOf(loadsOf(kit).map(({ shift }) => shift)).toFixed(3),
  ]);
  const head = ['page', 'load, CPU ms', 'first paint, ms', 'longest task, ms', 'blocked, ms', 'layout shift'];
  return `### The whole leaflet at ${throttle}× throttle\n\n${table(head, rows)}`;
}

function tasksInWords(tasks: readonly Task[]): string {
  const rows = tasks.map(({ clock, cpu, spentIn }) => {
    const parts = Object.entries(spentIn).sort(([, one], [, other]) => other - one);
    const words = parts.filter(([, time]) => time >= 1).map(([kind, time]) => `${kind} ${time.toFixed(0)}`);
    return [words.join(', '), cpu.toFixed(0), clock.toFixed(0)];
  });
  return `The tasks of one load in the browser that cost most, traced:\n\n${table(['spent in, CPU ms', 'CPU ms', 'by the clock, ms'], rows)}`;
}
