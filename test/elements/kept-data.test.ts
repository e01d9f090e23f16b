import '../../src/define.js';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { fhirBundle } from '../../src/device/fhir.js';
import { today } from '../../src/language/day.js';
import { registerCondition } from '../../src/content/registry.js';
import type { CareElement } from '../../src/base/care-element.js';
import { settled, wordsIn } from '../helpers/composed.js';
import {
  denyStorage,
  freshDevice,
  instead,
  leave,
  refuses,
  store,
  storedForm,
  tellOtherTabs,
} from '../helpers/device.js';
import { speakPseudoLanguages } from '../helpers/languages.js';
import {
  addLine,
  answerOf,
  button,
  choiceOf,
  dateOf,
  fill,
  keepBox,
  noteOf,
  openFile,
  part,
  press,
  saveEntry,
  seen,
  statusOf,
  tickOf,
} from '../helpers/patient.js';
import { smallIds, smallPack } from '../helpers/small-pack.js';
import { heard, Tab } from '../helpers/tabs.js';
import { downloaded } from '../helpers/downloaded.js';

type Keeping = CareElement & { clear(): void; undo(): void };

const { plan, steps, questions, value, options } = smallIds;
const [first, second] = steps as [string, string];
const ask = questions[0]!;

/** Each element that keeps something: what its entries are called, and three things that a patient does there. */
const kinds = {
  'care-follow-up-checklist': {
    name: 'checklist',
    one: (element: Element) => tickOf(element, first).click(),
    other: (element: Element) => addLine(part(element, '.add input')!, 'Buy eye drops'),
    third: (element: Element) => tickOf(element, second).click(),
  },
  'care-question-list': {
    name: 'questions',
    one: (element: Element) => choiceOf(element, ask).click(),
    other: (element: Element) => addLine(part(element, '#own')!, 'Can I fly?'),
    third: (element: Element) => choiceOf(element, questions[1]!).click(),
  },
  'care-decision-aid': {
    name: 'decision',
    one: (element: Element) => answerOf(element, `rating-${value}`, 'very').click(),
    other: (element: Element) => addLine(part(element, '#own')!, 'Singing in my choir'),
    third: (element: Element) => answerOf(element, 'leaning', options[0]!).click(),
  },
  'care-symptom-diary': {
    name: 'diary',
    one: (element: Element) => saveEntry(element, { strength: 7, note: 'Little sleep' }),
    other: (element: Element) => saveEntry(element, { strength: 2, note: 'A good day' }),
    third: (element: Element) => saveEntry(element, { strength: 5, note: 'Better' }),
  },
} as const;
type KeepingTag = keyof typeof kinds;
const tags = Object.keys(kinds) as KeepingTag[];
const keyOf = (tag: KeepingTag, condition = 'one', format = 2) => `careleaf:${format}:${kinds[tag].name}:${condition}`;

const checklist = 'care-follow-up-checklist';
const list = 'care-question-list';
const diary = 'care-symptom-diary';

async function show(tag: KeepingTag, condition = 'one'): Promise<Keeping> {
  const holder = await fixture(html`<div></div>`);
  const element = document.createElement(tag) as Keeping;
  element.condition = condition;
  holder.append(element);
  await settled(element);
  return element;
}
async function did(...elements: Element[]) {
  for (const element of elements) await settled(element);
}
async function keep(element: Element, wish = true) {
  if (keepBox(element).checked !== wish) keepBox(element).click();
  await settled(element);
}
/** The page is left and opened again. */
async function reopened(tag: KeepingTag, ...before: Element[]) {
  leave(...before);
  return show(tag);
}
const stored = () =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith('careleaf:'))
    .sort();
const isKept = (element: Element) => keepBox(element).checked;

let tab: Tab;

before(async () => {
  registerCondition(smallPack('one', ['en', 'en-XA']));
  registerCondition(smallPack('two', ['en', 'en-XA']));
  await speakPseudoLanguages();
  tab = await Tab.open();
});
after(() => tab.close());
beforeEach(freshDevice);
afterEach(() => tab.empty());

