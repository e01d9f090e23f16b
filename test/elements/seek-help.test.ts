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

  it('shows no part of a profile that is wrong, every other part, and tells the developer once', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (message: string) => said.push(message);
    try {
      const wrong = {
        emergencyNumber: 999,
        urgentLine: hospital.urgentLine,
        clinic: { ...hospital.clinic, phone: 1632960222 },
      };
      for (const element of [await seekHelp(wrong), await seekHelp({ ...wrong })]) {
        expect(wordsIn(element)).to.include('Call your emergency number now').and.include('01632 960 111');
        expect(wordsIn(element)).to.include('the nerve clinic').and.not.include('960222');
      }
    } finally {
      console.warn = warn;
    }
    expect(said).to.have.lengthOf(1);
    expect(said[0])
      .to.include('left out: emergencyNumber, clinic.phone.')
      .and.include('at clinic.phone: expected text in quotes')
      .and.include('found the number 1632960222');
  });

  it('names the clinic of its condition, and that of all others where it has none', async () => {
    const clinics = { 'hemifacial-spasm': { name: 'the spasm clinic', phone: '01632 960 333 #4' } };
    const own = await seekHelp({ ...hospital, clinics });
    expect(wordsIn(own)).to.include('the spasm clinic').and.not.include('the nerve clinic');
    expect(own.shadowRoot!.querySelector<HTMLAnchorElement>('.routine .number')!.href).to.equal('tel:01632960333');
    const other = await seekHelp({ ...hospital, clinics: { croup: clinics['hemifacial-spasm'] } });
    expect(wordsIn(other)).to.include('the nerve clinic').and.not.include('the spasm clinic');
  });
});
