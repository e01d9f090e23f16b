import '../../src/built-in.js';
import '../../src/elements/risk-chart/risk-chart.define.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Content, Facts, Text } from '../../src/content/types.js';
import type { RiskChartElement } from '../../src/elements/risk-chart/risk-chart.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { settled, wordsIn } from '../helpers/composed.js';

/** What a leaflet hands on, changed as no check of the whole pack has to allow. */
const changed = (change: (facts: Facts, text: Text) => void): Content => {
  const { facts, texts } = structuredClone({ facts: builtInPacks[0]!.facts, texts: builtInPacks[0]!.texts });
  const text = texts['en']!;
  change(facts, text);
  return { facts, text, language: 'en', languages: ['en'] };
};
const frequency = (facts: Facts, id: string) => {
  const number = facts.numbers?.find((one) => one.id === id);
  if (number?.kind !== 'frequency') throw new Error(id);
  return number;
};

async function chart(attributes: { outcomes?: string; content?: Content } = {}): Promise<RiskChartElement> {
  const element = await fixture<RiskChartElement>(
    html`<care-risk-chart
      condition="hemifacial-spasm"
      .content=${attributes.content}
      .outcomes=${attributes.outcomes ?? ''}
    ></care-risk-chart>`,
  );
  await settled(element);
  return element;
}
const all = <T extends Element = HTMLElement>(element: Element, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<T>(selector),
];
const outcome = (element: Element, words: string) =>
  all(element, '[part="outcome"]').find(({ textContent }) => textContent.includes(words))!;
const text = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();
/** How many marks of a state a picture has: each starts with one absolute move. */
const marks = (picture: Element, state: string) =>
  [...picture.querySelectorAll(`.${state}`)].flatMap((path) => path.getAttribute('d')!.match(/M/g) ?? []).length;
const bars = (of: Element) =>
  [...of.querySelectorAll('.bar rect')].map((rect) => [rect.classList.value, rect.getAttribute('width')]);

/** What the developer is told while something runs. */
async function warningsOf(run: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (words: string) => said.push(words);
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return said;
}