describe('what a patient put in, with two tabs open', () => {
  for (const tag of tags) {
    const { one, other } = kinds[tag];

    it(`is there as a whole when the second tab keeps it (${tag})`, async () => {
      const [here, there] = [await show(tag), await tab.show(tag, 'one')];
      one(here);
      other(there);
      await keep(there);
      await heard(window, tab.window);
      await did(here, there);
      expect(seen(here)).to.deep.equal(seen(there));
      const together = seen(here);
      expect(isKept(here)).to.equal(true);
      expect(seen(await reopened(tag, here))).to.deep.equal(together);
      expect(together.length, together.join()).to.be.above(1);
    });

    it(`is there as a whole when the first tab keeps it too, before it has heard of the second (${tag})`, async () => {
      const [here, there] = [await show(tag), await tab.show(tag, 'one')];
      one(here);
      other(there);
      keepBox(there).click();
      keepBox(here).click();
      await heard(window, tab.window);
      await did(here, there);
      expect(seen(here)).to.deep.equal(seen(there));
      const together = seen(here);
      expect(seen(await reopened(tag, here))).to.deep.equal(together);
    });

    it(`stays off the device when the other tab has withdrawn the consent; this page goes on showing it (${tag})`, async () => {
      const [here, there] = [await show(tag), await tab.show(tag, 'one')];
      one(here);
      await keep(here);
      await heard(window, tab.window);
      await did(there);
      const before = seen(here);
      await keep(there, false);
      await heard(window, tab.window);
      await did(here);
      expect(isKept(here)).to.equal(false);
      expect(seen(here)).to.deep.equal(before);
      other(here);
      await did(here);
      expect(stored()).to.deep.equal([]);
      expect(seen(here)).to.not.deep.equal(before);
    });

    it(`stays as the other tab has it where undo takes back what was done here (${tag})`, async () => {
      const [here, there] = [await show(tag), await tab.show(tag, 'one')];
      await keep(here);
      await heard(window, tab.window);
      one(here);
      await heard(window, tab.window);
      other(there);
      await heard(window, tab.window);
      await did(here);
      here.undo();
      await heard(window, tab.window);
      await did(here, there);
      expect(seen(here)).to.deep.equal(seen(there));
      const left = await reopened(tag, here);
      const after = seen(left);
      freshDevice();
      leave(left);
      const onlyTheirs = await show(tag);
      other(onlyTheirs);
      await did(onlyTheirs);
      expect(withoutIds(after)).to.deep.equal(withoutIds(seen(onlyTheirs)));
    });
  }

  it('is not taken back by undo where the other tab has changed the same since', async () => {
    const [here, there] = [await show(checklist), await tab.show(checklist, 'one')];
    await keep(here);
    await heard(window, tab.window);
    fill(dateOf(here, plan), '2027-03-01', 'change');
    await heard(window, tab.window);
    fill(dateOf(there, plan), '2027-04-01', 'change');
    await heard(window, tab.window);
    here.undo();
    await did(here);
    expect(seen(here)).to.deep.equal([`date:${plan} 2027-04-01`]);
  });

  const tick = (element: HTMLElement) => tickOf(element, first).click();
  const date = (day: string) => (element: HTMLElement) => fill(dateOf(element, plan), day, 'change');
  for (const [what, here, there] of [
    ['a tick', [tick, tick], tick],
    ['a date', [date('2027-03-01'), date('')], date('2027-04-01')],
  ] as const) {
    it(`outweighs ${what} of a tab whose clock is slow and which has not heard of it: that tab shows it too`, async () => {
      const [quick, slow] = [await show(checklist), await tab.show(checklist, 'one')];
      await keep(quick);
      await heard(window, tab.window);
      const { now } = tab.window.Date;
      tab.window.Date.now = () => 0;
      for (const act of here) act(quick);
      there(slow);
      tab.window.Date.now = now;
      await did(slow);
      expect(seen(slow)).to.deep.equal(seen(quick));
      expect(seen(slow)).to.deep.equal([]);
    });
  }

  it('holds both notes where both tabs wrote one at the same time', async () => {
    const [here, there] = [await show(list), await tab.show(list, 'one')];
    choiceOf(here, ask).click();
    await keep(here);
    await heard(window, tab.window);
    await did(there);
    fill(noteOf(here, ask), 'Written here', 'input');
    fill(noteOf(there, ask), 'Written there', 'input');
    await heard(window, tab.window);
    await did(here, there);
    const { value: note } = noteOf(await reopened(list, here), ask);
    expect(note).to.include('Written here').and.to.include('Written there');
  });

  it('holds both where a diary is corrected in one and added to in the other', async () => {
    const [here, there] = [await show(diary), await tab.show(diary, 'one')];
    saveEntry(here, { strength: 7, note: 'Before' });
    await keep(here);
    await heard(window, tab.window);
    await did(there);
    press(here, 'Correct');
    await did(here);
    saveEntry(here, { strength: 1, note: 'Corrected' });
    saveEntry(there, { strength: 2, note: 'Added' });
    await heard(window, tab.window);
    await did(here, there);
    expect(wordsIn(await reopened(diary, here)))
      .to.include('Corrected')
      .and.include('Added')
      .and.not.include('Before');
  });
});

