import { ofKind, type Entries } from '../../device/entries.js';
import type { Change } from '../../device/patient-entries.js';
import { isPlausibleDay, timeOfDay, type Day, type TimeOfDay } from '../../language/day.js';
import type { Facts, Plan, Step } from '../../content/types.js';

/** Plans that are counted from days, or from none. One that belongs to a range is an action plan. */
export const checklistPlans = ({ plans = [] }: Facts): Plan[] => plans.filter(({ range }) => range === undefined);

/** The event that a step is counted from. */
export const eventOf = (plan: Plan, { when }: Step): string | undefined => when && (when.anchor ?? plan.anchor);

/** The events whose days one plan asks for, in the order of its steps. */
export const eventsOf = (plan: Plan): string[] => [...new Set(plan.steps.flatMap((step) => eventOf(plan, step) ?? []))];

/**
 * The keys under which the day of an event may stand. It is kept under the plan that counts from it, as version 0.1.0
 * did; an event that no plan counts from has a key of its own.
 */
const keysOf = (facts: Facts, event: string): string[] => [
  ...checklistPlans(facts)
    .filter(({ anchor }) => anchor === event)
    .map(({ id }) => `date:${id}`),
  `day:${event}`,
];

/** The key that a plan's field for an event writes. */
export const keyOf = (facts: Facts, plan: Plan, event: string): string =>
  plan.anchor === event ? `date:${plan.id}` : keysOf(facts, event)[0]!;

/** The event whose day stands under a key. */
export function eventAt(facts: Facts, key: string): string | undefined {
  const [kind, id] = key.split(':');
  return kind === 'day' ? id : checklistPlans(facts).find((plan) => plan.id === id)?.anchor;
}

/** The day of an event, and when it was given. */
interface Dated {
  readonly day: Day;
  readonly at: number;
}

/** Each event that has a day. Plans that count from the same one share it: the day that was given last counts. */
export function datesOf(entries: Entries, facts: Facts): Map<string, Dated> {
  const given = ['date', 'day'].flatMap((kind) =>
    ofKind(entries, kind, readDay).map(({ id, at, value }) => ({
      event: eventAt(facts, `${kind}:${id}`),
      at,
      day: value,
    })),
  );
  given.sort((one, other) => one.at - other.at || (one.day < other.day ? -1 : 1));
  return new Map(given.flatMap(({ event, day, at }) => (event === undefined ? [] : [[event, { day, at }] as const])));
}

/** The time of day of each event that has one. */
export const clockOf = (entries: Entries): Map<string, TimeOfDay> =>
  new Map(ofKind(entries, 'time', readTime).map(({ id, value }) => [id, value]));

const readDay = (value: unknown) => (typeof value === 'string' && isPlausibleDay(value) ? value : undefined);
const readTime = (value: unknown) => (typeof value === 'string' && timeOfDay.test(value) ? value : undefined);

/**
 * The day of an event under one of its keys, and under no other; none takes it away, and its time with it. What cannot be
 * meant changes nothing.
 */
export function dated(facts: Facts, key: string, day: string): Change {
  const event = eventAt(facts, key);
  if (event === undefined || (day !== '' && !isPlausibleDay(day))) return [];
  const others = keysOf(facts, event).filter((other) => other !== key);
  return [
    [key, day || undefined],
    ...others.map((other) => [other, undefined] as const),
    ...(day === '' ? ([[timeKeyOf(event), undefined]] as const) : []),
  ];
}

export const timeKeyOf = (event: string): string => `time:${event}`;

/** The time of day of an event, under its key; none takes it away. A browser may add seconds. */
export function timed(key: string, written: string): Change {
  const time = written.slice(0, 5);
  return time === '' || timeOfDay.test(time) ? [[key, time || undefined]] : [];
}
