import '../../src/built-in.js';
import '../../src/elements/symptom-diary/symptom-diary.define.js';
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { SymptomDiaryElement } from '../../src/elements/symptom-diary/symptom-diary.js';
import { cyclesOf, linePath, lonely, pointsOf } from '../../src/elements/symptom-diary/series.js';
import { registerCondition } from '../../src/content/registry.js';
import type { Facts } from '../../src/content/types.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { dayOf } from '../../src/language/day.js';
import { settled, wordsIn } from '../helpers/composed.js';
import { sketch } from '../helpers/sketches.js';
import { downloaded } from '../helpers/downloaded.js';
import { freshDevice, instead, leave, refuses, store, storedForm, tellOtherTabs } from '../helpers/device.js';

const measures = builtInPacks[0]!.facts.diary!.measures.length;
const key = 'careleaf:2:diary:hemifacial-spasm';
const keyOfFormat1 = 'careleaf:1:diary:hemifacial-spasm';
const ago = (days: number) => {
  const date = new Date();
  date.setDate(date.getDate() - days);
  return dayOf(date);
};

async function diary(condition = 'hemifacial-spasm') {
  const element = await fixture<SymptomDiaryElement>(
    html`<care-symptom-diary condition=${condition}></care-symptom-diary>`,
  );
  await settled(element);
  return element;
}
const all = <T extends HTMLElement>(element: Element, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<T>(selector),
];
const one = <T extends HTMLElement = HTMLInputElement>(element: Element, selector: string) =>
  all<T>(element, selector)[0]!;
const button = (element: Element, words: string) =>
  all(element, 'button').find(({ textContent }) => textContent?.includes(words))!;
const status = (element: Element) =>
  all(element, '[role="status"]')
    .map(({ textContent }) => textContent!.trim())
    .join('');
const rows = (element: Element) => all(element, '.entries tbody tr').map(wordsIn);
const keepBox = (element: Element) => one(element, '.keeping input');
const storedNotes = () =>
  Object.values(storedForm(key).entries).flatMap(({ value }) => (value as { note?: string } | undefined)?.note ?? []);

async function press(element: SymptomDiaryElement, words: string) {
  button(element, words).click();
  await element.updateComplete;
}

interface Given {
  day?: string;
  strength?: number;
  treatment?: string;
  noticed?: string;
  note?: string;
}
async function enter(element: SymptomDiaryElement, { day = ago(0), strength, ...fields }: Given) {
  one(element, '#day').value = day;
  if (strength !== undefined) one(element, `input[name="strength"][value="${strength}"]`).click();
  for (const [id, value] of Object.entries(fields)) one(element, `#${id}`).value = value;
  await press(element, 'Save entry');
}

const entry = (id: string, updated: number, more: object = {}) => ({ id, updated, day: '2026-01-01', ...more });
const keep = (...entries: ReturnType<typeof entry>[]) =>
  store(key, Object.fromEntries(entries.map(({ id, updated: _updated, ...value }) => [`entry:${id}`, value])));
/** As version 0.1.0 stored them. */
const keepInFormat1 = (entries: object[], until = '2099-01-01') =>
  localStorage.setItem(keyOfFormat1, JSON.stringify({ until, value: { entries, keep: { days: 365, updated: 1 } } }));
async function open(element: SymptomDiaryElement, text: string) {
  const files = new DataTransfer();
  files.items.add(new File([text], 'careleaf-diary.json', { type: 'application/json' }));
  const field = one(element, 'input[type="file"]');
  field.files = files.files;
  field.dispatchEvent(new Event('change'));
  await element.updateComplete;
  await waitUntil(() => one(element, '.preview') || status(element).includes('as it was'));
  await element.updateComplete;
}