describe('what a patient put in, with two of an element on a page', () => {
  for (const tag of tags) {
    it(`is shown in both, and kept from both (${tag})`, async () => {
      const { one, other } = kinds[tag];
      const [upper, lower] = [await show(tag), await show(tag)];
      one(upper);
      await did(upper, lower);
      other(lower);
      await did(upper, lower);
      expect(seen(upper)).to.deep.equal(seen(lower));
      const both = seen(upper);
      await keep(lower);
      await did(upper);
      expect(isKept(upper)).to.equal(true);
      expect(seen(await reopened(tag, upper, lower))).to.deep.equal(both);
    });
  }

  it('is still there when one of them is taken out and put back', async () => {
    const [upper, lower] = [await show(checklist), await show(checklist)];
    const holder = lower.parentElement!;
    lower.remove();
    tickOf(upper, first).click();
    holder.append(lower);
    await did(lower);
    expect(seen(lower)).to.deep.equal([`tick:${first}`]);
  });

  it('is still there when the only one is taken out and put back', async () => {
    const element = await show(checklist);
    const holder = element.parentElement!;
    tickOf(element, first).click();
    element.remove();
    holder.append(element);
    await did(element);
    expect(seen(element)).to.deep.equal([`tick:${first}`]);
  });
});

describe('what a patient keeps, on a page whose scripts are in the way', () => {
  const hostile: Record<string, () => () => void> = {
    'gives every object a toJSON': () => added(Object.prototype, 'toJSON', () => ({})),
    'gives every list a toJSON': () => added(Array.prototype, 'toJSON', () => []),
    'adds to every object, where all can see it': () => added(Object.prototype, 'note', 'of the page'),
    'has another JSON than the browser': () => replaced(JSON, 'stringify', () => '{}'),
    'has a clock that stands still in 1970': () => replaced(Date, 'now', () => 0),
    'has a clock that runs ahead of every calendar': () => replaced(Date, 'now', () => 1e300),
    'has a clock that is none': () => replaced(Date, 'now', () => NaN),
  };

  for (const [what, begin] of Object.entries(hostile)) {
    for (const tag of tags) {
      it(`is there again later where a script ${what} (${tag})`, async () => {
        const element = await show(tag);
        const end = begin();
        try {
          kinds[tag].one(element);
          await did(element);
          await keep(element);
          kinds[tag].other(element);
          await did(element);
        } finally {
          end();
        }
        const before = seen(element);
        expect(before.length).to.be.above(1);
        expect(statusOf(element)).to.not.include('does not let us keep');
        expect(seen(await reopened(tag, element))).to.deep.equal(before);
      });
    }
  }

  it('holds what was corrected where a script gives every object a toJSON', async () => {
    const element = await show(diary);
    saveEntry(element, { strength: 7, note: 'Before' });
    await keep(element);
    const end = added(Object.prototype, 'toJSON', () => ({}));
    try {
      press(element, 'Correct');
      await did(element);
      saveEntry(element, { strength: 2, note: 'After' });
      await did(element);
    } finally {
      end();
    }
    expect(wordsIn(await reopened(diary, element)))
      .to.include('After')
      .and.not.include('Before');
  });

  it('can be saved as a file, and opened again, where a script gives every object a toJSON', async () => {
    const element = await show(diary);
    saveEntry(element, { strength: 7, note: 'In a file' });
    await did(element);
    const end = added(Object.prototype, 'toJSON', () => ({}));
    let files: Record<string, string>;
    try {
      files = await downloaded(() => press(element, 'Save for your records'));
    } finally {
      end();
    }
    const again = await reopened(diary, element);
    openFile(again, files['careleaf-diary.json']!);
    await waitUntil(() => part(again, '.preview'));
    press(again, 'Add to my diary');
    await did(again);
    expect(wordsIn(again)).to.include('In a file');
  });

  it('has a fallback in words where a script stores something else', async () => {
    const element = await show(checklist);
    const { setItem } = Storage.prototype;
    const restore = instead('setItem', function (key, text) {
      setItem.call(this, key, text.slice(0, -4));
    });
    try {
      tickOf(element, first).click();
      await keep(element);
    } finally {
      restore();
    }
    expect(statusOf(element)).to.include('does not let us keep');
    expect(seen(element)).to.deep.equal([`tick:${first}`]);
  });

  it('is said to be nowhere where a script stores nothing', async () => {
    const element = await show(checklist);
    const restore = instead('setItem', () => undefined);
    try {
      tickOf(element, first).click();
      await keep(element);
    } finally {
      restore();
    }
    expect(statusOf(element)).to.include('does not let us keep');
    expect(isKept(element)).to.equal(false);
    expect(seen(element)).to.deep.equal([`tick:${first}`]);
  });

  for (const press of ['Clear everything', 'Keep on this device'] as const) {
    it(`is said to be still there where a script lets nothing go (${press})`, async () => {
      const element = await show(checklist);
      tickOf(element, first).click();
      await keep(element);
      const restore = instead('removeItem', () => undefined);
      try {
        if (press === 'Clear everything') button(element, press)!.click();
        else await keep(element, false);
        await did(element);
      } finally {
        restore();
      }
      expect(statusOf(element)).to.include('did not let us clear everything');
      expect(isKept(element)).to.equal(true);
      expect(statusOf(element)).to.not.include('Everything was cleared');
    });
  }
});

