import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import { changedSince, nextReviewOf, signOffsOf } from '../../src/content/review.js';
import type { Content, Facts, Pack, Profile, Text } from '../../src/content/types.js';
import { structuredData } from '../../src/templates/structured-data.js';
import { applied } from '../../tools/command/review-apply.js';
import { started } from '../../tools/command/review-start.js';
import { statusOf } from '../../tools/command/review-status.js';
import { loadPack, loadProfile } from '../../tools/command/load.js';
import { Fault } from '../../tools/command/refusal.js';
import { root } from '../../tools/build/files.js';
import type { ReviewRecord } from '../../tools/review/record.js';
import { isUnaltered, sealed } from '../../tools/review/seal.js';
import type { Sheet } from '../../tools/review/sheet.js';
import { recordOfAll, reviewer } from './fictional.js';

const folder = mkdtempSync(join(tmpdir(), 'careleaf-review-'));
after(() => rmSync(folder, { recursive: true }));
const packFolder = join(folder, 'pack');
const profile = join(folder, 'profile.json');
const at = (name: string) => join(folder, name);

const original = loadPack(join(root, 'conditions/hemifacial-spasm'));
const whole = recordOfAll(original);
const count = Object.keys(whole.answers).length;
const statement = original.facts.keyFacts![0]!.id;

beforeEach(() => {
  rmSync(packFolder, { recursive: true, force: true });
  cpSync(join(root, 'conditions/hemifacial-spasm'), packFolder, { recursive: true });
  write('profile.json', { region: 'GB', emergencyNumber: '999' });
});

function write(name: string, content: unknown): string {
  writeFileSync(at(name), JSON.stringify(content, null, 2));
  return at(name);
}
const read = <T>(name: string): T => JSON.parse(readFileSync(at(name), 'utf8')) as T;
const changeText = (change: (text: Text) => void): void => {
  const text = read<Text>('pack/en.json');
  change(text);
  write('pack/en.json', text);
};
const changeFacts = (change: (facts: Facts) => void): void => {
  const facts = read<Facts>('pack/condition.json');
  change(facts);
  write('pack/condition.json', facts);
};
const apply = (record: unknown, to = packFolder, since: string[] = [], condition?: string): string[] =>
  applied(write('record.json', record), { to, since, condition });
const refused = (record: unknown, reason: RegExp, to = packFolder): void => {
  assert.throws(
    () => apply(record, to),
    (error) => error instanceof Fault && reason.test(error.message) && error.message.startsWith(at('record.json')),
    String(reason),
  );
  assert.ok(!existsSync(at('pack/reviews.json')), 'nothing was written');
  assert.equal(loadProfile(profile).reviews, undefined);
};

const contentOf = ({ facts, texts }: Pack, language = 'en'): Content => ({
  facts,
  text: texts[language]!,
  language,
  languages: Object.keys(texts),
});
const signOffs = (language = 'en', own: Profile = {}) => signOffsOf(contentOf(loadPack(packFolder), language), own);

/** What the page that was written asks about. */
function sheetIn(path: string): Sheet {
  const [, json] = /<script type="application\/json" id="sheet">(.*?)<\/script>/s.exec(readFileSync(path, 'utf8'))!;
  return JSON.parse(json!) as Sheet;
}
function start(wishes: { all?: boolean; by?: string; since?: string[]; language?: string } = {}): Sheet {
  started(packFolder, { language: 'en', since: [], out: at('page.html'), ...wishes });
  return sheetIn(at('page.html'));
}
/** What somebody who agrees with all that a page asks gives back. */
const agreed = (sheet: Sheet, changes: Partial<ReviewRecord> = {}): ReviewRecord =>
  sealed({
    ...recordOfAll(original),
    scope: sheet.scope,
    on: '2026-11-21',
    answers: Object.fromEntries(
      sheet.asked.map(({ key, place, hash, words }) => [key, { place, hash, words, answer: 'agreed' as const }]),
    ),
    ...changes,
    digest: undefined,
  } as unknown as ReviewRecord);

