import * as v from 'valibot';
import { absentOr, anyNumber, count, field, id, length, period, some, ucum, wholeNumber } from './atoms.js';
import { certainty, statement, statements } from './statement.js';

/** When something is due, counted from the day of an event that the reader gives. */
export const when = v.strictObject({
  anchor: absentOr("Id of the event that it is counted from. Absent: the plan's own.", id),
  offset: absentOr('How long after the event, or with a minus before it: P7D, -P2W, PT6H. Absent: on the day.', period),
  every: absentOr('How often it comes again: P3M.', length),
  times: absentOr('How many times in all.', v.pipe(wholeNumber, v.minValue(2), v.maxValue(999))),
  until: absentOr('How long after the event it ends.', length),
  ongoing: absentOr('It goes on until the reader and the clinician end it.', v.literal(true)),
});

export const anchor = v.strictObject({
  id: field('What the text files call it: the day that the reader gives, such as the day of the operation.', id),
});

export const plan = v.strictObject({
  id: field('What the text files call it.', id),
  anchor: absentOr('Id of the event that its steps are counted from. Absent: steps without days.', id),
  range: absentOr('Id of a range of a measure: what to do while it is there.', id),
  option: absentOr('Id of the option that it belongs to.', id),
  steps: field(
    'What to do, in order.',
    some(v.strictObject({ ...statement.entries, when: absentOr('When it is due. Absent: no day.', when) })),
  ),
});

/** Something that the reader measures or notes. */
export const measure = v.strictObject({
  id: field('What the text files call it.', id),
  type: field('What is put in.', v.picklist(['integer', 'decimal', 'choice', 'boolean', 'time'])),
  unit: absentOr('A UCUM code that the text files name under units.', ucum),
  min: absentOr('The least that can be put in.', anyNumber),
  max: absentOr('The most that can be put in.', anyNumber),
  step: absentOr('How fine it is.', v.pipe(anyNumber, v.minValue(0.001))),
  ends: absentOr('Id of a name that says what the least and the most mean.', id),
  better: absentOr('Which way is better for the reader.', v.picklist(['higher', 'lower'])),
  choices: absentOr('Of a choice: ids of what can be chosen, named in the text files.', some(id)),
  ranges: absentOr(
    'Aims and zones. low belongs to a range, high to the next.',
    some(
      v.strictObject({
        id: field('What the text files call it.', id),
        category: field(
          'target: the aim. zone: one of an action plan. critical: acts at once.',
          v.picklist(['target', 'zone', 'critical']),
        ),
        low: absentOr('From this on. Absent: no lower end.', anyNumber),
        high: absentOr('Up to below this. Absent: no upper end.', anyNumber),
        of: absentOr("personal-best: low and high are per cent of the reader's own best.", v.literal('personal-best')),
        populations: absentOr('Ids of the populations that it is the aim for.', some(id)),
        also: absentOr(
          'The same in another unit, as the source prints it.',
          v.strictObject({
            unit: field('A UCUM code.', ucum),
            low: absentOr('From this on.', anyNumber),
            high: absentOr('Up to below this.', anyNumber),
          }),
        ),
        sources: absentOr('Ids of the sources that give it.', some(id)),
      }),
    ),
  ),
});

export const diary = v.strictObject({
  measures: field('Ids of the measures of one entry, in order.', some(id)),
  each: field('Whether an entry is of a day, or of an event such as a seizure.', v.picklist(['day', 'event'])),
  options: absentOr('Ids of the options that an entry can note. Absent: none is asked for.', some(id)),
  cycle: absentOr('Ids of those of them since which days are counted, such as an injection.', some(id)),
});

export const test = v.strictObject({
  id: field('What the text files call it.', id),
  use: field('What it is for.', v.picklist(['diagnostic', 'screening', 'monitoring'])),
  populations: absentOr('Ids of the populations that it is offered to.', some(id)),
  detects: absentOr('What it looks for, and what finding it may bring.', statements),
  preparation: absentOr('What to do before it, and what it is like.', statements),
  ifFound: absentOr('What happens next if something is found.', statements),
  ifNotFound: absentOr('What it means, and does not mean, if nothing is found.', statements),
  overdiagnosis: absentOr('Finding what would never have done harm.', statements),
  accuracy: absentOr(
    'How often it is right and wrong, as counted.',
    v.strictObject({
      tested: field('How many were tested.', v.pipe(count, v.minValue(1))),
      truePositive: field('Found, and had it.', count),
      falsePositive: field('Found, and did not have it.', count),
      trueNegative: field('Not found, and did not have it.', count),
      falseNegative: field('Not found, and had it.', count),
      certainty: field('How sure the evidence makes us, by GRADE.', certainty),
      sources: field('Ids of the sources.', some(id)),
    }),
  ),
});

/** What is checked as part of living with the condition, whatever the option. */
export const check = v.strictObject({
  ...statement.entries,
  test: absentOr('Id of the test.', id),
  measure: absentOr('Id of the measure whose aim is shown with it.', id),
  when: absentOr('How often.', when),
});

const trigger = v.union([
  v.strictObject({ condition: field('It belongs to the condition itself.', v.literal(true)) }),
  v.strictObject({
    option: field('Id of the option after which it counts.', id),
    within: absentOr('For how long after it.', length),
  }),
  v.strictObject({ range: field('Id of the range of a measure in which it counts.', id) }),
  v.strictObject({ test: field('Id of the test after which it counts.', id) }),
  v.strictObject({ population: field('Id of the population for which it counts.', id) }),
]);

/** A warning sign: one whole sentence, and what it asks for. */
export const sign = v.strictObject({
  ...statement.entries,
  level: field('How soon help is needed.', v.picklist(['emergency', 'urgent', 'routine'])),
  trigger: absentOr('What it follows from. Absent: the condition itself.', v.union([trigger, some(trigger)])),
  actions: absentOr(
    'Whom to turn to, first to last. Absent: what its level always means.',
    some(v.picklist(['call-emergency', 'crisis-line', 'urgent-line', 'clinic', 'stop-option'])),
  ),
  firstAid: absentOr('Id of the first aid to give while waiting.', id),
});

export const firstAid = v.strictObject({
  id: field('What the text files call it.', id),
  steps: field(
    'What to do and what not to do, in order.',
    some(v.strictObject({ ...statement.entries, do: field('false: not to be done.', v.boolean()) })),
  ),
});
