import { missingFields } from './excused.js';
import type { Rule } from './rule.js';

/** What a reader has to know before the first dose. */
export const medicine: Rule = {
  reads: ['options'],
  problems: ({ facts }) =>
    missingFields(facts, 'medicine', {
      suits: 'whom it suits',
      contraindications: 'who must not have it',
      cautions: 'what to tell the clinician first',
      pregnancy: 'what to know before and during pregnancy',
      breastfeeding: 'what to know while breastfeeding',
      interactions: 'what must not be taken together with it',
      taking: 'how it is taken',
      stopping: 'how to stop',
    }),
};