describe('a record that is put into a pack', () => {
  test('signs it, in its language alone, and readers get who, when and until when', () => {
    const lines = apply(whole);
    assert.match(lines.join('\n'), /signed en on 2026-11-20, until 2027-11-20.*Everything is signed/s);
    const { by, role } = reviewer;
    assert.deepEqual(signOffs(), [{ by, role, on: '2026-11-20', until: '2027-11-20' }]);
    assert.deepEqual(signOffs('es'), []);
    const published = JSON.stringify(loadPack(packFolder));
    assert.ok(!published.includes('sha256-'), 'hashes stay with the authors');
    assert.ok(!published.includes('"interests"'), 'and so does what only the record is for');
  });

  test('says what has changed since: words, a number, something new, something gone', () => {
    apply(whole);
    changeText((text) => (text.statements[statement] += ' Or so.'));
    assert.deepEqual(signOffs()[0]!.changed, [statement]);
    assert.equal(changedSince(signOffs()), 1);

    const gone = original.facts.glossary!.at(-1)!.id;
    changeFacts(({ glossary, about: { selfCare } }) => {
      glossary!.pop();
      selfCare!.push({ ...selfCare![0]!, id: 'brand-new' });
    });
    changeText((text) => {
      Reflect.deleteProperty(text.glossary!, gone);
      text.statements['brand-new'] = 'Something new.';
      for (const [id, words] of Object.entries(text.statements))
        text.statements[id] = words.replace(new RegExp(`\\[([^\\]]+)\\]\\(${gone}\\)`, 'g'), '$1');
    });
    rmSync(at('pack/es.json'));
    const { changed = [] } = signOffs()[0]!;
    for (const key of [statement, 'brand-new', `term:${gone}`]) assert.ok(changed.includes(key), key);
    const { lines } = statusOf(packFolder, []);
    assert.match(lines.join('\n'), /new: brand-new: “Something new\.”/);
    assert.match(lines.join('\n'), new RegExp(`changed: ${statement}: “.*” is now “.* Or so\\.”`));
    assert.match(lines.join('\n'), new RegExp(`gone: term:${gone}`));
  });

  test('passes comments on to the author, and signs', () => {
    const answers = structuredClone(whole.answers);
    Object.assign(answers[statement]!, { answer: 'commented', comment: 'Say how often.' });
    assert.match(
      apply(recordOfAll(original, { answers })).join('\n'),
      new RegExp(`1 comment for.*${statement}.*Say how often`, 's'),
    );
    assert.equal(signOffs().length, 1);
  });

  test('leaves unsigned what changed while it was read', () => {
    changeText((text) => (text.statements[statement] += ' Or so.'));
    assert.match(apply(whole).join('\n'), new RegExp(`1 statement changed after it was read.*${statement}`));
    assert.deepEqual(signOffs()[0]!.changed, [statement]);
  });

  test('leaves unsigned what it has no answer to', () => {
    const { [statement]: _, ...answers } = whole.answers;
    apply(recordOfAll(original, { answers }));
    assert.deepEqual(signOffs()[0]!.changed, [statement]);
  });

  test('of a second clinician stands beside the first: what one of them has signed is reviewed', () => {
    const { [statement]: _, ...answers } = whole.answers;
    apply(recordOfAll(original, { answers }));
    apply(recordOfAll(original, { by: 'Nurse Invented', role: 'made-up nurse' }));
    assert.equal(signOffs().length, 2);
    assert.equal(changedSince(signOffs()), 0);
  });
});

