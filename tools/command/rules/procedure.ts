import { missingFields } from './excused.js';
import type { Rule } from './rule.js';

/** What a reader has to know before saying yes. */
export const procedure: Rule = {
  reads: ['options'],
  problems: ({ facts }) =>
    missingFields(facts, 'procedure', {
      suits: 'whom it suits',
      contraindications: 'who must not have it',
      cautions: 'what to tell the clinician first',
      pregnancy: 'what to know before and during pregnancy',
      experience: 'what the day and the days around it are like',
      harms: 'its harms',
    }),
};