describe('care-symptom-diary', () => {
  beforeEach(freshDevice);

  it('says what is wrong beside the form that it is of, and nowhere else', async () => {
    const element = await diary();
    await enter(element, { strength: 7 });
    one(element, '#day').value = '';
    await press(element, 'Save entry');
    await settled(element);
    expect(status(element)).to.include('Please give a day');
    await press(element, 'Correct');
    expect(status(element)).to.equal('');
    expect(one(element, '#day').getAttribute('aria-invalid')).to.equal(null);
    one(element, '#day').value = '';
    await press(element, 'Save entry');
    await settled(element);
    await press(element, 'Leave as it was');
    expect(status(element)).to.equal('');
    expect(one(element, '#day').value).to.equal(ago(0));
  });

  it('says in one place that an entry was saved and cannot be kept', async () => {
    const element = await diary();
    keepBox(element).click();
    await element.updateComplete;
    const restore = instead('setItem', refuses('QuotaExceededError'));
    await enter(element, { strength: 7 });
    await settled(element);
    restore();
    const places = all(element, '[role="status"]').filter(({ textContent }) => textContent!.trim() !== '');
    expect(places).to.have.lengthOf(1);
    expect(places[0]!.textContent).to.include('in your diary').and.to.include('no room left');
  });

  it('takes an entry and shows it in words, chart and table', async () => {
    const element = await diary();
    await enter(element, { strength: 7, note: 'Little sleep' });
    expect(rows(element)).to.have.lengthOf(1);
    expect(rows(element)[0]).to.include('7').and.to.include('Little sleep');
    expect(wordsIn(element)).to.include('Latest 7. Lowest 7, highest 7, out of 10.');
    expect(one(element, '.dots').getAttribute('d')).to.match(/^M\d/);
    expect(status(element)).to.include('until you close this page');
  });

  it('empties the form after saving and keeps the focus on its button', async () => {
    const element = await diary();
    await enter(element, { strength: 7, note: 'Little sleep' });
    await new Promise((done) => setTimeout(done));
    expect(one(element, 'input[name="strength"]:checked').value).to.equal('');
    expect(one(element, '#note').value).to.equal('');
    expect(element.shadowRoot!.activeElement).to.equal(button(element, 'Save entry'));
  });

  it('refuses an empty entry and a day that is to come, and says why', async () => {
    const element = await diary();
    await press(element, 'Save entry');
    expect(status(element)).to.include('fill in at least one field');
    await enter(element, { day: ago(-2), strength: 3 });
    expect(status(element)).to.include('not in the future');
    expect(one(element, '#day').getAttribute('aria-invalid')).to.equal('true');
    expect(one(element, '#day').getAttribute('aria-describedby')).to.equal('problem');
    await enter(element, { day: '', strength: 3 });
    // The same words again: the place is empty for a moment, so that they are heard.
    expect(status(element)).to.equal('');
    await waitUntil(() => status(element).includes('not in the future'));
    expect(rows(element)).to.have.lengthOf(0);
  });

  it('tells the page only what kind of change it was', async () => {
    const element = await diary();
    setTimeout(() => void enter(element, { strength: 4, note: 'secret' }));
    expect((await oneEvent(element, 'care-change')).detail).to.deep.equal({ part: 'entry' });
  });

  it('corrects an entry, and takes that back', async () => {
    const element = await diary();
    await enter(element, { strength: 7 });
    await press(element, 'Correct');
    expect(one(element, 'input[name="strength"]:checked').value).to.equal('7');
    await enter(element, { strength: 2, treatment: 'botulinum-toxin' });
    expect(rows(element)).to.have.lengthOf(1);
    expect(rows(element)[0]).to.include('2').and.to.include('Botulinum toxin injections');
    await press(element, 'Undo');
    expect(rows(element)[0]).to.include('7').and.not.to.include('Botulinum');
  });

  it('leaves an entry as it was where correcting is given up', async () => {
    const element = await diary();
    await enter(element, { strength: 7 });
    await press(element, 'Correct');
    one(element, 'input[name="strength"][value="1"]').click();
    await press(element, 'Leave as it was');
    expect(rows(element)[0]).to.include('7');
    expect(one(element, 'input[name="strength"]:checked').value).to.equal('');
  });

  it('deletes an entry, and brings it back', async () => {
    const element = await diary();
    await enter(element, { strength: 7 });
    await press(element, 'Correct');
    await press(element, 'Delete entry');
    expect(rows(element)).to.have.lengthOf(0);
    expect(status(element)).to.include('was deleted');
    await press(element, 'Undo');
    expect(rows(element)).to.have.lengthOf(1);
  });

  it('takes back the first entry too', async () => {
    const element = await diary();
    await enter(element, { strength: 7 });
    await press(element, 'Undo');
    expect(rows(element)).to.have.lengthOf(0);
  });

  it('shows the time since a treatment, with what the patient noticed and what studies found', async () => {
    const element = await diary();
    await enter(element, { day: ago(30), strength: 8, treatment: 'botulinum-toxin' });
    await enter(element, { day: ago(24), strength: 5, noticed: 'works' });
    await enter(element, { day: ago(10), strength: 2, noticed: 'best' });
    await press(element, 'Since a treatment');
    const [row] = all(element, '.cycles tbody tr').map(wordsIn);
    expect(row).to.include('Botulinum toxin injections').and.to.include('after 6 days').and.to.include('after 20 days');
    expect(row).to.match(/2 ?, after 20 days/);
    expect(wordsIn(element)).to.include('What studies found');
    expect(wordsIn(element)).to.include('It starts to work after');
  });

  it('offers only what can be done: a file to open at first, the rest with the first entry', async () => {
    const element = await diary();
    const offered = () =>
      ['Print my diary', 'spreadsheet', 'FHIR', 'Undo', 'Open a saved'].filter((words) => button(element, words));
    expect(offered()).to.deep.equal(['Open a saved']);
    await enter(element, { strength: 7 });
    expect(offered()).to.have.lengthOf(5);
    button(element, 'Undo').focus();
    await press(element, 'Undo');
    await element.updateComplete;
    expect(offered()).to.deep.equal(['Open a saved']);
    expect(element.shadowRoot!.activeElement, 'the focus stays near').to.equal(one(element, '#status'));
  });

  it('says what a dash means, to those who see it and to those who hear it', async () => {
    const element = await diary();
    await enter(element, { strength: 7 });
    expect(wordsIn(element)).to.include('A dash (–) means: No answer.');
    const hidden = all(element, '.entries .visually-hidden').filter(({ textContent }) => textContent === 'No answer');
    expect(hidden).to.have.lengthOf(measures - 1);
    await enter(element, { day: ago(1), strength: 7, treatment: 'botulinum-toxin' });
    await press(element, 'Since a treatment');
    expect(all(element, '.cycles .visually-hidden').length).to.be.above(0);
    expect(wordsIn(element)).to.include('A dash (–) means: No answer.');
  });

  it('needs no key where nothing is left out', async () => {
    const element = await diary();
    for (const { id } of builtInPacks[0]!.facts.measures!) one(element, `input[name="${id}"][value="3"]`).click();
    await enter(element, {});
    expect(wordsIn(element)).to.not.include('A dash');
  });

  it('tells a spreadsheet what the ends of each scale mean', async () => {
    const element = await diary();
    await enter(element, { strength: 7 });
    const { 'careleaf-diary.csv': csv } = await downloaded(() => button(element, 'spreadsheet').click());
    const { names } = builtInPacks[0]!.texts['en']!;
    for (const { ends } of builtInPacks[0]!.facts.measures!) expect(csv).to.include(`(${names![ends!]!})"`);
  });

  it('offers no treatment view where there was none, and none after tablets', async () => {
    const element = await diary();
    await enter(element, { strength: 7 });
    expect(button(element, 'Since a treatment')).to.equal(undefined);
    await enter(element, { strength: 8, treatment: 'medicines' });
    expect(button(element, 'Since a treatment')).to.equal(undefined);
  });

  it('shows the latest entries, and every one when asked', async () => {
    keep(
      ...Array.from({ length: 40 }, (_, index) => entry(`e${index}`, index, { day: ago(index), strength: index % 11 })),
    );
    const element = await diary();
    expect(rows(element)).to.have.lengthOf(10);
    await press(element, 'Show all 40 entries');
    expect(rows(element)).to.have.lengthOf(40);
  });

  it('puts every entry of the time shown on paper', async () => {
    keep(...Array.from({ length: 40 }, (_, index) => entry(`e${index}`, index, { day: ago(index), strength: 1 })));
    const element = await diary();
    dispatchEvent(new Event('beforeprint'));
    expect(rows(element)).to.have.lengthOf(40);
    dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(rows(element)).to.have.lengthOf(10);
  });

  it('shows as many days as chosen', async () => {
    keep(entry('old', 1, { day: ago(200), strength: 9 }), entry('new', 2, { day: ago(1), strength: 3 }));
    const element = await diary();
    expect(rows(element)).to.have.lengthOf(1);
    const field = one<HTMLSelectElement>(element, '#period');
    field.value = 'all';
    field.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(rows(element)).to.have.lengthOf(2);
  });

  describe('on the device', () => {
    it('stores nothing until the patient turns keeping on, and shows it again later', async () => {
      const element = await diary();
      await enter(element, { strength: 7, note: 'Mine' });
      expect(localStorage.length).to.equal(0);
      keepBox(element).click();
      expect(Object.keys(localStorage)).to.deep.equal([key]);
      leave(element);
      const again = await diary();
      expect(rows(again)[0]).to.include('Mine');
      keepBox(again).click();
      expect(localStorage.length).to.equal(0);
    });

    it('is kept for as long as the patient chose', async () => {
      const element = await diary();
      await enter(element, { strength: 7 });
      keepBox(element).click();
      const until = () => storedForm(key).until;
      expect(until()).to.equal(ago(-365));
      const field = one<HTMLSelectElement>(element, '.keep-days select');
      field.value = '31';
      field.dispatchEvent(new Event('change'));
      await element.updateComplete;
      expect(until()).to.equal(ago(-31));
      expect(wordsIn(one(element, '.keeping'))).to.include('for 1 month after');
    });

    it('is gone after that time', async () => {
      store(key, { 'entry:a': { day: ago(400), strength: 3 } }, ago(1));
      keepInFormat1([entry('b', 1, { strength: 3 })], ago(1));
      expect(rows(await diary())).to.have.lengthOf(0);
      expect(localStorage.length).to.equal(0);
    });

    it('is cleared with the page, and comes back to the page alone', async () => {
      const element = await diary();
      await enter(element, { strength: 7 });
      keepBox(element).click();
      await press(element, 'Clear everything');
      expect(localStorage.length).to.equal(0);
      expect(rows(element)).to.have.lengthOf(0);
      await press(element, 'Undo');
      expect(rows(element)).to.have.lengthOf(1);
      expect(localStorage.length).to.equal(0);
    });

    it('holds what two diaries on a page entered', async () => {
      const [first, second] = [await diary(), await diary()];
      keepBox(first).click();
      await enter(first, { strength: 1, note: 'First' });
      await enter(second, { strength: 2, note: 'Second' });
      expect(storedNotes()).to.have.members(['First', 'Second']);
      expect(rows(first)).to.have.lengthOf(2);
    });

    it('takes in what another tab has written meanwhile, before it writes', async () => {
      const element = await diary();
      await enter(element, { strength: 1, note: 'Ours' });
      keepBox(element).click();
      keep(entry('theirs', 5, { strength: 2, note: 'Theirs' }));
      await enter(element, { strength: 3, note: 'Ours again' });
      expect(storedNotes()).to.have.members(['Ours', 'Theirs', 'Ours again']);
    });

    it('undoes its own change and leaves what another tab has entered since', async () => {
      const element = await diary();
      keepBox(element).click();
      await enter(element, { strength: 1, note: 'Ours' });
      const { entries, ...rest } = storedForm(key);
      const theirs = { at: Date.now() + 1, value: { day: ago(1), strength: 2, note: 'Theirs' } };
      localStorage.setItem(key, JSON.stringify({ ...rest, entries: { ...entries, 'entry:theirs': theirs } }));
      tellOtherTabs(key);
      await element.updateComplete;
      await press(element, 'Undo');
      expect(rows(element)).to.have.lengthOf(1);
      expect(rows(element)[0]).to.include('Theirs');
    });

    for (const [name, nonsense] of [
      [key, '['],
      [key, 'null'],
      [key, '{"format":2,"until":"2099-01-01","entries":[]}'],
      [key, '{"format":2,"until":"2026-02-31","entries":{}}'],
      [keyOfFormat1, '['],
      [keyOfFormat1, 'null'],
      [keyOfFormat1, '{"until":"2099-01-01","value":{"entries":7}}'],
      [keyOfFormat1, '{"until":"2099-01-01","value":{"entries":[{"id":"A B"}],"keep":{"days":365,"updated":0}}}'],
    ] as const) {
      it(`starts anew, and says so, where what was kept is nonsense (${name} ${nonsense})`, async () => {
        localStorage.setItem(name, nonsense);
        const element = await diary();
        expect(status(element)).to.include('cannot be read');
        await enter(element, { strength: 4 });
        expect(rows(element)).to.have.lengthOf(1);
        expect(localStorage.getItem(name), 'nothing is overwritten by itself').to.equal(nonsense);
      });
    }

    it('shows the others where the day of one entry does not exist', async () => {
      keep(entry('a', 1, { day: '2026-02-31', strength: 3 }), entry('b', 2, { day: ago(1), strength: 4 }));
      const element = await diary();
      expect(rows(element)).to.have.lengthOf(1);
      await enter(element, { strength: 5 });
      expect(Object.keys(storedForm(key).entries), 'it stays on the device').to.include('entry:a');
    });

    it('shows what an earlier version kept, and what was deleted there stays deleted', async () => {
      keepInFormat1([
        entry('a', 1, { day: ago(2), strength: 3, note: 'Kept before' }),
        entry('b', 2, { day: ago(1), strength: 4, note: 'Deleted before', deleted: true }),
      ]);
      const element = await diary();
      expect(rows(element)).to.have.lengthOf(1);
      expect(rows(element)[0]).to.include('Kept before');
      expect(keepBox(element).checked).to.equal(true);
    });

    for (const [name, words] of [
      ['QuotaExceededError', 'no room left'],
      ['SecurityError', 'does not allow pages to keep'],
    ] as const) {
      it(`goes on where storage fails with ${name}`, async () => {
        const element = await diary();
        const restore = instead('setItem', refuses(name));
        try {
          keepBox(element).click();
          await element.updateComplete;
        } finally {
          restore();
        }
        expect(status(element)).to.include(words);
        await enter(element, { strength: 4 });
        expect(rows(element)).to.have.lengthOf(1);
      });
    }
  });

  describe('files', () => {
    const saved = async (element: SymptomDiaryElement) => {
      const files = await downloaded(() => button(element, 'Save for your records').click());
      return files['careleaf-diary.json']!;
    };

    it('gives a table with what was entered', async () => {
      const element = await diary();
      await enter(element, { strength: 7, treatment: 'botulinum-toxin', note: '=1+1' });
      const files = await downloaded(() => button(element, 'Save for a spreadsheet').click());
      expect(Object.keys(files)).to.deep.equal(['careleaf-diary.csv']);
      expect(files['careleaf-diary.csv']).to.include(
        `"${ago(0)}",7,${'"",'.repeat(measures - 1)}"Botulinum toxin injections","","'=1+1"\r\n`,
      );
    });

    it('opens its own file on another device: says what it would bring, brings it, takes it back', async () => {
      const first = await diary();
      await enter(first, { day: ago(3), strength: 7, noticed: 'works', note: 'From the first' });
      await enter(first, { day: ago(2), strength: 6 });
      const file = await saved(first);
      leave(first);
      const second = await diary();
      await enter(second, { strength: 1, note: 'From the second' });
      await open(second, file);
      expect(wordsIn(one(second, '.preview'))).to.include('new 2, changed 0, already here 0');
      expect(rows(second), 'nothing before it is asked for').to.have.lengthOf(1);
      await press(second, 'Add to my diary');
      expect(rows(second)).to.have.lengthOf(3);
      expect(rows(second).join()).to.include('From the first').and.to.include('It starts to work');
      await press(second, 'Undo');
      expect(rows(second)).to.have.lengthOf(1);
    });

    it('keeps the later version of what is on both sides, and brings back what was deleted', async () => {
      const element = await diary();
      await enter(element, { day: ago(2), strength: 7 });
      await enter(element, { day: ago(1), strength: 6 });
      const file = await saved(element);
      await press(element, 'Correct');
      await enter(element, { day: ago(1), strength: 2 });
      all(element, '.correct')[1]!.click();
      await element.updateComplete;
      await press(element, 'Delete entry');
      expect(rows(element)).to.have.lengthOf(1);
      await open(element, file);
      expect(wordsIn(one(element, '.preview'))).to.include('new 1, changed 0, already here 1');
      await press(element, 'Add to my diary');
      expect(rows(element)).to.have.lengthOf(2);
      expect(rows(element)[0]).to.include('2');
    });

    it('leaves the file where the patient leaves it', async () => {
      const element = await diary();
      await enter(element, { strength: 7 });
      const file = await saved(element);
      await press(element, 'Undo');
      await open(element, file);
      await press(element, 'Leave the file');
      expect(rows(element)).to.have.lengthOf(0);
      expect(one(element, '.preview')).to.equal(undefined);
    });

    it('says what is wrong with another file, and changes nothing', async () => {
      const element = await diary();
      await enter(element, { strength: 7 });
      const file = await saved(element);
      const wrong: [string, string][] = [
        ['no JSON', 'no diary that was saved here'],
        ['{"resourceType": "Bundle", "type": "collection", "entry": []}', 'no diary that was saved here'],
        [file.replaceAll('"code": "hemifacial-spasm"', '"code": "other"'), 'diary of another condition'],
        [file.replace(`"valueDate": "${ago(0)}"`, '"valueDate": "2026-02-31"'), 'Entry number 1'],
        [file.replace('"valueInteger": 7', '"valueInteger": 70'), 'Entry number 1'],
      ];
      for (const [text, words] of wrong) {
        await open(element, text);
        expect(status(element)).to.include(words);
        expect(rows(element)).to.have.lengthOf(1);
      }
    });
  });
});

