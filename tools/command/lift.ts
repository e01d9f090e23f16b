/** Lifts a pack of schema version 1 to version 2. What cannot be told by itself is a note for the author. */
import type { Pack } from '../../src/content/types.js';

/** A pack of version 1, read loosely: its schema is no more. */
type Old = Readonly<Record<string, unknown>>;
type Item = Old & { readonly id: string };

export interface Lifted {
  readonly pack: unknown;
  /** What somebody has to look at, each with its path. */
  readonly notes: readonly string[];
}

const list = (value: unknown): Item[] => (Array.isArray(value) ? (value as Item[]) : []);
const record = (value: unknown): Old => Object(value) as Old;
const filled = (value: readonly unknown[]): readonly unknown[] | undefined => (value.length > 0 ? value : undefined);
/** Without what is absent. */
const present = (value: Old): Old =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined));

/** Lifts facts and texts together: units and phases of numbers show in how the words use them. */
export function lift({ facts, texts }: { facts: Old; texts: Readonly<Record<string, Old>> }): Lifted {
  const notes: string[] = [];
  const lifted = liftFacts(facts, Object.values(texts), notes);
  const words = Object.entries(texts).map(([language, text]) => [language, liftText(text, facts, language)]);
  return {
    pack: { facts: lifted, texts: Object.fromEntries(words) } satisfies Record<keyof Pack & string, unknown> | object,
    notes,
  };
}

function liftFacts(old: Old, texts: readonly Old[], notes: string[]): Old {
  const explainer = record(old['explainer']);
  const part = (value: unknown) => filled(list(value).map(liftStatement));
  const treatments = list(old['treatments']);
  const plans = list(old['followUp']);
  const anchors = [...new Set(plans.map(({ startsFrom }) => String(startsFrom)))].filter((name) => name !== 'nothing');
  notes.push(
    'facts.kind: "condition" was assumed, and no course',
    ...treatments
      .filter(({ kind }) => kind === 'other')
      .map(({ id }) => `facts.options, ${id}: say what kind of option it is; "therapy" was assumed`),
    ...(old['review'] ? ['reviews: sign-offs of version 1 do not count for version 2; start a new one'] : []),
  );
  return present({
    schemaVersion: 2,
    id: old['id'],
    version: old['version'],
    kind: 'condition',
    codes: old['codes'],
    written: old['written'],
    updated: old['updated'],
    nextReview: old['nextReview'],
    authors: old['authors'],
    sources: old['sources'],
    numbers: filled(liftNumbers(old, texts, notes)),
    keyFacts: part(old['glance']),
    about: present({
      overview: part(explainer['overview']),
      who: part(explainer['who']),
      symptoms: part(explainer['symptoms']),
      course: part(explainer['progression']),
      causes: part(explainer['causes']),
      diagnosis: part(explainer['diagnosis']),
      lookalikes: part(explainer['lookalikes']),
      complications: part(old['complications']),
      selfCare: part(old['selfCare']),
      research: part(old['advances']),
    }),
    figures: old['figure'] ? [liftFigure(record(old['figure']))] : undefined,
    options: filled(treatments.map(liftOption)),
    optionSets:
      treatments.length > 0
        ? [{ id: setId, relation: 'alternative', options: treatments.map(({ id }) => id) }]
        : undefined,
    outcomes: filled(treatments.flatMap(({ outcomes }) => list(outcomes).map(({ id, effect }) => ({ id, effect })))),
    decisions: old['decision'] ? [liftDecision(record(old['decision']))] : undefined,
    ...diaryOf(treatments),
    anchors: filled(anchors.map((name) => ({ id: anchorOf(name) }))),
    plans: filled(plans.map(liftPlan)),
    signs: filled(
      Object.entries(record(old['seekHelp'])).flatMap(([level, signs]) =>
        list(signs).map((sign) => liftSign(sign, level)),
      ),
    ),
    questions: old['questions'],
    glossary: part(old['glossary']),
  });
}

/** In version 1 every option was an alternative of one set without a name. */
const setId = 'all-options';
const anchorOf = (startsFrom: string): string => `${startsFrom}-day`;

function liftStatement({ advice, sources, ...rest }: Item): Old {
  return present({
    ...rest,
    sources: filled(list(sources)),
    kind: advice === true ? 'advice' : undefined,
  });
}

const optionKinds: Readonly<Record<string, string>> = { injection: 'medicine', surgery: 'procedure', other: 'therapy' };

function liftOption({ id, kind, certainty, outcomes: _, risks, ...fields }: Item): Old {
  const lists = Object.entries(fields).map(([name, value]) => [name, list(value).map(liftStatement)]);
  const { how, benefits, ...others } = Object.fromEntries(lists) as Old;
  return present({
    id,
    kind: optionKinds[String(kind)] ?? kind,
    certainty,
    how,
    benefits,
    harms: list(risks).map(liftStatement),
    ...others,
  });
}

function liftDecision({ id, values, effects }: Old): Old {
  return {
    id,
    set: setId,
    values,
    effects: list(effects).map(({ treatment, ...effect }) => ({ ...liftStatement(effect as Item), option: treatment })),
  };
}

const periods: Readonly<Record<string, string>> = { day: 'D', week: 'W', month: 'M' };

function offsetOf(due: unknown): string | undefined {
  if (!due) return undefined;
  const { amount, unit } = due as { amount: number; unit: string };
  return amount === 0 ? undefined : `${amount < 0 ? '-' : ''}P${Math.abs(amount)}${periods[unit]}`;
}

