/** What decides, by name: the files in which faults are made, and the tests that have to notice. */
export interface Module {
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
}

const inFolder =
  (folder: string, end: string) =>
  (names: string): string[] =>
    names.split(' ').map((name) => `${folder}/${name}${end}`);
const content = inFolder('src/content', '.ts');
const language = inFolder('src/language', '.ts');
const device = inFolder('src/device', '.ts');
const templates = inFolder('src/templates', '.ts');
const elements = inFolder('src/elements', '.ts');
const tests = inFolder('test', '.ts');

export const modules: Readonly<Record<string, Module>> = {
  checks: {
    mutate: content('checks decision-checks figure-checks number-checks placeholders predicates source-address review'),
    tests: tests('content/pack-rules.node.test content/review.node.test content/atoms.node.test content/checks.test'),
  },
  profile: {
    mutate: content('profile dialled clinic'),
    tests: tests('content/profile.node.test content/profile-cases.node.test'),
  },
  references: {
    mutate: content('references statements'),
    tests: tests('content/names.node.test'),
  },
  schema: {
    mutate: content('schema/*'),
    tests: tests('content/atoms.node.test content/reader.node.test'),
  },
  reader: {
    mutate: content('reader misfits problems safe-json isolated'),
    tests: tests('content/reader.node.test content/checks.test'),
  },
  storage: {
    mutate: [
      ...device('device-store entries patient-entries moved long-text csv'),
      ...content('kept read-as'),
      ...elements('symptom-diary/diary question-list/questions'),
    ],
    tests: tests(
      'device/device-store.node.test device/patient-entries.node.test device/entries.test device/moved.node.test elements/question-rules.node.test elements/diary-rules.node.test device/diary-files.node.test',
    ),
  },
  dates: {
    mutate: [
      ...language('day recurrence'),
      ...device('calendar'),
      ...elements('follow-up-checklist/calendar-entries follow-up-checklist/calendar-names'),
      ...elements('follow-up-checklist/checklist follow-up-checklist/events'),
      ...elements('follow-up-checklist/order follow-up-checklist/standing'),
    ],
    tests: tests(
      'language/day.node.test language/recurrence.test device/calendar.node.test device/calendar-ahead.properties elements/checklist-rules.node.test elements/checklist-calendar.node.test',
    ),
  },
  numbers: {
    mutate: [
      ...content('counts risks'),
      ...language('english formats'),
      ...templates('comparator frequency interval measured numbers rhythm time'),
      ...elements('action-plan/best symptom-diary/measures'),
    ],
    tests: tests(
      'content/counts.node.test content/risks.test language/english.test language/formats.test language/region.node.test templates/numbers.test templates/measured.node.test elements/diary-rules.node.test',
    ),
  },
  languages: {
    mutate: language('matching region sentences words reading-time digest'),
    tests: tests(
      'language/matching.node.test language/formats.test language/region.node.test language/sentences.node.test language/reading-time.node.test language/digest.node.test content/depth.node.test',
    ),
  },
};
