import '../../../src/elements/decision-aid/decision-aid.define.js';
import '../../../src/elements/follow-up-checklist/follow-up-checklist.define.js';
import '../../../src/elements/question-list/question-list.define.js';
import '../../../src/elements/symptom-diary/symptom-diary.define.js';
import '../../../src/built-in.js';
import { takeAllTurns } from '../../../src/base/turns.js';
import { registerCondition } from '../../../src/content/registry.js';
import { leavePage } from '../../../src/device/patient-entries.js';
import { registerLanguage } from '../../../src/language/catalogues.js';
import { smallPack } from '../small-pack.js';

/** What a tab offers to the test that opened it. */
export interface TabHooks {
  leavePage(): void;
  /** Makes a condition of this id known, as a page does that registers its own. */
  learn(id: string): void;
  /** Renders what waits for its turn. */
  takeAllTurns(): void;
}

const known = new Set<string>();
function learn(id: string): void {
  if (!known.has(id)) registerCondition(smallPack(id, ['en', 'en-XA']));
  known.add(id);
}

for (const id of ['one', 'two']) learn(id);
// Words that are not there are English ones: that is enough to switch between two languages.
registerLanguage('en-XA', {});

const hooks: TabHooks = { leavePage, learn, takeAllTurns };
Object.assign(window, { careleaf: hooks });
