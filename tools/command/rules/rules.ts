import { accuracy } from './accuracy.js';
import { benefitAndHarm } from './benefit-and-harm.js';
import { countedInterval } from './counted-interval.js';
import { emergencyAction } from './emergency-action.js';
import { emergencyAmongMain } from './emergency-among-main.js';
import { equalFields } from './equal-fields.js';
import { exception } from './exception.js';
import { gradedRule } from './graded-rule.js';
import { headings } from './headings.js';
import { medicine } from './medicine.js';
import { mostSources } from './most-sources.js';
import { moved } from './moved.js';
import { noTreatment } from './no-treatment.js';
import { notApplicable } from './not-applicable.js';
import { outcomesReported } from './outcomes-reported.js';
import { ownSign } from './own-sign.js';
import { planAfterwards } from './plan-afterwards.js';
import { procedure } from './procedure.js';
import { rangeEnds } from './range-ends.js';
import { recurrence } from './recurrence.js';
import type { Rule } from './rule.js';
import { scaledUp } from './scaled-up.js';
import { screeningTest } from './screening-test.js';
import { searchedGap } from './searched-gap.js';
import { secondHand } from './second-hand.js';
import { silentSources } from './silent-sources.js';
import { summaryLines } from './summary-lines.js';
import { toldApart } from './told-apart.js';
import { units } from './units.js';
import { zones } from './zones.js';

/** What a pack holds to before readers meet it, beyond its schema and what ties its ids together. */
export const rules = {
  medicine,
  procedure,
  notApplicable,
  ownSign,
  planAfterwards,
  equalFields,
  summaryLines,
  noTreatment,
  scaledUp,
  countedInterval,
  benefitAndHarm,
  outcomesReported,
  silentSources,
  toldApart,
  gradedRule,
  mostSources,
  secondHand,
  searchedGap,
  emergencyAction,
  emergencyAmongMain,
  exception,
  rangeEnds,
  zones,
  screeningTest,
  accuracy,
  recurrence,
  headings,
  units,
  moved,
} satisfies Record<string, Rule>;