describe('what the device holds and nobody can read here', () => {
  const texts = {
    'a newer version wrote it': '{"format":3,"until":"2099-01-01","items":[1,2,3]}',
    'it is damaged': '{"format":2,"until":"2099-01-01","entries":{"tick',
    'it is no JSON': 'Hello',
    'it was stored by another script': '{"until":"2099-01-01"}',
    'it is nested without end': '['.repeat(100_000),
  };
  for (const [why, text] of Object.entries(texts)) {
    for (const format of [1, 2]) {
      const key = keyOf(checklist, 'one', format);

      it(`is left as it is, and the patient is told (${why}, format ${format})`, async () => {
        localStorage.setItem(key, text);
        const element = await show(checklist);
        expect(statusOf(element)).to.include('cannot be read here');
        expect(isKept(element)).to.equal(false);
        tickOf(element, first).click();
        await did(element);
        expect(localStorage.getItem(key)).to.equal(text);
        expect(stored()).to.deep.equal([key]);
      });

      it(`can be saved as a file (${why}, format ${format})`, async () => {
        localStorage.setItem(key, text);
        const element = await show(checklist);
        const files = await downloaded(() => press(element, 'Save what cannot be read as a file'));
        expect(Object.keys(files)).to.deep.equal([`careleaf-${today()}.txt`]);
        expect(Object.values(files)).to.deep.equal([text]);
      });

      it(`is still there as a file when the patient keeps something new beside it (${why}, format ${format})`, async () => {
        localStorage.setItem(key, text);
        const element = await show(checklist);
        tickOf(element, first).click();
        await keep(element);
        expect(isKept(element)).to.equal(true);
        const again = await reopened(checklist, element);
        expect(seen(again)).to.deep.equal([`tick:${first}`]);
        expect(statusOf(again)).to.include('cannot be read here');
        const files = await downloaded(() => press(again, 'Save what cannot be read as a file'));
        expect(Object.values(files)).to.deep.equal([text]);
      });

      it(`goes with “Clear everything” (${why}, format ${format})`, async () => {
        localStorage.setItem(key, text);
        const element = await show(checklist);
        press(element, 'Clear everything');
        await did(element);
        expect(stored()).to.deep.equal([]);
        expect(statusOf(element)).to.include('Everything was cleared');
        expect(button(element, 'Save what cannot be read') === undefined).to.equal(true);
      });

      it(`goes with “Clear everything” when something new was kept beside it (${why}, format ${format})`, async () => {
        localStorage.setItem(key, text);
        const element = await show(checklist);
        await keep(element);
        press(element, 'Clear everything');
        await did(element);
        expect(stored()).to.deep.equal([]);
      });
    }
  }

  it('is one file when a second such text comes', async () => {
    const key = keyOf(checklist);
    localStorage.setItem(key, 'First');
    const element = await show(checklist);
    await keep(element);
    localStorage.setItem(key, 'Second');
    tellOtherTabs(key);
    await keep(element);
    const files = await downloaded(() => press(element, 'Save what cannot be read as a file'));
    expect(Object.values(files)).to.deep.equal(['First\nSecond']);
  });

  it('takes nothing away that can be read in the form of 0.1.0', async () => {
    localStorage.setItem(keyOf(checklist), 'Hello');
    const value = { dates: {}, done: [first], own: [] };
    localStorage.setItem(keyOf(checklist, 'one', 1), JSON.stringify({ until: '2099-01-01', value }));
    const element = await show(checklist);
    tickOf(element, second).click();
    await keep(element);
    const both = [`tick:${first}`, `tick:${second}`].sort();
    expect(seen(element)).to.deep.equal(both);
    expect(seen(await reopened(checklist, element))).to.deep.equal(both);
  });

  it('is said in no other list', async () => {
    localStorage.setItem(keyOf(checklist), 'Hello');
    expect(statusOf(await show(checklist, 'two'))).to.equal('');
    expect(statusOf(await show(list))).to.equal('');
  });
});

