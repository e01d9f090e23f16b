import type { HeadingKey } from '../content/heading-keys.js';
import type { Facts, Text } from '../content/types.js';
import { msg } from '../language/words.js';

type Reader = NonNullable<Facts['audience']>['reader'];
type Kind = Exclude<Facts['kind'], 'condition'>;
type Words = () => string;

/** What a heading follows from. */
export interface Headed {
  readonly facts: Pick<Facts, 'kind' | 'audience'>;
  readonly text: Pick<Text, 'headings'>;
}

/**
 * The heading over a part: the pack's own; else the one that fits its kind and its reader, its kind, its reader; else
 * the usual one. `headingKeys` has every key.
 */
export function partHeading({ facts, text }: Headed, key: HeadingKey): string {
  const { kind, audience } = facts;
  const reader = audience?.reader ?? 'self';
  const fitting: Partial<Record<string, Words>> = special;
  const words = fitting[`${key}.${kind}.${reader}`] ?? fitting[`${key}.${kind}`] ?? fitting[`${key}.${reader}`];
  return text.headings?.[key] ?? (words ?? usual[key])();
}

/** Of a condition or symptom that the reader has. */
const usual: Record<HeadingKey, Words> = {
  keyFacts: () => msg('At a glance', { id: 'leaflet.glance', desc: 'Heading of the few main facts' }),
  'about.overview': () => msg('What it is', { id: 'explainer.heading', desc: 'Heading: what the condition is' }),
  'about.who': () => msg('Who gets it', { id: 'explainer.who', desc: 'Heading' }),
  'about.symptoms': () => msg('What you may notice', { id: 'explainer.symptoms', desc: 'Heading: symptoms' }),
  'about.course': () => msg('How it goes on', { id: 'explainer.course', desc: 'Heading: course of a condition' }),
  'about.causes': () => msg('What causes it', { id: 'explainer.causes', desc: 'Heading' }),
  'about.contagiousness': () =>
    msg('Whether it can be passed on', { id: 'explainer.contagiousness', desc: 'Heading: can others catch it' }),
  'about.diagnosis': () => msg('How doctors find out', { id: 'explainer.diagnosis', desc: 'Heading: diagnosis' }),
  'about.lookalikes': () =>
    msg('What else it could be', { id: 'explainer.lookalikes', desc: 'Heading: differential diagnosis' }),
  'about.complications': () =>
    msg('Problems it can bring', { id: 'seek-help.complications', desc: 'Heading: complications of the condition' }),
  'about.prevention': () => msg('How to help prevent it', { id: 'explainer.prevention', desc: 'Heading: prevention' }),
  'about.selfCare': () => msg('What you can do yourself', { id: 'self-care.heading', desc: 'Heading' }),
  'about.living': () => msg('Living with it', { id: 'self-care.living', desc: 'Heading: work, family, travel' }),
  'about.gettingCare': () =>
    msg('How to get care', { id: 'explainer.getting-care', desc: 'Heading: how to get care, what it costs' }),
  'about.research': () => msg('What is new', { id: 'treatments.advances', desc: 'Heading: what is being studied' }),
  options: () => msg('Your options', { id: 'treatments.heading', desc: 'Heading' }),
  risks: () => msg('Benefits and harms in numbers', { id: 'risks.heading', desc: 'Heading of the risk chart' }),
  decisions: () => msg('Help to decide', { id: 'decision.heading', desc: 'Heading of the decision aid' }),
  signs: () => msg('When to get help', { id: 'seek-help.heading', desc: 'Heading' }),
  'signs.emergency': () => msg('Emergency', { id: 'seek-help.emergency', desc: 'Level of urgency: life is in danger' }),
  'signs.urgent': () => msg('Urgent', { id: 'seek-help.urgent', desc: 'Level of urgency: today' }),
  'signs.routine': () => msg('Not urgent', { id: 'seek-help.routine', desc: 'Level of urgency: make an appointment' }),
  actionPlan: () => msg('What to do now', { id: 'action-plan.heading', desc: 'Heading: first aid, action plan' }),
  plans: () => msg('Follow-up checklist', { id: 'checklist.heading', desc: 'Heading' }),
  monitoring: () =>
    msg('Checks and aims', { id: 'monitoring.heading', desc: 'Heading: what is checked, and how often' }),
  diary: () => msg('Symptom diary', { id: 'diary.heading', desc: 'Heading' }),
  questions: () => msg('Questions for your visit', { id: 'questions.heading', desc: 'Heading' }),
  provenance: () => msg('Where this comes from', { id: 'provenance.heading', desc: 'Heading' }),
};

