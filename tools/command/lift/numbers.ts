import { list, present, record, type Item, type Old } from './old.js';

const timeUnits: Readonly<Record<string, string>> = { day: 'd', week: 'wk', month: 'mo', year: 'a' };

export function liftNumbers(old: Old, texts: readonly Old[], notes: string[]): Old[] {
  const treatments = list(old['treatments']);
  const used = new Set<string>();
  const outcomes = treatments.flatMap(({ id: option, outcomes: all }) =>
    list(all).map(({ id: outcome, number }) => ({ option, outcome, number: String(number) })),
  );
  const numbers = list(old['numbers']).flatMap((number) => {
    if (number['kind'] === 'duration') return [liftDuration(number, treatments, texts, notes)];
    const frequency = liftFrequency(number, notes);
    const [first, ...others] = outcomes.filter((outcome) => outcome.number === number.id);
    const shownAs = ({ option, outcome }: { option: string; outcome: string }) => ({ option, outcome });
    return [
      { ...frequency, ...(first && shownAs(first)) },
      ...others.map((other) => ({ ...frequency, ...shownAs(other), id: `${number.id}-${other.outcome}`.slice(0, 64) })),
    ];
  });
  for (const { id } of numbers as Item[])
    if (used.has(id)) notes.push(`facts.numbers: two are called "${id}"`);
    else used.add(id);
  return numbers;
}

function liftFrequency({ numerator, timeframe, ...rest }: Item, notes: string[]): Old {
  const [low, high] = [numerator].flat() as [number, number?];
  if (high !== undefined) notes.push(ofHowMany(rest.id));
  return present({
    ...rest,
    ...(high === undefined ? { numerator: low } : { interval: { of: 'studies', low, high } }),
    timeframe: typeof timeframe === 'string' ? timeframe : liftTimeframe(record(timeframe)),
  });
}

const ofHowMany = (id: string): string =>
  `facts.numbers, ${id}: say what the range is of, and of how many studies (interval.of, interval.count)`;

const liftTimeframe = ({ length, unit, measure }: Old): Old => ({
  value: length,
  unit: timeUnits[String(unit)],
  statistic: measure,
});

function liftDuration(
  { kind: _, from, to, unit, measure, measuredIn, ...rest }: Item,
  treatments: readonly Item[],
  texts: readonly Old[],
  notes: string[],
): Old {
  const option = treatments.find(({ onset }) =>
    list(onset).some(({ id }) => texts.some((text) => String(record(text['statements'])[id]).includes(`{${rest.id}}`))),
  )?.id;
  if (option !== undefined) notes.push(`facts.numbers, ${rest.id}: "time-to" with phase "start" was assumed`);
  const isRange = to !== undefined && to !== from;
  if (isRange) notes.push(ofHowMany(rest.id));
  const { count, unit: of } = record(measuredIn);
  return present({
    ...rest,
    kind: option === undefined ? 'duration' : 'time-to',
    ...(option === undefined ? {} : { option, phase: 'start' }),
    ...(isRange ? { interval: { of: 'studies', low: from, high: to } } : { value: from }),
    unit: timeUnits[String(unit)],
    statistic: measure === 'range' ? 'usual' : measure,
    studied: count === undefined ? undefined : { [String(of)]: count },
  });
}
