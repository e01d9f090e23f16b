import { expect } from '@open-wc/testing';
import { checkPack } from '../../src/content/checks.js';
import { checkProfile } from '../../src/content/profile.js';
import { ContentError } from '../../src/content/errors.js';
import type { Pack } from '../../src/content/types.js';
import { builtInPacks } from '../../src/generated/built-in.js';

type Loose = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a pack that is broken on purpose

/** What checkPack says of the built-in pack after a change to it. */
function errorOf(change: (pack: Loose) => unknown): ContentError {
  const pack = structuredClone(builtInPacks[0]!) as Loose;
  change(pack);
  try {
    checkPack(pack);
  } catch (error) {
    return error as ContentError;
  }
  throw new Error('expected the pack to be refused');
}
const pathsOf = (error: ContentError) => error.problems.map(({ path }) => path);

describe('what is checked of a pack before anybody reads it', () => {
  it('takes the built-in pack as it is', () => {
    const pack: Pack = checkPack(structuredClone(builtInPacks[0]!));
    expect(pack.facts.id).to.equal('hemifacial-spasm');
  });

  it('names the pack, the path, what was found and what was expected', () => {
    const error = errorOf((pack) => (pack.facts.nextReview = '2026-02-31'));
    expect(error.message).to.include('"hemifacial-spasm"');
    expect(error.message).to.include('facts.nextReview');
    expect(error.message).to.include('2026-02-31');
    expect(error.message).to.include('a day that exists');
  });

  it('refuses a claim without a source', () => {
    const error = errorOf((pack) => delete pack.facts.about.complications[0].sources);
    expect(pathsOf(error)).to.deep.equal(['facts.about.complications.0.sources']);
  });

  it('refuses a source that is not in the list', () => {
    const error = errorOf((pack) => (pack.facts.about.complications[0].sources = ['nobody-2020']));
    expect(error.problems[0]!.found).to.equal('"nobody-2020"');
  });

  it('refuses words without an id, and an id without words', () => {
    const error = errorOf(({ texts }) => {
      texts.en.statements['stray'] = 'Nobody asks for this.';
      delete texts.en.statements['ask-waiting'];
    });
    expect(pathsOf(error)).to.have.members(['texts.en.statements.stray', 'texts.en.statements.ask-waiting']);
  });

  it('refuses a placeholder that stands for no number', () => {
    const error = errorOf(({ texts }) => (texts.en.summary = 'It affects {no-such-number}.'));
    expect(error.problems[0]!.found).to.equal('{no-such-number}');
  });

  it('refuses a marked word that the glossary does not have', () => {
    const unknown = errorOf(({ texts }) => (texts.en.summary = 'The [nerve](no-such-word) twitches.'));
    expect(unknown.problems[0]!.found).to.equal('"no-such-word"');
    expect(unknown.problems[0]!.expected).to.include('a word in the glossary');
    const malformed = errorOf(({ texts }) => (texts.en.summary = 'The [nerve](No such word) twitches.'));
    expect(malformed.problems[0]!.expected).to.include('[words](term-id)');
  });

  it('refuses a word of the glossary without its words, or words without it', () => {
    const without = errorOf(({ texts }) => delete texts.en.glossary['mri']);
    expect(pathsOf(without)).to.deep.equal(['texts.en.glossary.mri']);
    const stray = errorOf(({ facts }) => (facts.glossary = facts.glossary.filter(({ id }: Loose) => id !== 'tumour')));
    expect(pathsOf(stray)).to.include('texts.en.glossary.tumour');
  });

  it('refuses a drawing that refers to a step or a part that it does not have', () => {
    const error = errorOf(
      ({
        facts: {
          figures: [figure],
        },
      }) => {
        figure.shapes[0].steps = ['no-such-step'];
        figure.steps[0].lights = ['no-such-part'];
      },
    );
    expect(error.problems.map(({ found }) => found)).to.deep.equal(['"no-such-step"', '"no-such-part"']);
  });

  it('refuses more people than there are', () => {
    const error = errorOf((pack) => {
      const number = pack.facts.numbers.find(({ numerator }: Loose) => numerator !== undefined);
      number.numerator = number.denominator + 1;
    });
    expect(error.problems[0]!.expected).to.include('0 to the denominator');
  });

  it('refuses the same id twice', () => {
    const error = errorOf((pack) => pack.facts.sources.push(pack.facts.sources[0]));
    expect(error.message).to.include('twice');
  });

  it('refuses a decision that gives one option less room', () => {
    const error = errorOf(({ facts, texts }) => {
      const [{ id }] = facts.decisions[0].effects.splice(3, 1);
      Reflect.deleteProperty(texts.en.statements, id);
    });
    expect(error.problems).to.have.lengthOf(1);
    expect(error.problems[0]).to.include({ path: 'facts.decisions.0.effects', found: 'nothing' });
    expect(error.problems[0]!.expected).to.include('microvascular-decompression');
  });

  it('refuses an effect on nothing, and the same effect twice', () => {
    const stray = errorOf((pack) => (pack.facts.decisions[0].effects[0].option = 'no-such-option'));
    expect(pathsOf(stray)).to.have.members([
      'facts.decisions.0.effects.0.option',
      'facts.decisions.0.effects',
      'facts.decisions.0.effects.0',
    ]);
    const twice = errorOf(({ facts, texts }) => {
      facts.decisions[0].effects.push({ ...facts.decisions[0].effects[0], id: 'again' });
      texts.en.statements['again'] = 'Again.';
    });
    const { length } = builtInPacks[0]!.facts.decisions![0]!.effects;
    expect(pathsOf(twice)).to.deep.equal([`facts.decisions.0.effects.${length}`]);
  });

  it('refuses a topic without questions, and a question without words or with an unknown source', () => {
    const questionsOf = (pack: Loose) => pack.facts.questions[1].questions;
    expect(pathsOf(errorOf((pack) => (pack.facts.questions[1].questions = [])))).to.include(
      'facts.questions.1.questions',
    );
    expect(pathsOf(errorOf((pack) => delete pack.texts.en.statements['ask-waiting']))).to.deep.equal([
      'texts.en.statements.ask-waiting',
    ]);
    const unknown = errorOf((pack) => (questionsOf(pack)[0].sources = ['no-such-source']));
    expect(unknown.problems).to.deep.equal([
      {
        path: 'facts.questions.1.questions.0.sources',
        found: '"no-such-source"',
        expected: 'expected the id of a source',
      },
    ]);
  });

  it('says of a pack of another schema version nothing but that, and how it is lifted', () => {
    const error = errorOf((pack) => Object.assign(pack.facts, { schemaVersion: 1, treatments: [] }));
    expect(error.message).to.equal(
      'Careleaf: pack "hemifacial-spasm" is of schema version 1, and this reads version 2: "npx careleaf migrate" lifts it.',
    );
  });

  it('takes no number for a version that there never was: nothing lifts it, and nothing newer reads it', () => {
    for (const schemaVersion of [0, -1, 1.5, 1e21]) {
      const { problems } = errorOf((pack) => Object.assign(pack.facts, { schemaVersion }));
      expect(problems.map(({ path }) => path)).to.deep.equal(['facts.schemaVersion']);
    }
  });

  it('refuses what names something that the facts do not have', () => {
    const unknown: readonly [path: string, kind: string, change: (facts: Loose) => unknown][] = [
      ['facts.numbers.0.outcome', 'an outcome', ({ numbers }) => (numbers[0].outcome = 'nothing')],
      ['facts.numbers.0.option', 'an option', ({ numbers }) => (numbers[0].option = 'nothing')],
      ['facts.optionSets.0.options', 'an option', ({ optionSets }) => optionSets[0].options.push('nothing')],
      ['facts.plans.0.anchor', 'an event', ({ plans }) => (plans[0].anchor = 'nothing')],
      ['facts.signs.0.trigger.test', 'a test', ({ signs }) => (signs[0].trigger = { test: 'nothing' })],
      ['facts.signs.0.firstAid', 'first aid', ({ signs }) => (signs[0].firstAid = 'nothing')],
      ['facts.diary.measures', 'a measure', ({ diary }) => diary.measures.push('nothing')],
      [
        'facts.about.overview.0.populations',
        'a population',
        ({ about }) => (about.overview[0].populations = ['nothing']),
      ],
      ['facts.about.overview.0.exception', 'a sign', ({ about }) => (about.overview[0].exception = 'nothing')],
    ];
    for (const [path, kind, change] of unknown) {
      const error = errorOf(({ facts }) => void change(facts));
      expect(pathsOf(error), path).to.include(path);
      expect(error.message).to.include(`expected the id of ${kind}`);
    }
  });

  it('refuses an address that could run code', () => {
    for (const url of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      '\u0001javascript:x',
      'data:text/html,x',
      '//evil.example',
    ]) {
      expect(pathsOf(errorOf((pack) => (pack.facts.sources[0].url = url))), url).to.deep.equal(['facts.sources.0.url']);
    }
  });

  for (const input of [null, undefined, 7, 'text', [], NaN, () => 1]) {
    it(`refuses ${String(input)} without throwing anything else`, () => {
      expect(() => checkPack(input)).to.throw(ContentError);
    });
  }

  it('changes no object of the page, whatever a pack names its keys', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    expect(() =>
      checkPack(JSON.parse('{"__proto__": {"polluted": true}, "facts": {"__proto__": {"polluted": true}}}')),
    ).to.throw();
    expect(Object.getOwnPropertyNames(Object.prototype)).to.deep.equal(before);
  });
});

describe('what is checked of a hospital’s profile', () => {
  it('takes an empty profile and a whole one', () => {
    expect(checkProfile({})).to.deep.equal({});
    const profile = { region: 'GB', emergencyNumber: '999', clinic: { name: 'A clinic', phone: '+44 1632 960 111' } };
    expect(checkProfile(profile)).to.deep.equal(profile);
  });

  it('refuses markup in a phone number and an impossible date', () => {
    expect(() => checkProfile({ emergencyNumber: '<b>999</b>' })).to.throw(/emergencyNumber/);
    const review = { condition: 'a', version: '1.0.0', by: 'A', role: 'B', on: '2026-13-01', next: '2027-01-01' };
    expect(() => checkProfile({ reviews: [review] })).to.throw(/reviews\.0\.on/);
  });
});
