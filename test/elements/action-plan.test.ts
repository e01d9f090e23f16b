import '../../src/elements/action-plan/action-plan.define.js';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { ActionPlanElement } from '../../src/elements/action-plan/action-plan.js';
import type { Pack, Profile } from '../../src/content/types.js';
import { headingLevels, settled, wordsIn } from '../helpers/composed.js';
import { freshDevice } from '../helpers/device.js';
import { sketch } from '../helpers/sketches.js';

async function shown(pack: Pack, profile?: Profile) {
  const element = await fixture<ActionPlanElement>(
    html`<care-action-plan .pack=${pack} .profile=${profile}></care-action-plan>`,
  );
  await settled(element);
  return element;
}
const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const texts = (element: Element, selector: string) => all(element, selector).map((one) => wordsIn(one));

/** The long-term illness with a measure whose zones are parts of the reader's own best. */
function ofBest(): Pack {
  const pack = structuredClone(sketch('long-term-illness'));
  const text = pack.texts['en']!;
  const range = (id: string, category: 'zone' | 'critical', ends: { low?: number; high?: number }) =>
    ({ id, category, of: 'personal-best', ...ends }) as const;
  pack.facts.measures!.push({
    id: 'breath',
    type: 'integer',
    unit: 'L/min',
    min: 50,
    max: 900,
    step: 5,
    better: 'higher',
    // Not in their order: the element puts them there.
    ranges: [
      range('breath-worse', 'zone', { low: 45, high: 75 }),
      range('breath-danger', 'critical', { high: 45 }),
      range('breath-well', 'zone', { low: 75 }),
    ],
  });
  Object.assign(text.names!, {
    breath: 'Peak flow',
    'breath-well': 'Breathing well',
    'breath-worse': 'Getting worse',
    'breath-danger': 'Danger',
  });
  text.units = { ...text.units, 'L/min': { other: '{0} litres a minute' } };
  return pack;
}
const zonesOf = (element: Element) => texts(element, '#breath ~ .drawn .amounts');

async function enter(element: ActionPlanElement, value: string) {
  const field = element.shadowRoot!.querySelector('input[type="number"]') as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event('change'));
  await settled(element);
}

describe('care-action-plan', () => {
  beforeEach(freshDevice);

  it('says first when it is an emergency and whom to call, then what to do and what not to do, in order', async () => {
    const element = await shown(sketch('child-emergency'), { emergencyNumber: '112' });
    const words = wordsIn(element);
    expect(texts(element, 'h2')).to.deep.equal(['What to do now']);
    const order = [
      'Call 112 now',
      'While your child shakes',
      'Do this',
      'Do not do this',
      'When the shaking has stopped',
    ];
    const places = order.map((part) => words.indexOf(part));
    expect(places).to.not.include(-1);
    expect(places).to.deep.equal([...places].sort((one, other) => one - other));
    expect(element.shadowRoot!.querySelector<HTMLAnchorElement>('.dial')!.href).to.equal('tel:112');
    const [aid] = sketch('child-emergency').facts.firstAid!;
    const said = sketch('child-emergency').texts['en']!.statements;
    const steps = (wanted: boolean) => aid!.steps.filter((step) => step.do === wanted).map(({ id }) => said[id]);
    expect(texts(element, '#spell-aid ~ ol li')).to.deep.equal(steps(true));
    expect(texts(element, '#spell-aid ~ ul li')).to.deep.equal(steps(false));
  });

  it('gives each first aid once', async () => {
    const element = await shown(sketch('child-emergency'));
    expect(texts(element, '.first-aid > :first-child')).to.deep.equal([
      'While your child shakes',
      'When the shaking has stopped',
    ]);
  });

  it('shows each zone in colour, as a picture, in amounts and in words, with what to do in it', async () => {
    const element = await shown(sketch('long-term-illness'));
    expect(texts(element, '.zone h4')).to.deep.equal(['Too low', 'As it should be', 'Too high']);
    expect(texts(element, '.zone .amounts')).to.deep.equal([
      'below 4 mmol per litre',
      '4 to below 9 mmol per litre',
      '9 mmol per litre or more',
    ]);
    const [low] = all(element, '.zone');
    expect(low!.className).to.include('danger');
    const { statements } = sketch('long-term-illness').texts['en']!;
    expect(wordsIn(low!)).to.include(statements['low-drink']).and.include(statements['very-low']);
    expect(all(element, '.scale rect')).to.have.lengthOf(3);
    expect(element.shadowRoot!.querySelector('.scale')!.getAttribute('aria-hidden')).to.equal('true');
  });

  it('has zones as parts of the own best, the best zone first, and asks for nothing where no zone needs it', async () => {
    const element = await shown(ofBest());
    expect(texts(element, '#breath ~ .drawn h4')).to.deep.equal(['Breathing well', 'Getting worse', 'Danger']);
    expect(zonesOf(element)[1]).to.match(/^45 to below 75 .*own best$/);
    expect(all(await shown(sketch('long-term-illness')), 'input, .keeping')).to.deep.equal([]);
  });

  it('shows the zones in amounts once a reader has put in a best, and never says which one is theirs', async () => {
    const element = await shown(ofBest());
    const before = zonesOf(element);
    await enter(element, '480');
    expect(zonesOf(element)).to.deep.equal([
      '360 litres a minute or more',
      '215 to below 360 litres a minute',
      'below 215 litres a minute',
    ]);
    expect(all(element, '[aria-current], .current')).to.deep.equal([]);
    element.undo();
    await settled(element);
    expect(zonesOf(element)).to.deep.equal(before);
    expect(wordsIn(element)).to.include('The last change was taken back.');
  });

  it('says what it expects instead of a best that nobody can have, and keeps what was there', async () => {
    const element = await shown(ofBest());
    await enter(element, '480');
    for (const wrong of ['5', '2000']) {
      await enter(element, wrong);
      await waitUntil(() =>
        wordsIn(element).includes('Write a number from 50 litres a minute to 900 litres a minute.'),
      );
      expect(zonesOf(element)[0]).to.equal('360 litres a minute or more');
    }
    await enter(element, '');
    expect(zonesOf(element)[0]).to.include('own best');
  });

  it('stores nothing unless the reader asks for it, and then finds it again', async () => {
    const element = await shown(ofBest());
    await enter(element, '400');
    expect(localStorage.length).to.equal(0);
    element.shadowRoot!.querySelector<HTMLInputElement>('[data-press="keep"]')!.click();
    await settled(element);
    element.remove();
    expect(JSON.stringify({ ...localStorage })).to.include('best:breath');
    const again = await shown(ofBest());
    expect(zonesOf(again)[0]).to.equal('300 litres a minute or more');
    again.clear();
    await settled(again);
    expect(localStorage.length).to.equal(0);
    expect(zonesOf(again)[0]).to.include('own best');
  });

  it('shows nothing at all where a condition has neither first aid nor zones', async () => {
    const element = await shown(sketch('screening'));
    expect(wordsIn(element)).to.equal('');
    expect(headingLevels(element)).to.deep.equal([]);
  });

  it('is accessible', async () => {
    await expect(await shown(ofBest(), { emergencyNumber: '112' })).to.be.accessible();
    await expect(await shown(sketch('child-emergency'))).to.be.accessible();
  });
});