describe('what a newer version keeps', () => {
  const key = keyOf(diary);
  const newer = {
    format: 2,
    until: '2099-01-01',
    entries: {
      'entry:a': { at: 1, value: { day: today(), strength: 3, note: 'First', mood: { of: [1, 'two'] } }, by: 'phone' },
      'entry:b': { at: 2, value: ['a form', 'of its own'] },
      'photo:c': { at: 3, value: { size: 4 } },
      'place:d': { when: 'never' },
      'place:e': null,
    },
    order: ['b', 'a'],
  };

  it('goes back as it came when something else is entered', async () => {
    localStorage.setItem(key, JSON.stringify(newer));
    const element = await show(diary);
    expect(isKept(element)).to.equal(true);
    saveEntry(element, { strength: 9, note: 'Second' });
    const { entries, until: _until, ...fields } = storedForm(key);
    expect(fields).to.deep.equal({ format: 2, order: ['b', 'a'] });
    expect(entries).to.deep.include(newer.entries);
    expect(Object.keys(entries)).to.have.lengthOf(6);
  });

  it('stays in an entry that is corrected here', async () => {
    localStorage.setItem(key, JSON.stringify(newer));
    const element = await show(diary);
    press(element, 'Correct');
    await did(element);
    saveEntry(element, { strength: 9 });
    const { value, by } = storedForm(key).entries['entry:a'] as { value: object; by?: string };
    expect(value).to.deep.equal({ day: today(), strength: 9, note: 'First', mood: { of: [1, 'two'] } });
    expect(by).to.equal('phone');
  });

  it('stays where it stands in the way of what is entered here', async () => {
    const strange = { [`tick:${first}`]: { when: 'never' }, [`tick:${first}~`]: { when: 'before' } };
    localStorage.setItem(keyOf(checklist), JSON.stringify({ format: 2, until: '2099-01-01', entries: strange }));
    const element = await show(checklist);
    tickOf(element, first).click();
    await did(element);
    expect(Object.values(storedForm(keyOf(checklist)).entries)).to.deep.include.members(Object.values(strange));
    expect(seen(await reopened(checklist, element))).to.deep.equal([`tick:${first}`]);
  });
});

describe('what an earlier version kept', () => {
  const before: Record<KeepingTag, { value: object; lines: string[] }> = {
    [checklist]: {
      value: {
        dates: { [plan]: '2027-03-01' },
        done: [first, 'mine'],
        own: [
          { id: 'mine', plan, words: 'Buy eye drops' },
          { id: 'mine-too', plan, words: 'Ask about driving' },
        ],
      },
      lines: [`tick:${first}`, `date:${plan} 2027-03-01`, 'own Buy eye drops, done', 'own Ask about driving'],
    },
    [list]: {
      value: { chosen: [{ id: 'own-a', words: 'Can I fly?', note: 'Yes' }, { id: ask }] },
      lines: [`chosen:${ask}`, '1 Can I fly?: Yes', `2 ${ask}: `],
    },
    'care-decision-aid': {
      value: {
        ratings: { [value]: 'some', 'own-a': 'very' },
        own: [{ id: 'own-a', words: 'Singing' }],
        leaning: options[1],
        sure: 'not',
        open: 'How far is it?',
      },
      lines: [`rating-${value} some`, 'own Singing, very', `leaning ${options[1]}`, 'sure not', 'open How far is it?'],
    },
    [diary]: {
      value: {
        entries: [
          { id: 'a', updated: 5, day: today(), strength: 3, note: 'Kept' },
          { id: 'b', updated: 6, day: today(), strength: 4, deleted: true },
        ],
        keep: { days: 1095, updated: 1 },
      },
      lines: ['a 3: Kept', 'for 1095 days'],
    },
  };
  for (const tag of tags) {
    const [old, now] = [keyOf(tag, 'one', 1), keyOf(tag)];
    const { value: kept, lines } = before[tag];

    it(`is shown and goes on being kept (${tag})`, async () => {
      localStorage.setItem(old, JSON.stringify({ until: '2099-01-01', value: kept }));
      const element = await show(tag);
      expect(seen(element)).to.deep.equal(lines);
      expect(isKept(element)).to.equal(true);
      expect(stored(), 'nothing is written by itself').to.deep.equal([old]);
      kinds[tag].other(element);
      await did(element);
      expect(stored()).to.deep.equal([now]);
      expect(seen(await reopened(tag, element))).to.include.members(lines);
    });

    it(`goes when the patient clears everything (${tag})`, async () => {
      localStorage.setItem(old, JSON.stringify({ until: '2099-01-01', value: kept }));
      const element = await show(tag);
      element.clear();
      expect(stored()).to.deep.equal([]);
    });
  }
});