describe('a record is refused with the reason', () => {
  test('when it was altered, wherever that was', () => {
    const places = (value: unknown, path: string[] = []): string[][] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))
        : [path];
    const every = places(whole);
    fc.assert(
      fc.property(
        fc.constantFrom(...every),
        fc.oneof(fc.string(), fc.integer(), fc.constant(undefined)),
        (path, value) => {
          const copy = structuredClone(whole) as unknown as Record<string, unknown>;
          const owner = path.slice(0, -1).reduce((inner, key) => inner[key] as Record<string, unknown>, copy);
          const key = path.at(-1)!;
          fc.pre(owner[key] !== value);
          if (value === undefined) Reflect.deleteProperty(owner, key);
          else owner[key] = value;
          assert.equal(isUnaltered(copy), false, path.join('.'));
        },
      ),
    );
    const { answers } = whole;
    refused({ ...whole, by: 'Somebody Else' }, /record of Somebody Else was altered after it was saved/);
    refused({ ...whole, added: true }, /altered/);
    refused(
      { ...whole, answers: { ...answers, [statement]: { ...answers[statement], answer: 'refused' } } },
      /altered/,
    );
  });

  test('when it is no record, or unfinished', () => {
    refused({ some: 'thing' }, /expected a record/);
    refused([], /expected a record/);
    refused({ careleaf: 'review-draft', answers: {} }, /unfinished work/);
    refused(sealed({ ...whole, formatVersion: 2 } as unknown as ReviewRecord), /altered|formatVersion/);
    refused(recordOfAll(original, { formatVersion: 2 } as never), /formatVersion: expected 1/);
  });

  test('when it is for another condition, another language, or another text', () => {
    refused(
      recordOfAll(original, { condition: 'croup' }),
      /another condition: expected "hemifacial-spasm"; found "croup"/,
    );
    refused(sealed({ ...unsealed(whole), language: 'es' }), /another text/);
    refused(sealed({ ...unsealed(whole), language: 'fr' }), /another language: found "fr"; the pack has en, es/);
    const other = Object.fromEntries(
      Object.entries(whole.answers).map(([key, answer]) => [key, { ...answer, hash: `sha256-${'0'.repeat(64)}` }]),
    );
    refused(
      recordOfAll(original, { answers: other }),
      new RegExp(`another text: ${count} of ${count} statements had other words.*and ${count - 10} more`, 's'),
    );
    refused(recordOfAll(original, { answers: {} }), /another text/);
  });

  test('when anything in it is refused', () => {
    const answers = structuredClone(whole.answers);
    Object.assign(answers[statement]!, { answer: 'refused', comment: 'Not so.' });
    refused(recordOfAll(original, { answers }), new RegExp(`1 statement refused.*${statement}: “.*”: Not so\\.`, 's'));
  });

  test('when its days cannot be', () => {
    refused(recordOfAll(original, { on: '2999-01-01', until: '2999-02-01' }), /in the future/);
    refused(recordOfAll(original, { until: whole.on }), /has to come after/);
  });

  test('when it is there already, or an older one than is there', () => {
    apply(whole);
    assert.throws(() => apply(whole), /there already/);
    assert.throws(() => apply(recordOfAll(original, { on: '2026-11-19' })), /a later record of Dr Fictional Example/);
  });

  test('when it answers only changes, and what it builds on is not there', () =>
    refused(recordOfAll(original, { scope: 'changes' }), /apply it first, or name it with --since/));

  test('also where it stands in a pack: the pack does not load', () => {
    apply(whole);
    write('pack/reviews.json', { records: [{ ...whole, role: 'professor' }] });
    assert.throws(
      () => loadPack(packFolder),
      /reviews\.json: at records\.0: the record of Dr Fictional Example was altered/,
    );
  });

  test('and a sign-off that an author wrote into a text by hand is none', () => {
    changeText((text) => (text.reviews = [{ by: 'A', role: 'B', on: '2026-01-01', until: '2027-01-01' }]));
    assert.throws(() => loadPack(packFolder), /texts\.en\.reviews|en\.json.*no such field/);
  });
});

const unsealed = ({ digest: _, ...rest }: ReviewRecord) => rest;