describe('care-risk-chart', () => {
  it('keeps counts of people apart from counts of treatments, and tells the reader why', async () => {
    const element = await chart();
    const groups = all(element, '.option:first-child [part="group"]');
    expect(groups).to.have.lengthOf(3);
    const [people, treatments, small] = groups;
    expect(text(treatments!)).to.include('Counted in treatments').and.include('Do not compare');
    expect(text(small!)).to.include('Small studies, counted in people');
    for (const [group, other] of [
      [people!, 'treatments'],
      [treatments!, 'people'],
      [small!, 'treatments'],
    ] as const) {
      const amounts = [...group.querySelectorAll('.amount')].map(text);
      expect(amounts).to.have.length.above(0);
      expect(amounts.filter((words) => words.endsWith(other))).to.deep.equal([]);
    }
  });

  it('begins with the first number', async () => {
    const element = await chart();
    const words = text(element.shadowRoot!.querySelector('.options')!);
    expect(words).to.match(/^Botulinum toxin injections What may get better 88 in 100 people/);
    expect(
      all(element, '.note, .legend').every((note) => note.compareDocumentPosition(all(element, '.count')[0]!) === 2),
    ).to.equal(true);
  });

  it('refuses to set them side by side when a page asks for it, and tells the developer', async () => {
    let element!: RiskChartElement;
    const warnings = await warningsOf(async () => {
      element = await chart({ outcomes: 'treatment-without-relief hearing-lasting' });
    });
    expect(warnings.join()).to.include('mixes counts of');
    expect(all(element, '[part="group"]')).to.have.lengthOf(2);
    expect(all(element, '[part="outcome"]')).to.have.lengthOf(2);
  });

  it('says which outcome a pack does not have', async () => {
    const warnings = await warningsOf(() => chart({ outcomes: 'stroke no-such-outcome' }));
    expect(warnings.join()).to.include('"no-such-outcome"');
  });

  it('has one denominator on a scale: 1,000 where 100 would lose somebody, with the benefit in 1,000 above', async () => {
    const [, , surgery] = all(await chart(), '.option');
    const scale = surgery!.querySelector('.scale')!;
    const amounts = [...scale.querySelectorAll('.count .visually-hidden')].map(text);
    expect(amounts).to.have.length.above(8);
    expect(amounts.filter((words) => !words.endsWith('in 1,000 people'))).to.deep.equal([]);
    expect(text(scale)).to.match(/^Out of 1,000 people To compare, the good side 911911 in 1,000 people No spasms/);
    expect(bars(scale)[0]).to.deep.equal(['full', '911']);
  });

  it('shows no harm without the good that goes with it, or the words that nobody counted it', async () => {
    for (const option of all(await chart(), '.option')) expect(text(option)).to.match(/^[^0-9]*What may get better/);
    const [, tablets] = all(await chart(), '.option');
    expect(text(tablets!)).to.include('What may get better We have no number for this.');
    const asked = await chart({ outcomes: 'stroke' });
    expect(text(all(asked, '.option')[0]!)).to.include('What may get better No spasms: 91 in 100 people');
    expect(all(asked, '.harms [part="outcome"]')).to.have.lengthOf(2);
  });

  it('tells harms that pass from those that stay', async () => {
    const [, , surgery] = all(await chart(), '.option');
    const kinds = [...surgery!.querySelectorAll('.scale .kind')].map((kind) => [
      text(kind),
      text(kind.nextElementSibling!),
    ]);
    expect(kinds.map(([kind]) => kind)).to.deep.equal(['To compare, the good side', 'Passes', 'Stays', 'Other']);
    expect(kinds[2]![1]).to.include('Death');
    expect(kinds[1]![1]).to.include('A weak face that gets better');
  });

  it('draws as many people as it says, and all of them, in two blocks that wrap', async () => {
    const relief = outcome(await chart(), 'Relief from spasms for a time');
    expect(text(relief)).to.match(/^88 in 100 people \(not the other 12\) Relief from spasms for a time/);
    expect(marks(relief, 'full')).to.equal(88);
    expect(marks(relief, 'others')).to.equal(12);
    expect(relief.querySelectorAll('.array svg')).to.have.lengthOf(2);
  });

  it('draws a harm in 1,000 as a bar on all of them', async () => {
    const hearing = outcome(await chart(), 'Lasting hearing loss');
    expect(text(hearing)).to.include('23 in 1,000 people').and.include('(11 to 60 in 1,000, in 4 studies)');
    expect(bars(hearing)).to.deep.equal([['full', '23']]);
    expect(hearing.querySelector('.bar')!.getAttribute('viewBox')).to.equal('0 0 1000 10');
  });

  it('draws people of 10 px and more on the narrowest phone, with few shapes', async () => {
    const element = await chart();
    element.style.inlineSize = '288px';
    const drawings = all<SVGElement>(element, '.array svg');
    expect(drawings).to.have.length.above(5);
    for (const drawing of drawings) {
      expect(drawing.querySelectorAll('*').length).to.be.within(1, 3);
      expect(drawing.getBoundingClientRect().width / 10).to.be.at.least(10);
      expect(drawing.getBoundingClientRect().right).to.be.at.most(element.getBoundingClientRect().right);
    }
  });

  it('says “about” where the study counted in another number of people, with its own count in the table', async () => {
    const element = await chart();
    const once = 'Any lasting harm';
    expect(text(outcome(element, once))).to.include('about 71 in 1,000 people');
    const row = all(element, 'tbody tr').find((one) => text(one).includes(once))!;
    expect([...row.children].map(text).slice(1, 3)).to.deep.equal(['about 71 in 1,000 people', '30 out of 420 people']);
  });

  it('shows a range and a limit as what they are', async () => {
    const content = changed((facts) =>
      Object.assign(frequency(facts, 'botulinum-failed'), {
        numerator: undefined,
        bound: undefined,
        denominator: 1000,
        interval: { of: 'studies', low: 935, high: 954, count: 2 },
      }),
    );
    const element = await chart({ content });
    const relief = outcome(element, 'A treatment that did not help');
    expect(text(relief)).to.include('94 to 95 in 100 treatments').and.include('(in 2 studies)');
    expect(marks(relief, 'full')).to.equal(94);
    expect(marks(relief, 'perhaps')).to.equal(1);
    const stroke = outcome(element, 'A stroke');
    expect(text(stroke)).to.include('fewer than 1 in 1,000 people');
    expect(bars(stroke)).to.deep.equal([['perhaps', '1']]);
  });

  it('never rounds somebody away', async () => {
    const content = changed((facts) =>
      Object.assign(frequency(facts, 'mvd-leak'), { numerator: 2, denominator: 100_000, interval: undefined }),
    );
    expect(text(outcome(await chart({ content }), 'A leak of fluid'))).to.include('fewer than 1 in 1,000 people');
  });

  it('says nobody where nobody was counted', async () => {
    const content = changed((facts) =>
      Object.assign(frequency(facts, 'mvd-leak'), { numerator: 0, interval: undefined }),
    );
    const leak = outcome(await chart({ content }), 'A leak of fluid');
    expect(text(leak)).to.include('0 in 1,000 people');
    expect(bars(leak)).to.deep.equal([]);
  });

  it('says once what most numbers have in common, and marks what differs', async () => {
    const element = await chart();
    const [, , surgery] = all(element, '.option');
    const shared = surgery!.querySelector('.scale ul:last-of-type + .muted')!;
    expect(text(shared)).to.equal('Unless it says otherwise: within about 3 years. Not very sure');
    expect(text(outcome(element, 'Meningitis'))).to.include('within about 4 years');
    expect(text(outcome(element, 'A stroke'))).to.not.include('within');
    expect(surgery!.querySelectorAll('.scale .harms [part="certainty"]')).to.have.lengthOf(0);
    const same = await chart({ outcomes: 'hearing-lasting weak-face-lasting' });
    expect(wordsIn(same)).to.include('Within about 3 years.').and.not.include('Unless it says otherwise');
  });

  it('gives each number its time, its certainty and its source', async () => {
    const element = await chart({ outcomes: 'stroke' });
    const [row] = all(element, 'tbody tr:has(td)');
    const cells = [...row!.children].map(text);
    expect(cells.slice(3)).to.deep.equal([
      'within about 3 years',
      'Not very sure',
      'British Journal of Neurosurgery 2012',
    ]);
    expect(row!.querySelector('a')!.rel).to.equal('noopener noreferrer');
  });

  it('names the options that have no number, so that silence is not taken for safety', async () => {
    const content = changed((facts) => {
      facts.numbers = facts.numbers!.filter((number) => !('option' in number) || number.option !== 'medicines');
    });
    const { text: words } = content;
    expect(wordsIn(await chart({ content }))).to.include(`No numbers to draw: ${words.names!['medicines']}.`);
  });

  it('still says something where no option has a number', async () => {
    const content = changed((facts) => {
      delete facts.outcomes;
      delete facts.numbers;
    });
    const element = await chart({ content });
    expect(wordsIn(element)).to.include('No numbers to draw');
    expect(all(element, '.array, .bar')).to.have.lengthOf(0);
  });

  it('hides the marks from screen readers, which hear the sentence', async () => {
    const drawings = all<SVGElement>(await chart(), 'svg');
    expect(drawings).to.have.length.above(5);
    for (const drawing of drawings) expect(drawing.getAttribute('aria-hidden')).to.equal('true');
  });

  it('tells the page when a table is opened, without naming the condition', async () => {
    const element = await chart();
    setTimeout(() => element.shadowRoot!.querySelector<HTMLElement>('summary')!.click());
    const { detail } = await oneEvent(element, 'care-toggle');
    expect(detail).to.deep.equal({ part: 'table', open: true });
  });

  it('says what a small study has counted in words alone, beside what it was compared with', async () => {
    const counted = (numerator: number, denominator: number) =>
      changed((facts) =>
        Object.assign(frequency(facts, 'mvd-leak'), {
          numerator,
          denominator,
          interval: undefined,
          comparator: { usual: 'placebo', numerator: 15, denominator: 61 },
        }),
      );
    const leak = outcome(await chart({ content: counted(6, 28) }), 'A leak of fluid');
    expect(text(leak)).to.include('6 out of 28 people').and.include('Compared, with a dummy: 15 out of 61 people');
    expect(leak.querySelectorAll('.array')).to.have.lengthOf(1);
    expect(text(leak.closest('[part="group"]')!)).to.include('Small studies, counted in people');
    const larger = outcome(await chart({ content: counted(6, 58) }), 'A leak of fluid');
    const pictures = [...larger.querySelectorAll('.array')];
    expect(pictures.map((picture) => [marks(picture, 'full'), marks(picture, 'others')])).to.deep.equal([
      [6, 52],
      [15, 46],
    ]);
  });

  it('draws what a harm is compared with on the same scale', async () => {
    const thoughts = outcome(await chart(), 'Suicidal thoughts');
    expect(text(thoughts)).to.include('Compared, with a dummy: about 2').and.include('about 2 in 1,000 people');
    expect(bars(thoughts)).to.deep.equal([
      ['full', '4'],
      ['full', '2'],
    ]);
  });

  it('tells several numbers of one outcome apart by the study that each is of', async () => {
    const content = changed((facts) => {
      const { qualifier: _, ...first } = frequency(facts, 'mvd-stroke');
      const { bound: __, ...other } = first;
      facts.numbers = facts.numbers!.filter(({ id }) => !id.startsWith('mvd-stroke'));
      facts.numbers.push(first, { ...other, id: 'mvd-stroke-other', numerator: 3, sources: ['hyun-2010'] });
    });
    const strokes = all(await chart({ content }), '[part="outcome"]').filter((one) => text(one).includes('A stroke'));
    expect(strokes.map((one) => text(one.querySelector('.name')!).slice(0, 24))).to.deep.equal([
      'A stroke (Miller 2012)',
      'A stroke (Hyun 2010)',
    ]);
    expect(strokes.map((one) => text(one.querySelector('.visually-hidden')!))).to.deep.equal([
      'fewer than 1 in 1,000 people',
      '3 in 1,000 people',
    ]);
  });

  it('lists for each option what studies do not report, and says a difference that has no picture', async () => {
    const content = changed((facts, words) => {
      facts.numbers = [
        ...(['spasms-gone', 'stroke'] as const).map((asked) => ({
          id: `no-${asked}`,
          kind: 'not-reported' as const,
          outcome: asked,
          option: 'medicines',
          sources: ['baek-2022'],
        })),
        {
          id: 'less',
          kind: 'mean-difference',
          outcome: 'spasms-eased',
          option: 'medicines',
          comparator: 'placebo',
          measure: 'score',
          value: -1.5,
          timeframe: 'not-stated',
          certainty: 'low',
          sources: ['baek-2022'],
        },
      ];
      facts.measures = [{ id: 'score', type: 'decimal', min: 0, max: 10 }];
      words.names!['score'] = 'Score';
    });
    const [undrawn] = all(await chart({ content }), '.undrawn');
    expect(text(undrawn!)).to.include(content.text.names!['medicines']!);
    expect(text(undrawn!)).to.include('do not say how often this happens:');
    expect([...undrawn!.querySelectorAll('li')].map(text)).to.deep.equal(['No spasms', 'A stroke']);
    expect(text(undrawn!)).to.include('That does not mean that it never does.');
    expect(text(undrawn!)).to.include(
      `${content.text.names!['spasms-eased']}: on average 1.5 points lower on a scale of 0 to 10 than with a dummy.`,
    );
  });

  it('says why a number that studies have is not shown, once for the outcomes of one reason', async () => {
    const [undrawn] = all(await chart(), '.undrawn');
    const words = builtInPacks[0]!.texts['en']!;
    const [none] = [...undrawn!.querySelectorAll('dl > div')];
    expect(text(none!.querySelector('dt')!)).to.equal(words.names!['no-treatment']);
    expect(text(none!)).to.include('We show no number for this:').and.include(words.statements['none-evidence']!);
    expect([...none!.querySelectorAll('li')].map(text)).to.deep.equal(['No spasms', 'Relief from spasms for a time']);
    expect(text(none!)).not.to.include('do not say');
  });

  it('tells numbers of one outcome apart by their qualifier, in the chart and in the table', async () => {
    const element = await chart();
    const { names: given } = builtInPacks[0]!.texts['en']!;
    const names = ['clinic-100', 'clinic-125'].map((id) => given![id]!);
    const shown = all(element, '.name').map(text);
    for (const name of names)
      expect(shown.some((words) => words.startsWith(`Any side effect (${name})`))).to.equal(true);
    const rows = all(element, 'tbody th[scope="row"]').map(text);
    for (const name of names) expect(rows).to.include(`Any side effect (${name})`);
  });

  it('shows how often a test is right and wrong, as four counts of the same people', async () => {
    const content = changed((facts, words) => {
      words.names!['kit'] = 'The home kit';
      facts.tests = [
        {
          id: 'kit',
          use: 'screening',
          accuracy: {
            tested: 2000,
            truePositive: 16,
            falsePositive: 84,
            trueNegative: 1894,
            falseNegative: 6,
            certainty: 'low',
            sources: ['miller-2012'],
          },
        },
      ];
    });
    const [test] = all(await chart({ content }), '.test');
    expect(text(test!)).to.include('The home kit').and.include('Of 1,000 people tested:');
    expect([...test!.querySelectorAll('.count')].map(text)).to.deep.equal([
      '8 in 1,000 people',
      '3 in 1,000 people',
      '42 in 1,000 people',
      '947 in 1,000 people',
    ]);
    expect(bars(test!).map(([, width]) => width)).to.deep.equal(['8', '3', '42', '947']);
  });

  it('shows nothing at all where there are neither options nor tests', async () => {
    const element = await chart({
      content: changed((facts) => {
        delete facts.options;
        delete facts.tests;
      }),
    });
    expect(wordsIn(element).trim()).to.equal('');
  });
});