describe('the chart of a diary', () => {
  const scale = { from: 0, to: 10, low: 0, high: 10, mirrored: false };
  const rated = (day: string, strength: number) => ({ ...entry(day, 1, { day }), values: { strength } });

  const treated = (day: string, treatment: string) => ({ ...entry(day, 1, { day }), treatment, values: {} });

  it('joins only days that follow each other: a gap is a gap', () => {
    expect(
      linePath(scale, [
        [0, 0],
        [1, 10],
        [3, 5],
        [4, 5],
      ]),
    ).to.equal('M0 100L100 0M300 50L400 50');
    expect(
      lonely([
        [0, 1],
        [1, 1],
        [5, 1],
      ]),
    ).to.deep.equal([[5, 1]]);
  });

  it('runs from right to left where the language does', () => {
    expect(
      linePath({ ...scale, mirrored: true }, [
        [0, 0],
        [1, 0],
      ]),
    ).to.equal('M1000 100L900 100');
  });

  it('takes the highest rating of a day and none where there is none', () => {
    const entries = [
      rated('2026-01-01', 3),
      rated('2026-01-01', 7),
      { ...entry('x', 1, { day: '2026-01-02' }), values: {} },
      rated('2026-01-03', 1),
    ];
    const points = pointsOf(entries, { id: 'strength' });
    expect(points.map(([, rating]) => rating)).to.deep.equal([7, 1]);
    expect(points[1]![0] - points[0]![0]).to.equal(2);
  });

  it('counts days across a change of the clock', () => {
    const points = pointsOf([rated('2026-03-28', 1), rated('2026-03-29', 1), rated('2026-03-30', 1)], {
      id: 'strength',
    });
    expect(points.map(([day]) => day - points[0]![0])).to.deep.equal([0, 1, 2]);
  });

  it('begins a cycle with each treatment, once a day', () => {
    const entries = [
      rated('2026-01-01', 3),
      treated('2026-01-02', 'injection'),
      treated('2026-01-02', 'injection'),
      rated('2026-01-05', 2),
      treated('2026-02-01', 'tablets'),
      treated('2026-03-01', 'injection'),
    ];
    const cycles = cyclesOf(entries, (treatment) => treatment === 'injection');
    expect(cycles.map((cycle) => cycle.entries.length)).to.deep.equal([4, 1]);
  });
});

