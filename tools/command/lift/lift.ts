/** Lifts a pack of schema version 1 to version 2. What cannot be told by itself is a note for the author. */
import { liftNumbers } from './numbers.js';
import { anchorOf, diaryMeasures, figureId, filled, list, present, record, setId, type Item, type Old } from './old.js';
import { liftText } from './words.js';

export interface Lifted {
  readonly pack: { readonly facts: Old; readonly texts: Readonly<Record<string, Old>> };
  /** What somebody has to look at, each with its path. */
  readonly notes: readonly string[];
}

/** Lifts facts and texts together: units and phases of numbers show in how the words use them. */
export function lift({ facts, texts }: { facts: Old; texts: Readonly<Record<string, Old>> }): Lifted {
  const notes: string[] = [];
  const lifted = liftFacts(facts, Object.values(texts), notes);
  const words = Object.entries(texts).map(([language, text]) => [language, liftText(text, facts, language)]);
  return {
    pack: { facts: lifted, texts: Object.fromEntries(words) },
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
    ...list(old['selfCare'])
      .filter(({ advice, certainty }) => advice && certainty)
      .map(({ id }) => `facts.about.selfCare, ${id}: advice has no grade; say whether it is a claim, or take it out`),
    ...(old['review'] ? ['reviews: sign-offs of version 1 do not count for version 2; start a new one'] : []),
  );
  return present({
    $schema: old['$schema'],
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