describe('what a patient keeps, on a device that has no room or allows no storage', () => {
  for (const tag of tags) {
    it(`is said to lack the last change alone; the next change brings it all there (${tag})`, async () => {
      const element = await show(tag);
      kinds[tag].one(element);
      await keep(element);
      const before = localStorage.getItem(keyOf(tag));
      const restore = instead('setItem', refuses('QuotaExceededError'));
      try {
        kinds[tag].other(element);
        await did(element);
      } finally {
        restore();
      }
      expect(statusOf(element)).to.include('no room left').and.to.include('What you kept before is still there');
      expect(isKept(element)).to.equal(true);
      expect(localStorage.getItem(keyOf(tag))).to.equal(before);
      kinds[tag].third(element);
      await did(element);
      expect(statusOf(element)).to.not.include('no room left');
      const shown = seen(element);
      expect(seen(await reopened(tag, element))).to.deep.equal(shown);
    });

    it(`goes there as a whole when storage is allowed again (${tag})`, async () => {
      const element = await show(tag);
      kinds[tag].one(element);
      await keep(element);
      const allow = denyStorage();
      try {
        kinds[tag].other(element);
        await did(element);
        expect(statusOf(element)).to.include('does not allow pages to keep');
        expect(isKept(element)).to.equal(false);
      } finally {
        allow();
      }
      kinds[tag].third(element);
      await did(element);
      expect(statusOf(element)).to.not.include('does not allow pages to keep');
      expect(isKept(element)).to.equal(true);
      const shown = seen(element);
      expect(seen(await reopened(tag, element))).to.deep.equal(shown);
    });
  }

  it('is no longer said to lack anything when the page comes back to sight and all is there', async () => {
    const element = await show(checklist);
    tickOf(element, first).click();
    await keep(element);
    const restore = instead('setItem', refuses('QuotaExceededError'));
    tickOf(element, second).click();
    restore();
    await did(element);
    document.dispatchEvent(new Event('visibilitychange'));
    await did(element);
    expect(statusOf(element)).to.equal('');
    expect(seen(await reopened(checklist, element))).to.have.lengthOf(2);
  });

  it('is not stored later where the patient never asked, though storage was denied then', async () => {
    const restore = instead('getItem', refuses('SecurityError'));
    const element = await show(checklist);
    tickOf(element, first).click();
    restore();
    tickOf(element, second).click();
    await did(element);
    expect(stored()).to.deep.equal([]);
    expect(statusOf(element)).to.equal('');
  });
});