describe('a changed statement asks only for itself', () => {
  test('and with the words that were signed before', () => {
    apply(whole);
    const before = whole.answers[statement]!.words;
    changeText((text) => (text.statements[statement] = 'Quite other words.'));
    const sheet = start();
    assert.equal(sheet.scope, 'changes');
    assert.deepEqual(
      sheet.asked.map(({ key }) => key),
      [statement],
    );
    const page = readFileSync(at('page.html'), 'utf8');
    assert.ok(page.includes('Quite other words.'));
    assert.ok(page.includes(before.slice(0, 30)));

    apply(agreed(sheet));
    assert.equal(signOffs()[0]!.changed, undefined);
    assert.equal(signOffs()[0]!.on, '2026-11-21');
  });

  test('reading the changes alone does not move the day on which all of it is due', () => {
    apply(whole);
    changeText((text) => (text.statements[statement] = 'Quite other words.'));
    apply(agreed(start(), { until: '2040-01-01' }));
    assert.equal(signOffs()[0]!.until, whole.until);
  });

  test('what was taken out is asked about too, and then is no change any more', () => {
    const { questions = [] } = original.facts;
    const { id } = questions[0]!.questions[0]!;
    apply(whole);
    changeFacts((facts) => void facts.questions![0]!.questions.shift());
    changeText((text) => void Reflect.deleteProperty(text.statements, id));
    rmSync(at('pack/es.json'));
    const sheet = start();
    assert.deepEqual(
      sheet.asked.map(({ key }) => key),
      [id],
    );
    assert.match(readFileSync(at('page.html'), 'utf8'), /This was taken out/);
    apply(agreed(sheet));
    assert.equal(signOffs()[0]!.changed, undefined);
  });

  test('everything is asked again by --all, by somebody new, and when the review is overdue', () => {
    apply(whole);
    assert.equal(start({ all: true }).asked.length, count);
    assert.equal(start({ by: 'Somebody New' }).scope, 'all');
    rmSync(at('pack/reviews.json'));
    apply(recordOfAll(original, { on: '2020-01-01', until: '2021-01-01' }));
    assert.equal(start().asked.length, count);
  });

  test('nothing is written where nothing is open', () => {
    apply(whole);
    rmSync(at('page.html'), { force: true });
    const [line] = started(packFolder, { language: 'en', since: [], out: at('page.html') });
    assert.match(line!, /has signed all of it/);
    assert.ok(!existsSync(at('page.html')));
  });

  test('also where the records lie beside the pack', () => {
    changeText((text) => (text.statements[statement] = 'Quite other words.'));
    const sheet = start({ since: [write('first.json', whole)] });
    assert.deepEqual(
      sheet.asked.map(({ key }) => key),
      [statement],
    );
  });
});

describe('a record that is put into a hospital’s profile', () => {
  test('signs this version and language there, and leaves the rest of the profile', () => {
    apply(whole, profile, [], packFolder);
    const own = loadProfile(profile);
    const { by, role } = reviewer;
    const { version } = original.facts;
    assert.deepEqual(own, {
      region: 'GB',
      emergencyNumber: '999',
      reviews: [
        { condition: 'hemifacial-spasm', version, language: 'en', by, role, on: '2026-11-20', next: '2027-11-20' },
      ],
    });
    assert.equal(signOffs('en', own).length, 1);
    assert.deepEqual(signOffs('es', own), [], 'Spanish was not read');
    changeFacts((facts) => (facts.version = '9.9.9'));
    assert.deepEqual(signOffs('en', own), [], 'another version is not signed');
  });

  test('takes the place of the one before it, and says what is not signed', () => {
    apply(whole, profile, [], packFolder);
    changeFacts((facts) => (facts.version = '9.9.9'));
    changeText((text) => (text.statements[statement] = 'Quite other words.'));
    apply(recordOfAll(original, { on: '2026-11-21' }), profile, [], packFolder);
    const own = loadProfile(profile);
    assert.equal(own.reviews!.length, 1);
    assert.deepEqual(own.reviews![0]!.changed, [statement]);
    assert.equal(changedSince(signOffs('en', own)), 1);
  });
});

describe('the state of a pack', () => {
  test('is that nobody has signed, by each language', () => {
    const { lines, overdue } = statusOf(packFolder, []);
    assert.deepEqual(
      lines,
      ['en', 'es'].map((language) => `hemifacial-spasm (${language}): nobody has signed it off`),
    );
    assert.deepEqual(overdue, []);
  });

  test('says when a review is overdue, and so does the page', () => {
    apply(recordOfAll(original, { on: '2020-01-01', until: '2021-01-01' }));
    const { lines, overdue } = statusOf(packFolder, []);
    assert.match(lines[0]!, new RegExp(`on 2020-01-01, until 2021-01-01: ${count} of ${count} signed`));
    assert.match(overdue[0]!, /was due on 2021-01-01 and is overdue/);
    assert.equal(nextReviewOf(contentOf(loadPack(packFolder)), {}), '2021-01-01');
  });

  test('for machines is reviewed only as a whole, and in time', () => {
    const data = () => structuredData(contentOf(loadPack(packFolder)), {}, true) as { reviewedBy?: { name: string } };
    assert.equal(data().reviewedBy, undefined);
    apply(whole);
    assert.equal(data().reviewedBy!.name, reviewer.by);
    changeText((text) => (text.statements[statement] = 'Quite other words.'));
    assert.equal(data().reviewedBy, undefined);
  });
});

test('nobody has signed the pack of this project yet, and none of its files says so', () => {
  for (const language of Object.keys(original.texts))
    assert.deepEqual(signOffsOf(contentOf(original, language), {}), []);
});
