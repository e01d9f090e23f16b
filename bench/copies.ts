import type { Browser } from 'playwright-core';
import { medianOf, short, table, type Findings } from './findings.js';
import { serveKits, type Kit } from './kits.js';
import { rotated } from './statistics.js';
import { visit } from './visit.js';

const most = 100;
const counts = [1, 10, 30, most];

interface Size {
  readonly total: number;
  readonly heap: number;
}

/** Many leaflets in a page, not throttled: what each costs. The peers come in a hundred copies alone. */
export async function measureCopies(
  browser: Browser,
  { fixed, ours, peers }: { fixed: Kit; ours: readonly Kit[]; peers: readonly Kit[] },
  rounds: number,
): Promise<Findings> {
  const all = [fixed, ...peers, ...ours];
  const served = await serveKits(all, counts);
  const found = new Map(all.map((kit) => [kit, new Map(counts.map((count) => [count, [] as Size[]]))]));
  try {
    for (let round = 0; round < rounds; round += 1)
      for (const count of counts)
        for (const kit of rotated(count === most ? all : [fixed, ...ours], round))
          found
            .get(kit)!
            .get(count)!
            .push(await oneSize(browser, served.address(kit, count)));
  } finally {
    await served.close();
  }
  const sizes = (kit: Kit, count: number) => found.get(kit)!.get(count)!;
  const heaps = (kit: Kit, count: number) => sizes(kit, count).map(({ heap }) => heap / 1024 / count);
  const times = (kit: Kit, count: number) => sizes(kit, count).map(({ total }) => total / count);
  const [ourKit] = ours;
  const ten = times(ourKit!, 10);
  const rows = all.map((kit) => [
    kit.name,
    ...[times, heaps].flatMap((of) =>
      counts.map((count) => (sizes(kit, count).length ? short(medianOf(of(kit, count))) : '–')),
    ),
  ]);
  const head = ['ms', 'heap KB'].flatMap((unit) => counts.map((count) => `${unit}, ${count} in a page`));
  return {
    lines: [
      { name: `heap for each of ${most} copies`, values: heaps(ourKit!, most), target: 60, unit: 'KB' },
      {
        name: `CPU for each of ${most} copies ÷ each of 10`,
        values: times(ourKit!, most).map((time, round) => time / ten[round]!),
        target: 1.2,
        unit: 'ratio',
      },
    ],
    details: `### Many in a page\n\nFor each copy: main-thread CPU, and the JavaScript heap after a collection.\n\n${table(['page', ...head], rows)}`,
  };
}

const oneSize = (browser: Browser, address: string): Promise<Size> =>
  visit(browser, address, {}, async ({ load, heap }) => ({ total: load.total, heap: await heap() }));