describe('what a patient keeps of one condition', () => {
  for (const tag of tags) {
    for (const how of ['condition', 'pack'] as const) {
      it(`is not that of another which the element shows next, and is there again after it (${tag}, ${how})`, async () => {
        const element = await show(tag);
        const change = async (condition: string) => {
          if (how === 'condition') element.condition = condition;
          else element.pack = smallPack(condition);
          await did(element);
        };
        kinds[tag].one(element);
        await keep(element);
        const ofOne = seen(element);
        const onDevice = localStorage.getItem(keyOf(tag));
        await change('two');
        expect(isKept(element)).to.equal(false);
        const empty = seen(element);
        expect(empty).to.deep.equal(seen(await show(tag, 'two')));
        expect(empty).to.not.deep.equal(ofOne);
        kinds[tag].other(element);
        await did(element);
        expect(stored()).to.deep.equal([keyOf(tag)]);
        expect(localStorage.getItem(keyOf(tag))).to.equal(onDevice);
        const ofTwo = seen(element);
        await change('one');
        expect(seen(element)).to.deep.equal(ofOne);
        expect(isKept(element)).to.equal(true);
        await change('two');
        expect(seen(element)).to.deep.equal(ofTwo);
      });
    }

    it(`is the only thing that undo takes back while it is shown (${tag})`, async () => {
      const element = await show(tag);
      kinds[tag].one(element);
      await did(element);
      const ofOne = seen(element);
      element.condition = 'two';
      await did(element);
      element.undo();
      element.condition = 'one';
      await did(element);
      expect(seen(element)).to.deep.equal(ofOne);
    });
  }

  it('does not take in an entry of another’s diary that was being corrected', async () => {
    const element = await show(diary);
    saveEntry(element, { strength: 7, note: 'Of the first' });
    await did(element);
    press(element, 'Correct');
    await did(element);
    element.condition = 'two';
    await did(element);
    expect(part(element, '#note')!.value).to.equal('');
    saveEntry(element, { strength: 1 });
    await did(element);
    expect(wordsIn(element)).to.not.include('Of the first');
  });

  it('does not take in a file that was opened for another', async () => {
    const element = await show(diary);
    saveEntry(element, { strength: 7, note: 'Of the first' });
    await did(element);
    const files = await downloaded(() => press(element, 'Save for your records'));
    openFile(element, files['careleaf-diary.json']!);
    await waitUntil(() => part(element, '.preview'));
    element.condition = 'two';
    await did(element);
    expect(part(element, '.preview') === null).to.equal(true);
  });

  it('is not dated by what was half typed for another', async () => {
    const element = await show(checklist);
    fill(dateOf(element, plan), '0002-03-01', 'change');
    await did(element);
    element.condition = 'two';
    await did(element);
    expect(dateOf(element, plan).value).to.equal('');
    expect(wordsIn(element)).to.not.include('Please check this date');
  });
});

describe('a date that a patient gave', () => {
  for (const day of ['9999-12-31', '0001-01-01', '275760-09-13', '2026-02-31', '']) {
    it(`blanks nothing where ${day || 'nothing'} was kept`, async () => {
      store(keyOf(checklist), { [`date:${plan}`]: day, [`tick:${first}`]: true });
      const element = await show(checklist);
      expect(seen(element)).to.deep.equal([`tick:${first}`]);
      press(element, 'Clear everything');
      expect(stored()).to.deep.equal([]);
    });

    it(`blanks nothing where version 0.1.0 had kept ${day || 'nothing'}`, async () => {
      const kept = { dates: { [plan]: day }, done: [first], own: [] };
      localStorage.setItem(keyOf(checklist, 'one', 1), JSON.stringify({ until: '2099-01-01', value: kept }));
      const element = await show(checklist);
      expect(seen(element)).to.deep.equal([`tick:${first}`]);
    });

    it(`blanks no diary where ${day || 'nothing'} was kept`, async () => {
      store(keyOf(diary), { 'entry:a': { day, note: 'Bad' }, 'entry:b': { day: today(), note: 'Good' } });
      const element = await show(diary);
      expect(seen(element)).to.deep.equal(['b –: Good', 'for 365 days']);
    });
  }

  it('counts until its correction is typed to the end, digit by digit', async () => {
    const element = await show(checklist);
    fill(dateOf(element, plan), '2026-03-01', 'change');
    await keep(element);
    for (const typed of ['0002-03-01', '0020-03-01', '0202-03-01']) {
      fill(dateOf(element, plan), typed, 'change');
      await did(element);
      expect(dateOf(element, plan).value, 'the field as it was typed').to.equal(typed);
      expect(storedForm(keyOf(checklist)).entries[`date:${plan}`]!.value).to.equal('2026-03-01');
      expect(wordsIn(element)).to.include('Until it is complete');
    }
    fill(dateOf(element, plan), '2027-03-01', 'change');
    await did(element);
    expect(seen(await reopened(checklist, element))).to.deep.equal([`date:${plan} 2027-03-01`]);
  });

  it('is not deleted by half a date', async () => {
    const element = await show(checklist);
    const field = dateOf(element, plan);
    fill(field, '2026-03-01', 'change');
    await did(element);
    // As an engine has it while a part of a date is missing: no value, and a mark that what is there is none.
    Object.defineProperty(field, 'validity', { configurable: true, value: { badInput: true } });
    fill(field, '', 'change');
    await did(element);
    Reflect.deleteProperty(field, 'validity');
    await keep(element);
    expect(seen(await reopened(checklist, element))).to.deep.equal([`date:${plan} 2026-03-01`]);
  });

  it('is deleted by an empty field', async () => {
    const element = await show(checklist);
    fill(dateOf(element, plan), '2026-03-01', 'change');
    await keep(element);
    fill(dateOf(element, plan), '', 'change');
    await did(element);
    expect(seen(await reopened(checklist, element))).to.deep.equal([]);
  });

  it('is gone from the field, with what was half typed, when everything is cleared', async () => {
    const element = await show(checklist);
    fill(dateOf(element, plan), '2026-03-01', 'change');
    await did(element);
    fill(dateOf(element, plan), '0002-03-01', 'change');
    await did(element);
    press(element, 'Clear everything');
    await did(element);
    expect(dateOf(element, plan).value).to.equal('');
    expect(wordsIn(element)).to.not.include('Please check this date');
  });
});

