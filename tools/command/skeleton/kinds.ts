import type { Facts } from '../../../src/content/types.js';
import { about, alternatives, option, rule, signs, source } from './todo.js';

type Parts = Pick<Facts, 'about'> & Partial<Facts>;

const beforeYes = ['suits', 'contraindications', 'cautions', 'pregnancy'] as const;
const firstDose = ['breastfeeding', 'interactions', 'taking', 'stopping'] as const;

/** What a pack of each kind starts with: what every one of that kind needs, and nothing that only some have. */
export const partsOfKind: Readonly<Record<Facts['kind'], () => Parts>> = {
  condition: () => ({
    about: about('who', 'symptoms', 'course', 'causes', 'diagnosis'),
    ...alternatives(option('no-treatment', 'none'), option('first-option', 'therapy')),
    signs: signs(),
  }),
  symptom: () => ({ about: about('causes', 'selfCare'), signs: signs() }),
  procedure: () => ({
    about: about('who'),
    ...alternatives(option('no-procedure', 'none'), option('procedure', 'procedure', ...beforeYes, 'experience')),
    anchors: [{ id: 'procedure-day' }],
    plans: [
      plan('before-procedure', { ...rule('first-step-before'), when: { offset: '-P1W' } }),
      plan('after-procedure', { ...rule('first-step-after'), when: { offset: 'P1D' } }),
    ],
    signs: signs('procedure'),
  }),
  medicine: () => ({
    about: about('who'),
    options: [option('medicine', 'medicine', ...beforeYes, ...firstDose)],
    signs: signs('medicine'),
  }),
  screening: () => ({
    about: about('who'),
    ...alternatives(option('be-tested', 'test'), option('not-be-tested', 'none')),
    tests: [
      {
        id: 'the-test',
        use: 'screening',
        ...Object.fromEntries(
          ['detects', 'preparation', 'ifFound', 'ifNotFound', 'overdiagnosis'].map((field) => [
            field,
            [{ id: `test-${field.toLowerCase()}`, sources: [source] }],
          ]),
        ),
      },
    ],
    signs: signs(),
  }),
};

type Plan = NonNullable<Facts['plans']>[number];

const plan = (id: string, step: Plan['steps'][number]): Plan => ({
  id,
  anchor: 'procedure-day',
  option: 'procedure',
  steps: [step],
});
