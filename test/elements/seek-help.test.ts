import '../../src/built-in.js';
import '../../src/elements/seek-help/seek-help.define.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { SeekHelpElement } from '../../src/elements/seek-help/seek-help.js';
import { iconPaths } from '../../src/generated/icons.js';
import { settled, wordsIn } from '../helpers/composed.js';

async function seekHelp(profile?: object) {
  const element = await fixture<SeekHelpElement>(
    html`<care-seek-help condition="hemifacial-spasm" .profile=${profile}></care-seek-help>`,
  );
  await settled(element);
  return element;
}
const hospital = {
  emergencyNumber: '999',
  urgentLine: { name: 'the advice line', phone: '01632 960 111' },
  clinic: { name: 'the nerve clinic', phone: '01632 960 222' },
};

describe('care-seek-help', () => {
  const looks = [
    ['emergency', 'rgb(179, 33, 27)', 'siren', 'Emergency'],
    ['urgent', 'rgb(255, 200, 87)', 'triangle-alert', 'Urgent'],
    ['routine', 'rgb(11, 79, 138)', 'clock', 'Not urgent'],
  ] as const;

  for (const [level, colour, icon, word] of looks) {
    it(`tells by colour, by icon and by the word "${word}" how soon a reader has to act`, async () => {
      const block = (await seekHelp()).shadowRoot!.querySelector(`.${level}`)!;
      const head = block.querySelector('.head')!;
      expect(getComputedStyle(head).backgroundColor).to.equal(colour);
      expect(head.querySelector('path')!.getAttribute('d')).to.equal(iconPaths[icon]);
      expect(head.querySelector('.word')!.textContent).to.equal(word);
    });
  }

  it('puts the most urgent first, and the action before the signs', async () => {
    const words = wordsIn(await seekHelp(hospital));
    const order = [
      'Call 999 now',
      'droops',
      'Speak to a doctor',
      'the advice line',
      'Make an appointment',
      'the nerve clinic',
    ];
    const places = order.map((part) => words.indexOf(part));
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    expect(places).to.not.include(-1);
  });

  it('lets a reader call the hospital’s own numbers with one press', async () => {
    const links = [...(await seekHelp(hospital)).shadowRoot!.querySelectorAll('a')].map(({ href }) => href);
    expect(links).to.deep.equal(['tel:999', 'tel:01632960111', 'tel:01632960222']);
  });

  it('still says whom to call where the hospital gave no number', async () => {
    const element = await seekHelp();
    expect(wordsIn(element)).to.include('Call your emergency number now').and.include('112').and.include('911');
    expect(element.shadowRoot!.querySelectorAll('a')).to.have.lengthOf(0);
  });

  it('never shows a phone number that is none', async () => {
    const element = await seekHelp({ emergencyNumber: '<b>999</b>' });
    expect(wordsIn(element)).to.include('Call your emergency number now').and.not.include('<b>');
  });
});
