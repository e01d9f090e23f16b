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
const dots = (path: Element | null) =>
  [...(path?.getAttribute('d') ?? '').matchAll(/h([\d.]+)/g)].reduce((sum, [, run]) => sum + Math.ceil(Number(run)), 0);

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
    const groups = all(element, '[part="group"]');
    expect(groups.map((group) => text(group.querySelector('[part="heading"]')!))).to.deep.equal([
      'Counted in people',
      'Counted in treatments',
      'Small studies, counted in people',
    ]);
    for (const [group, other] of [
      [groups[0]!, 'treatments.'],
      [groups[1]!, 'people.'],
      [groups[2]!, 'treatments.'],
    ] as const) {
      const amounts = [...group.querySelectorAll('.amount')].map(text);
      expect(amounts).to.have.length.above(0);
      expect(amounts.filter((words) => words.endsWith(other))).to.deep.equal([]);
    }
    expect(wordsIn(element)).to.include('do not compare them');
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

  it('has one denominator for all that stand together: 1,000 where 100 would lose somebody', async () => {
    const element = await chart();
    const [people, treatments] = all(element, '[part="group"]');
    const denominators = (group: Element) =>
      new Set([...group.querySelectorAll('.amount')].map((words) => /in ([\d,]+)/.exec(text(words))![1]));
    expect([...denominators(people!)]).to.deep.equal(['1,000']);
    expect([...denominators(treatments!)]).to.deep.equal(['100']);
  });

  it('draws as many marks as it says, and all of them', async () => {
    const content = changed((facts) => {
      const interval = { of: 'studies', low: 11, high: 60, count: 2 } as const;
      Object.assign(frequency(facts, 'mvd-hearing-lasting'), { numerator: 23, denominator: 1000, interval });
    });
    const element = await chart({ content });
    const hearing = outcome(element, 'Lasting hearing loss');
    expect(text(hearing)).to.include('23 in 1,000 people (11 to 60, in 2 studies) Not so for the other 977.');
    expect(dots(hearing.querySelector('.full'))).to.equal(23);
    expect(dots(hearing.querySelector('.others'))).to.equal(977);
  });

  it('draws a thousand people without slowing a phone: three shapes are all of them', async () => {
    const arrays = all<SVGElement>(await chart(), 'svg.array');
    expect(arrays).to.have.length.above(5);
    for (const array of arrays) expect(array.querySelectorAll('*').length).to.be.within(1, 3);
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
    expect(text(relief)).to.include('about 94 to 95 in 100 treatments (in 2 studies)');
    expect(dots(relief.querySelector('.full'))).to.equal(94);
    expect(relief.querySelectorAll('.perhaps')).to.have.lengthOf(1);
    const stroke = outcome(element, 'A stroke');
    expect(text(stroke)).to.include('fewer than 1 in 1,000 people');
    expect(stroke.querySelectorAll('.full')).to.have.lengthOf(0);
    expect(stroke.querySelectorAll('.perhaps')).to.have.lengthOf(1);
    expect(dots(stroke.querySelector('.others'))).to.equal(999);
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
    expect(leak.querySelectorAll('path')).to.have.lengthOf(1);
  });

  it('warns where studies counted after different times, and only there', async () => {
    expect(wordsIn(await chart())).to.include('The studies counted after different times.');
    const same = await chart({ outcomes: 'stroke death' });
    expect(wordsIn(same)).to.not.include('The studies counted after different times.');
  });

  it('gives each number its time, its certainty and its source', async () => {
    const element = await chart({ outcomes: 'stroke' });
    const [row] = all(element, 'tbody tr:has(td)');
    const cells = [...row!.children].map(text);
    expect(cells.slice(3)).to.deep.equal([
      '3 years (half of the people longer)',
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
    expect(all(element, 'svg.array')).to.have.lengthOf(0);
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
    expect(detail).to.deep.equal({ part: 'table-people', open: true });
  });

  it('draws what a small study has counted as it was counted, beside what it was compared with', async () => {
    const content = changed((facts) =>
      Object.assign(frequency(facts, 'mvd-leak'), {
        numerator: 6,
        denominator: 28,
        interval: undefined,
        comparator: { usual: 'placebo', numerator: 15, denominator: 41 },
      }),
    );
    const leak = outcome(await chart({ content }), 'A leak of fluid');
    expect(text(leak)).to.include('6 out of 28 people').and.include('Compared, with a dummy: 15 out of 41 people');
    const arrays = [...leak.querySelectorAll('svg.array')];
    const counts = arrays.map((array) => [dots(array.querySelector('.full')), dots(array.querySelector('.others'))]);
    expect(counts).to.deep.equal([
      [6, 22],
      [15, 26],
    ]);
    expect(text(leak.closest('[part="group"]')!)).to.include('Small studies, counted in people');
  });

  it('sets several numbers of one outcome side by side, by the study that each is of', async () => {
    const content = changed((facts) => {
      const { bound: _, ...stroke } = frequency(facts, 'mvd-stroke');
      facts.numbers!.push({ ...stroke, id: 'mvd-stroke-other', numerator: 3, sources: ['hyun-2010'] });
    });
    const stroke = outcome(await chart({ content }), 'A stroke');
    expect([...stroke.querySelectorAll('.study')].map(text)).to.deep.equal(['Miller 2012', 'Hyun 2010']);
    expect([...stroke.querySelectorAll('.count')].map(text)).to.deep.equal([
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
    expect([...none!.querySelectorAll('li')].map(text)).to.deep.equal(['No spasms', 'Fewer spasms for a time']);
    expect(text(none!)).not.to.include('do not say');
  });

  it('tells numbers of one outcome apart by their qualifier, in the chart and in the table', async () => {
    const element = await chart();
    const { names: given } = builtInPacks[0]!.texts['en']!;
    const names = ['clinic-100', 'clinic-125'].map((id) => given![id]!);
    const people = all(element, '.outcomes li').filter((one) => one.querySelectorAll('.study').length === 2);
    expect(people.map((one) => [...one.querySelectorAll('.study')].map(text))).to.deep.equal([names]);
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
    expect(dots(test!.querySelector('svg.array .full'))).to.equal(8);
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