describe('what a patient put in', () => {
  for (const tag of tags) {
    it(`is there in the other language when the language changes (${tag})`, async () => {
      const element = await show(tag);
      kinds[tag].one(element);
      kinds[tag].other(element);
      await did(element);
      const before = seen(element);
      element.lang = 'en-XA';
      await waitUntil(() => part(element, '.care')!.lang === 'en-XA');
      await did(element);
      expect(seen(element)).to.deep.equal(before);
      element.lang = 'en';
      await waitUntil(() => part(element, '.care')!.lang === 'en');
      await did(element);
      expect(seen(element)).to.deep.equal(before);
    });

    it(`comes back by undo after everything was cleared, and on the device only when asked again (${tag})`, async () => {
      const element = await show(tag);
      kinds[tag].one(element);
      kinds[tag].other(element);
      await keep(element);
      const before = seen(element);
      press(element, 'Clear everything');
      await did(element);
      expect(seen(element)).to.not.deep.equal(before);
      press(element, 'Undo');
      await did(element);
      expect(seen(element)).to.deep.equal(before);
      expect(stored()).to.deep.equal([]);
      await keep(element);
      expect(seen(await reopened(tag, element))).to.deep.equal(before);
    });

    it(`is taken back act by act, to the first (${tag})`, async () => {
      const element = await show(tag);
      const none = seen(element);
      kinds[tag].one(element);
      await did(element);
      const one = seen(element);
      kinds[tag].other(element);
      await did(element);
      element.undo();
      await did(element);
      expect(seen(element)).to.deep.equal(one);
      element.undo();
      await did(element);
      expect(seen(element)).to.deep.equal(none);
    });
  }

  it('is all there where a diary of 20,001 entries was opened from a file', async function () {
    this.timeout(60_000);
    const entries = Array.from({ length: 20_001 }, (_, index) => ({
      id: `e${index}`,
      day: today(),
      updated: index,
      answers: [{ id: 'note', text: 'Notes', value: `Note ${index}` }],
    }));
    const bundle = fhirBundle({ condition: { code: 'one', display: 'One' }, language: 'en', entries });
    // The answers once more, as observations, are not read back.
    const [response] = (bundle as { entry: object[] }).entry;
    const element = await show(diary);
    openFile(element, JSON.stringify({ ...bundle, entry: [response] }));
    await waitUntil(() => part(element, '.preview'), 'the file is read', { timeout: 20_000 });
    press(element, 'Add to my diary');
    await keep(element);
    expect(isKept(element)).to.equal(true);
    expect(Object.keys(storedForm(keyOf(diary)).entries)).to.have.lengthOf(20_001);
    const again = await reopened(diary, element);
    expect(statusOf(again)).to.equal('');
    expect(wordsIn(again)).to.include('Show all 20,001 entries');
    saveEntry(again, { note: 'One more' });
    await did(again);
    expect(Object.keys(storedForm(keyOf(diary)).entries)).to.have.lengthOf(20_002);
  });
});

function added(to: object, name: string, value: unknown): () => void {
  Object.defineProperty(to, name, { configurable: true, enumerable: true, writable: true, value });
  return () => void Reflect.deleteProperty(to, name);
}
function replaced<T extends object, Name extends keyof T>(of: T, name: Name, value: T[Name]): () => void {
  const own = of[name];
  of[name] = value;
  return () => {
    of[name] = own;
  };
}

/** Ids of a diary’s entries are random. */
const withoutIds = (lines: string[]) => lines.map((line) => line.replace(/^[a-z0-9]{6,} /, ''));
