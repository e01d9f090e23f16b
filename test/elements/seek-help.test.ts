import '../../src/built-in.js';
import '../../src/elements/seek-help/seek-help.define.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { SeekHelpElement } from '../../src/elements/seek-help/seek-help.js';
import { iconPaths } from '../../src/generated/icons.js';
import type { Facts, Pack, Profile } from '../../src/content/types.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { settled, wordsIn } from '../helpers/composed.js';
import { sketch } from '../helpers/sketches.js';

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
    const [first] = builtInPacks[0]!.facts.signs!;
    const order = [
      'Call 999 now',
      builtInPacks[0]!.texts['en']!.statements[first!.id]!,
      'Speak to a doctor or your team today',
      'The advice line',
      'Make an appointment',
    ];
    const places = order.map((part) => words.indexOf(part));
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    expect(places).to.not.include(-1);
  });

  it('lets a reader call the hospital’s own numbers with one press', async () => {
    const links = [...(await seekHelp(hospital)).shadowRoot!.querySelectorAll('a')].map(({ href }) => href);
    expect(links).to.deep.equal(['tel:999', 'tel:01632960222', 'tel:01632960111', 'tel:01632960222']);
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
        expect(wordsIn(element)).to.include('The nerve clinic').and.not.include('960222');
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
    expect(wordsIn(own))
      .to.include('The spasm clinic')
      .and.not.match(/the nerve clinic/i);
    expect(own.shadowRoot!.querySelector<HTMLAnchorElement>('.routine .dial')!.href).to.equal('tel:01632960333');
    const other = await seekHelp({ ...hospital, clinics: { croup: clinics['hemifacial-spasm'] } });
    expect(wordsIn(other))
      .to.include('The nerve clinic')
      .and.not.match(/the spasm clinic/i);
  });
});

async function shown(pack: Pack, profile?: Profile) {
  const element = await fixture<SeekHelpElement>(
    html`<care-seek-help .pack=${pack} .profile=${profile}></care-seek-help>`,
  );
  await settled(element);
  return element;
}
const leadsOf = (element: Element, level: string) =>
  [...element.shadowRoot!.querySelectorAll(`.${level} .group > .intro`)].map((lead) => wordsIn(lead));

/** The built-in pack with other signs. */
function withSigns(change: (signs: NonNullable<Facts['signs']>) => void): Pack {
  const { facts, texts } = structuredClone(builtInPacks[0]!);
  change(facts.signs!);
  return { facts, texts };
}

describe('the signs of care-seek-help', () => {
  it('stand for themselves, and below the name of what they follow from', async () => {
    const { names } = builtInPacks[0]!.texts['en']!;
    expect(leadsOf(await seekHelp(), 'emergency')[0]).to.equal(names!['botulinum-toxin']);
    expect(leadsOf(await seekHelp(), 'routine')).to.deep.equal(
      ['botulinum-toxin', 'medicines', 'microvascular-decompression'].map((id) => names![id]),
    );
    const child = await shown(sketch('child-emergency'));
    expect(leadsOf(child, 'emergency')).to.deep.equal(['Babies under six months']);
    const long = await shown(sketch('long-term-illness'));
    expect(leadsOf(long, 'emergency')).to.deep.equal(['First tablet · Second tablet · Injection with a pen']);
    expect(leadsOf(long, 'urgent')).to.deep.equal(['Morning level: Too low']);
  });

  it('say for how long after something they count', async () => {
    const pack = withSigns((signs) => {
      signs.find(({ trigger }) => trigger)!.trigger = { option: 'botulinum-toxin', within: 'P2W' };
    });
    expect(wordsIn(await shown(pack))).to.include('In the first 2 weeks after: ');
  });

  it('name the crisis line and in every case emergency care, and only where a sign asks for it', async () => {
    const pack = withSigns((signs) => {
      const harm = signs.find(({ id }) => id === 'urgent-suicidal')!;
      harm.actions = ['crisis-line', 'clinic'];
    });
    const crisisLine = { name: 'the listening line', phone: '01632 960 333' };
    const own = await shown(pack, { crisisLine, emergencyNumber: '999' });
    expect(wordsIn(own)).to.include('The listening line').and.include('If a life is in danger, call 999');
    expect([...own.shadowRoot!.querySelectorAll('a')].map(({ href }) => href)).to.include('tel:01632960333');
    const none = wordsIn(await shown(pack));
    expect(none).to.include('Call a crisis line of your country.');
    expect(none).to.include('If a life is in danger, call your emergency number');
    const without = withSigns((signs) => signs.forEach((sign) => delete sign.actions));
    expect(wordsIn(await shown(without, { crisisLine }))).to.not.match(/the listening line/i);
  });

  it('say what to stop, before the signs and below its name', async () => {
    expect(wordsIn(await shown(sketch('long-term-illness')))).to.match(
      /First tablet · Second tablet · Injection with a pen\s+With any of these signs, have no more of this treatment until you have spoken to a doctor:/,
    );
  });

  it('have their first aid with them, once', async () => {
    const element = await shown(sketch('child-emergency'));
    const aids = [...element.shadowRoot!.querySelectorAll('.emergency .first-aid')];
    expect(aids.map((aid) => wordsIn(aid.firstElementChild!))).to.deep.equal(['While your child shakes']);
    expect(wordsIn(element.shadowRoot!.querySelector('.urgent .first-aid')!)).to.include(
      'When the shaking has stopped',
    );
  });

  it('have a heading for their reader, and no block of a level that has none', async () => {
    const pack = sketch('child-emergency');
    delete pack.texts['en']!.headings;
    const element = await shown(pack);
    expect(wordsIn(element.shadowRoot!.querySelector('h2')!)).to.equal('When to get help for your child');
    const { facts, texts } = structuredClone(pack);
    facts.signs = facts.signs!.filter(({ level }) => level === 'emergency');
    const few = await fixture<SeekHelpElement>(html`<care-seek-help></care-seek-help>`);
    few.content = { facts, text: texts['en']!, language: 'en', languages: ['en'] };
    await settled(few);
    expect(few.shadowRoot!.querySelectorAll('.level')).to.have.lengthOf(1);
  });

  it('are all that there is: without them and without complications nothing is shown', async () => {
    const pack = sketch('child-emergency');
    delete pack.facts.signs;
    delete pack.facts.about.complications;
    const element = await fixture<SeekHelpElement>(html`<care-seek-help></care-seek-help>`);
    element.content = { facts: pack.facts, text: pack.texts['en']!, language: 'en', languages: ['en'] };
    await settled(element);
    expect(wordsIn(element)).to.equal('');
  });
});

describe('a hospital’s numbers on a device whose clock is wrong', () => {
  for (const time of [NaN, 8.9e15, -9e15, 0])
    it(`are shown (${time})`, async () => {
      const { now } = Date;
      Date.now = () => time;
      try {
        expect(wordsIn(await seekHelp({ emergencyNumber: '112' }))).to.include('112');
      } finally {
        Date.now = now;
      }
    });
});
