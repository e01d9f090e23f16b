/** What a browser's trace says of the tasks of one page's main thread. */

/** One task, in milliseconds: by the clock, in the thread's own CPU time, and what that was spent in. */
export interface Task {
  readonly clock: number;
  readonly cpu: number;
  readonly spentIn: Readonly<Record<string, number>>;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** By the clock. */
  readonly ts: number;
  readonly dur?: number;
  /** The thread's own time: it stands still while other programs have the processor. */
  readonly tts?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly documentLoaderURL?: string } };
}

export const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  'v8',
  'v8.execute',
];

/** The kind of work by the name of the trace's event; what has another name counts for the event around it. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(MinorGC|MajorGC|V8\.GC)/, 'collecting garbage'],
  [/^UpdateLayoutTree$/, 'style'],
  [/^Layout$/, 'layout'],
  [/^(PrePaint|Paint|Layerize|Commit|UpdateLayer)$/, 'paint'],
  [/^ParseHTML$/, 'parsing HTML'],
  [/^(v8\.compile|v8\.produceCache|V8\.Compile)/, 'compiling'],
  [/^(v8\.evaluateModule|EvaluateScript)$/, 'evaluating the script'],
  [/^RunMicrotasks$/, 'microtasks'],
  [/^(FunctionCall|TimerFire|FireAnimationFrame|FireIdleCallback|v8\.callFunction|EventDispatch)$/, 'callbacks'],
];

const kindOf = (name: string) => kinds.find(([pattern]) => pattern.test(name))?.[1];

/** The tasks after the navigation to an address, those that cost most first. */
export function longestTasks(trace: Buffer, address: string): Task[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const start = traceEvents.findLast(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === address,
  );
  if (!start) throw new Error(`The trace has no navigation to ${address}.`);
  const events = traceEvents
    .filter(
      ({ ph, pid, tid, ts, tts }) =>
        ph === 'X' && tts !== undefined && pid === start.pid && tid === start.tid && ts >= start.ts,
    )
    .sort((a, b) => a.tts! - b.tts! || endOf(b) - endOf(a));
  const tasks = events.filter(({ name }) => name === 'RunTask');
  return tasks
    .sort((a, b) => b.tdur! - a.tdur!)
    .map((task) => ({
      clock: task.dur! / 1000,
      cpu: task.tdur! / 1000,
      spentIn: spentIn(task, within(task, events)),
    }));
}

const endOf = ({ tts = 0, tdur = 0 }: TraceEvent) => tts + tdur;
const within = (task: TraceEvent, events: readonly TraceEvent[]) =>
  events.filter((event) => event !== task && event.tts! >= task.tts! && endOf(event) <= endOf(task));

/** Each moment counts for the innermost event whose kind is known. */
function spentIn(task: TraceEvent, events: readonly TraceEvent[]): Record<string, number> {
  const spent: Record<string, number> = {};
  const open: { end: number; kind: string }[] = [];
  let from = task.tts!;
  const pass = (until: number) => {
    const kind = open.at(-1)?.kind ?? 'other';
    spent[kind] = (spent[kind] ?? 0) + (until - from) / 1000;
    from = until;
  };
  const close = (until: number) => {
    while (open.length > 0 && open.at(-1)!.end <= until) {
      pass(open.at(-1)!.end);
      open.pop();
    }
  };
  for (const event of events) {
    close(event.tts!);
    pass(event.tts!);
    open.push({ end: endOf(event), kind: kindOf(event.name) ?? open.at(-1)?.kind ?? 'other' });
  }
  close(endOf(task));
  pass(endOf(task));
  return spent;
}
