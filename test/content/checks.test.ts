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

  it('refuses an option that lacks a field', () => {
    expect(pathsOf(errorOf((pack) => delete pack.facts.treatments[1].risks))).to.include('facts.treatments.1.risks');
    expect(pathsOf(errorOf((pack) => (pack.facts.treatments[1].risks = [])))).to.include('facts.treatments.1.risks');
  });

  it('refuses a pack without the option of no treatment', () => {
    const error = errorOf((pack) => (pack.facts.treatments[0].kind = 'other'));
    expect(error.message).to.include('no treatment for now');
  });

  it('refuses a claim without a source', () => {
    const error = errorOf((pack) => (pack.facts.complications[0].sources = []));
    expect(pathsOf(error)).to.deep.equal(['facts.complications.0.sources']);
  });

  it('refuses a source that is not in the list', () => {
    const error = errorOf((pack) => (pack.facts.complications[0].sources = ['nobody-2020']));
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
    const error = errorOf(({ facts: { figure } }) => {
      figure.shapes[0].steps = ['no-such-step'];
      figure.steps[0].lights = ['no-such-part'];
    });
    expect(error.problems.map(({ found }) => found)).to.deep.equal(['"no-such-step"', '"no-such-part"']);
  });

  it('refuses more people than there are', () => {
    const error = errorOf((pack) => {
      const number = pack.facts.numbers.find(({ kind }: Loose) => kind === 'frequency');
      number.numerator = number.denominator + 1;
    });
    expect(error.problems[0]!.expected).to.include('at most the denominator');
  });

  it('refuses the same id twice', () => {
    const error = errorOf((pack) => pack.facts.sources.push(pack.facts.sources[0]));
    expect(error.message).to.include('twice');
  });

  it('refuses an outcome that names no frequency', () => {
    for (const number of ['no-such-number', 'botulinum-onset']) {
      const error = errorOf((pack) => (pack.facts.treatments[1].outcomes[0].number = number));
      expect(pathsOf(error), number).to.deep.equal(['facts.treatments.1.outcomes.0.number']);
      expect(error.message).to.include(`"${number}"`);
    }
  });

  it('takes a pack without outcomes and without a decision', () => {
    const { facts, texts } = structuredClone(builtInPacks[0]!) as Loose;
    const dropped = [
      facts.decision,
      ...facts.decision.values,
      ...facts.decision.effects,
      ...facts.treatments.flatMap(({ outcomes = [] }: Loose) => outcomes),
    ].map(({ id }) => id);
    const left = (words: object) => Object.fromEntries(Object.entries(words).filter(([id]) => !dropped.includes(id)));
    texts.en.names = left(texts.en.names);
    texts.en.statements = left(texts.en.statements);
    for (const treatment of facts.treatments) delete treatment.outcomes;
    delete facts.decision;
    expect(() => checkPack({ facts, texts: { en: texts.en } })).to.not.throw();
  });

  it('refuses a decision that gives one option less room', () => {
    const error = errorOf(({ facts, texts }) => {
      const [{ id }] = facts.decision.effects.splice(3, 1);
      Reflect.deleteProperty(texts.en.statements, id);
    });
    expect(error.problems).to.have.lengthOf(1);
    expect(error.problems[0]).to.include({ path: 'facts.decision.effects', found: 'nothing' });
    expect(error.problems[0]!.expected).to.include('microvascular-decompression');
  });

  it('refuses an effect on nothing, and the same effect twice', () => {
    const stray = errorOf((pack) => (pack.facts.decision.effects[0].treatment = 'no-such-option'));
    expect(pathsOf(stray)).to.deep.equal(['facts.decision.effects', 'facts.decision.effects.0']);
    const twice = errorOf(({ facts, texts }) => {
      facts.decision.effects.push({ ...facts.decision.effects[0], id: 'again' });
      texts.en.statements['again'] = 'Again.';
    });
    expect(pathsOf(twice)).to.deep.equal(['facts.decision.effects.30']);
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

  it('names another version of the schema instead of guessing', () => {
    const error = errorOf((pack) => (pack.facts.schemaVersion = 2));
    expect(pathsOf(error)).to.include('facts.schemaVersion');
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