/** A condition whose diary asks for something of every type. */
function register(id: string, change: (facts: Facts) => void = () => undefined) {
  const pack = sketch('long-term-illness');
  const { facts } = pack;
  const text = pack.texts['en']!;
  facts.id = id;
  facts.measures!.push({ id: 'awake', type: 'boolean' }, { id: 'note', type: 'time' });
  facts.diary!.measures.push('awake', 'note');
  Object.assign(text.names!, { awake: 'Woke at night', note: 'When you got up' });
  change(facts);
  registerCondition(pack);
}
const field = (element: Element, name: string) => one(element, `[name="${name}"]`);
const choose = (element: Element, name: string, value: string) =>
  one(element, `[name="${name}"][value="${value}"]`).click();

describe('care-symptom-diary of any condition', () => {
  before(() => {
    register('every-type');
    register('of-events', (facts) => (facts.diary!.each = 'event'));
    register(
      'renamed-measures',
      (facts) => (facts.moved = { sugar: 'morning-level', 'big-meal': 'meal-large', 'old-pen': 'pen' }),
    );
    const pack = sketch('child-emergency');
    registerCondition({ ...pack, facts: { ...pack.facts, id: 'without-diary' } });
  });
  beforeEach(freshDevice);

  it('takes each type of answer, and shows it with its unit', async () => {
    const element = await diary('every-type');
    field(element, 'morning-level').value = '6.5';
    choose(element, 'hungry', '3');
    choose(element, 'meal', 'meal-large');
    choose(element, 'awake', 'true');
    field(element, ':note').value = '06:30';
    one(element, '#note').value = 'Little sleep';
    await press(element, 'Save entry');
    const cells = all(element, '.entries td.rating').map(({ textContent }) => textContent!.trim());
    const { names } = sketch('long-term-illness').texts['en']!;
    expect(cells).to.deep.equal(['6.5', '3', names!['meal-large'], 'Yes', '06:30']);
    expect(wordsIn(element)).to.include('Latest 6.5 mmol per litre');
    expect(wordsIn(element), 'the unit in a head').to.include(`${names!['morning-level']} (mmol per litre)`);
    expect(rows(element)[0]).to.include('Little sleep');
    await press(element, 'Correct');
    expect(field(element, 'morning-level').value).to.equal('6.5');
    expect(field(element, ':note').value).to.equal('06:30');
    expect(one(element, '[name="awake"]:checked').value).to.equal('true');
  });

  it('keeps the time that was put in, whatever is said of the form later', async () => {
    const element = await diary('of-events');
    one(element, '#time').value = '03:05';
    one(element, '#day').value = '';
    await press(element, 'Save entry');
    await settled(element);
    expect(status(element)).to.include('Please give a day');
    expect(one(element, '#time').value).to.equal('03:05');
  });

  it('says which answer is missing in words', async () => {
    const element = await diary('every-type');
    expect(all(element, '.choices .none').map(({ textContent }) => textContent!.trim())).to.deep.equal([
      'No answer',
      'No answer',
      'No answer',
    ]);
    one(element, '#note').value = 'Only words';
    await press(element, 'Save entry');
    expect(all(element, '.entries td.rating .visually-hidden')).to.have.lengthOf(5);
  });

  it('refuses a number that cannot be, keeps what was written, and says so', async () => {
    const element = await diary('every-type');
    field(element, 'morning-level').value = '99';
    await press(element, 'Save entry');
    const wrong = field(element, 'morning-level');
    expect(wrong.getAttribute('aria-invalid')).to.equal('true');
    const about = wrong.getAttribute('aria-describedby')!.split(' ').at(-1)!;
    expect(one(element, `#${CSS.escape(about)}`).textContent).to.include('check this number');
    expect(wrong.value).to.equal('99');
    expect(rows(element)).to.have.lengthOf(0);
  });

  it('draws the ranges that hold for everybody, and says what they are', async () => {
    const element = await diary('every-type');
    field(element, 'morning-level').value = '6.5';
    await press(element, 'Save entry');
    const [chart] = all(element, '.strip');
    expect(chart!.querySelectorAll('.plot .band')).to.have.lengthOf(3);
    expect(chart!.querySelector('.key')!.textContent).to.include('below 4 mmol per litre');
    expect(all(element, '.strip'), 'numbers have a chart').to.have.lengthOf(2);
  });

  it('takes several events of a day with their time, and counts them', async () => {
    const element = await diary('of-events');
    for (const time of ['18:00', '07:15']) {
      one(element, '#time').value = time;
      await press(element, 'Save entry');
    }
    expect(rows(element).map((row) => /\d\d:\d\d/.exec(row)![0])).to.deep.equal(['18:00', '07:15']);
    expect(wordsIn(element)).to.include('How many entries Latest 2');
  });

  it('reads entries under ids that the pack has renamed, and keeps what it does not ask for', async () => {
    const kept = { day: ago(1), sugar: 7.5, meal: 'big-meal', treatment: 'old-pen', steps: 4000 };
    store('careleaf:2:diary:renamed-measures', { 'entry:a': kept });
    const element = await diary('renamed-measures');
    const { names } = sketch('long-term-illness').texts['en']!;
    expect(rows(element)[0]).to.include('7.5').and.to.include(names!['meal-large']!).and.to.include(names!['pen']!);
    await press(element, 'Correct');
    field(element, 'morning-level').value = '8';
    await press(element, 'Save entry');
    const { value } = storedForm('careleaf:2:diary:renamed-measures').entries['entry:a']!;
    expect(value).to.deep.equal({ day: ago(1), steps: 4000, 'morning-level': 8, meal: 'meal-large', treatment: 'pen' });
  });

  it('gives one column for each measure with its unit, and reads its own file back', async () => {
    const first = await diary('of-events');
    one(first, '#time').value = '07:15';
    field(first, 'morning-level').value = '6.5';
    choose(first, 'awake', 'false');
    field(first, ':note').value = '06:30';
    await press(first, 'Save entry');
    const { 'careleaf-diary.csv': csv } = await downloaded(() => button(first, 'spreadsheet').click());
    expect(csv)
      .to.include('(mmol per litre)"')
      .and.to.include(`"${ago(0)}","07:15",6.5,"","","No","06:30"`);
    const { 'careleaf-diary.json': json } = await downloaded(() => button(first, 'FHIR').click());
    expect(json, 'the ranges of the pack').to.include('"referenceRange"').and.to.include('"unit": "mmol per litre"');
    const before = rows(first);
    freshDevice();
    leave(first);
    const second = await diary('of-events');
    await open(second, json!);
    await press(second, 'Add to my diary');
    expect(rows(second)).to.deep.equal(before);
  });

  it('shows nothing where a condition has no diary', async () => {
    const element = await diary('without-diary');
    expect(all(element, '[part="heading"], [part="error"], .form')).to.have.lengthOf(0);
  });
});