type Special = `${HeadingKey}.${Kind | Reader}` | `${HeadingKey}.${Kind}.${Reader}`;

/** Where the usual heading does not fit. */
const special: Partial<Record<Special, Words>> = {
  'about.overview.procedure': () =>
    msg('About this procedure', { id: 'explainer.heading-procedure', desc: 'Heading: what an operation is' }),
  'about.overview.medicine': () =>
    msg('About this medicine', { id: 'explainer.heading-medicine', desc: 'Heading: what a medicine is' }),
  'about.overview.screening': () =>
    msg('What the test is', { id: 'explainer.heading-screening', desc: 'Heading: what a screening test is' }),
  'about.overview.parent': () =>
    msg('What your child has', { id: 'explainer.heading-child', desc: 'Heading: what the condition of a child is' }),
  'about.who.procedure': forWhom,
  'about.who.medicine': forWhom,
  'about.who.screening': () =>
    msg('Who is offered it', { id: 'explainer.who-screening', desc: 'Heading: who is offered a screening test' }),
  'about.symptoms.procedure': whatItIsLike,
  'about.symptoms.screening': whatItIsLike,
  'about.symptoms.parent': () =>
    msg('What you may notice in your child', { id: 'explainer.symptoms-child', desc: 'Heading: symptoms of a child' }),
  'about.course.procedure': whatHappens,
  'about.course.screening': whatHappens,
  'about.causes.procedure': () =>
    msg('Why it is done', { id: 'explainer.causes-procedure', desc: 'Heading: what an operation is for' }),
  'about.causes.medicine': () =>
    msg('What it is for', { id: 'explainer.causes-medicine', desc: 'Heading: what a medicine is for' }),
  'about.causes.screening': () =>
    msg('Why it is offered', { id: 'explainer.causes-screening', desc: 'Heading: what a screening test is for' }),
  'about.selfCare.parent': () =>
    msg('What you can do for your child', { id: 'self-care.heading-child', desc: 'Heading' }),
  'about.selfCare.carer': () =>
    msg('What you can do to help', {
      id: 'self-care.heading-carer',
      desc: 'Heading, for somebody who cares for another',
    }),
  'about.living.procedure': () =>
    msg('Life afterwards', { id: 'self-care.living-procedure', desc: 'Heading: life after an operation' }),
  'about.living.medicine': () =>
    msg('Living with this medicine', { id: 'self-care.living-medicine', desc: 'Heading: work, family, travel' }),
  'options.parent': () => msg('The options for your child', { id: 'treatments.heading-child', desc: 'Heading' }),
  'options.carer': () =>
    msg('The options', { id: 'treatments.heading-carer', desc: 'Heading, for somebody who cares for another' }),
  'signs.parent': () => msg('When to get help for your child', { id: 'seek-help.heading-child', desc: 'Heading' }),
  'signs.carer': () =>
    msg('When to get help for the person you care for', { id: 'seek-help.heading-carer', desc: 'Heading' }),
  'questions.parent': () => msg('Questions for your child’s visit', { id: 'questions.heading-child', desc: 'Heading' }),
  'questions.carer': () =>
    msg('Questions for the visit', {
      id: 'questions.heading-carer',
      desc: 'Heading, for somebody who cares for another',
    }),
};

function forWhom(): string {
  return msg('Who it is for', { id: 'explainer.who-for', desc: 'Heading: for whom an operation or medicine is' });
}

function whatItIsLike(): string {
  return msg('What it is like', { id: 'explainer.experience', desc: 'Heading: what an operation or a test is like' });
}

function whatHappens(): string {
  return msg('What happens, step by step', {
    id: 'explainer.course-procedure',
    desc: 'Heading: of an operation or a test',
  });
}