function liftPlan({ id, startsFrom, steps }: Item): Old {
  return present({
    id,
    anchor: startsFrom === 'nothing' ? undefined : anchorOf(String(startsFrom)),
    steps: list(steps).map(({ due, ...step }) =>
      present({ ...liftStatement(step as Item), when: due ? present({ offset: offsetOf(due) }) : undefined }),
    ),
  });
}

const liftSign = ({ after, ...sign }: Item, level: string): Old =>
  present({ ...liftStatement(sign as Item), level, trigger: after ? { option: after } : undefined });

const paints: Readonly<Record<string, string>> = { brain: 'organ', pad: 'device', twitch: 'active' };
const figureId = 'figure';

function liftFigure({ $schema: _, shapes, parts, steps, ...figure }: Old): Old {
  return present({
    id: figureId,
    ...figure,
    shapes: list(shapes).map(({ role, ...shape }) => ({ ...shape, role: paints[String(role)] ?? role })),
    parts: list(parts).map(({ about, sources, ...part }) =>
      present({ ...part, sources: filled(list(sources)), about: about ? liftStatement(about as Item) : undefined }),
    ),
    steps: steps
      ? list(steps).map(({ about, lights, ...step }) =>
          present({ ...step, about: liftStatement(about as Item), lights: filled(list(lights)) }),
        )
      : undefined,
  });
}

/** The diary of version 1 was the same for every condition. */
function diaryOf(treatments: readonly Item[]): Old {
  const scale = (id: string) => ({
    id,
    type: 'integer',
    min: 0,
    max: 10,
    ends: `${id}-ends`,
    better: 'lower',
  });
  const options = treatments.filter(({ kind }) => kind !== 'none');
  const cycle = options.filter(({ kind }) => ['injection', 'surgery', 'other'].includes(String(kind)));
  return {
    measures: diaryMeasures.map(scale),
    diary: present({
      measures: diaryMeasures,
      each: 'day',
      options: filled(options.map(({ id }) => id)),
      cycle: filled(cycle.map(({ id }) => id)),
    }),
  };
}

const diaryMeasures = ['strength', 'often', 'bother'];

const timeUnits: Readonly<Record<string, string>> = { day: 'd', week: 'wk', month: 'mo', year: 'a' };

function liftNumbers(old: Old, texts: readonly Old[], notes: string[]): Old[] {
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
  if (high !== undefined)
    notes.push(`facts.numbers, ${rest['id'] as string}: say of how many studies the range is (interval.count)`);
  return present({
    ...rest,
    ...(high === undefined ? { numerator: low } : { interval: { of: 'studies', low, high } }),
    timeframe: typeof timeframe === 'string' ? timeframe : liftTimeframe(record(timeframe)),
  });
}

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
  const { count, unit: of } = record(measuredIn);
  return present({
    ...rest,
    kind: option === undefined ? 'duration' : 'time-to',
    ...(option === undefined ? {} : { option, phase: 'start' }),
    ...(to === undefined || to === from ? { value: from } : { interval: { of: 'studies', low: from, high: to } }),
    unit: timeUnits[String(unit)],
    statistic: measure === 'range' ? 'usual' : measure,
    studied: count === undefined ? undefined : { [String(of)]: count },
  });
}

/** Words that were the interface's in version 1 and are the pack's in version 2. */
const interfaceWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    [setId]: 'Your options',
    'visit-day': 'Date of your visit',
    'injection-day': 'Date of your injection',
    'surgery-day': 'Date of your operation',
    'treatment-day': 'Date of your last treatment',
    strength: 'How strong',
    'strength-ends': '0 is no symptoms, 10 is as strong as you can imagine',
    often: 'How often',
    'often-ends': '0 is never, 10 is all the time',
    bother: 'How much it bothers you',
    'bother-ends': '0 is not at all, 10 is as much as you can imagine',
  },
  es: {
    [setId]: 'Sus opciones',
    'visit-day': 'Fecha de su consulta',
    'injection-day': 'Fecha de su inyección',
    'surgery-day': 'Fecha de su operación',
    'treatment-day': 'Fecha de su último tratamiento',
    strength: 'Intensidad',
    'strength-ends': '0 es sin síntomas, 10 es lo más fuerte que pueda imaginar',
    often: 'Frecuencia',
    'often-ends': '0 es nunca, 10 es todo el tiempo',
    bother: 'Cuánto le molesta',
    'bother-ends': '0 es nada, 10 es lo máximo que pueda imaginar',
  },
};

function liftText({ figure, names, alsoCalled, ...text }: Old, facts: Old, language: string): Old {
  const known = interfaceWords[language.split('-')[0]!];
  const days = list(facts['followUp']).map(({ startsFrom }) => anchorOf(String(startsFrom)));
  const wanted = [
    setId,
    ...new Set(days.filter((day) => day !== 'nothing-day')),
    ...diaryMeasures.flatMap((id) => [id, `${id}-ends`]),
  ];
  const words = Object.fromEntries(wanted.map((id) => [id, known?.[id] ?? `TODO: ${interfaceWords['en']![id]}`]));
  const { name, language: tag, translation, $schema, ...others } = text;
  return present({
    $schema,
    language: tag,
    translation,
    name,
    alsoCalled: filled(list(alsoCalled)),
    ...others,
    names: { ...record(names), ...words },
    figures: figure ? { [figureId]: figure } : undefined,
  });
}
