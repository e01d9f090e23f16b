import '../../src/built-in.js';
import '../../src/elements/question-list/question-list.define.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { QuestionListElement } from '../../src/elements/question-list/question-list.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { settled, wordsIn } from '../helpers/composed.js';
import { freshDevice, instead, leave, refuses, store } from '../helpers/device.js';

const { facts, texts } = builtInPacks[0]!;
const key = 'careleaf:2:questions:hemifacial-spasm';
const keyOfFormat1 = 'careleaf:1:questions:hemifacial-spasm';
const topics = facts.questions!;
const wordsOf = (id: string) => texts['en']!.statements[id]!;

async function questionList() {
  const element = await fixture<QuestionListElement>(
    html`<care-question-list condition="hemifacial-spasm"></care-question-list>`,
  );
  await settled(element);
  return element;
}
const all = <T extends HTMLElement>(element: Element, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<T>(selector),
];
const boxes = (element: Element) => all<HTMLInputElement>(element, '.topics input');
const listed = (element: Element) => all(element, '.chosen .words').map(({ textContent }) => textContent);
const button = (element: Element, words: string) =>
  all(element, 'button').find(({ textContent }) => textContent?.includes(words))!;
const keepBox = (element: Element) => all<HTMLInputElement>(element, '.keeping input')[0]!;
const status = (element: Element) => all(element, '[role="status"]')[0]!.textContent;

async function choose(element: QuestionListElement, ...places: number[]) {
  for (const place of places) {
    boxes(element)[place]!.click();
    await element.updateComplete;
  }
}
async function add(element: QuestionListElement, words: string) {
  const field = all<HTMLInputElement>(element, '#own')[0]!;
  field.value = words;
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
  await element.updateComplete;
}
async function note(element: QuestionListElement, place: number, words: string) {
  const field = all<HTMLTextAreaElement>(element, 'textarea')[place]!;
  field.value = words;
  field.dispatchEvent(new Event('input'));
  await element.updateComplete;
}
async function press(element: QuestionListElement, words: string) {
  button(element, words).click();
  await element.updateComplete;
}

/** What the element put on the clipboard; `undefined` where the browser refuses. */
async function copied(element: QuestionListElement, refuse = false): Promise<string | undefined> {
  let text: string | undefined;
  const { clipboard } = navigator;
  const fake = {
    writeText: (words: string) => {
      if (refuse) return Promise.reject(new DOMException('no', 'NotAllowedError'));
      text = words;
      return Promise.resolve();
    },
  };
  Object.defineProperty(navigator, 'clipboard', { value: fake, configurable: true });
  try {
    button(element, 'Copy as text').click();
    await new Promise((done) => setTimeout(done));
    await element.updateComplete;
  } finally {
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  }
  return text;
}

describe('care-question-list', () => {
  beforeEach(freshDevice);

  it('shows every question of every topic', async () => {
    const element = await questionList();
    expect(boxes(element)).to.have.lengthOf(topics.flatMap(({ questions }) => questions).length);
    expect(wordsIn(element)).to.include(wordsOf('ask-waiting'));
  });

  it('puts what is ticked on the list, and takes it off again', async () => {
    const element = await questionList();
    const all = topics.flatMap(({ questions }) => questions.map(({ id }) => wordsOf(id)));
    await choose(element, 0, 4);
    expect(listed(element)).to.deep.equal([all[0], all[4]]);
    await choose(element, 0);
    expect(listed(element)).to.deep.equal([all[4]]);
  });

  it('tells the page only what kind of change it was', async () => {
    const element = await questionList();
    setTimeout(() => boxes(element)[0]!.click());
    const { detail } = await oneEvent(element, 'care-change');
    expect(detail).to.deep.equal({ part: 'choose' });
    await element.updateComplete;
    setTimeout(() => void note(element, 0, 'Secret'));
    expect((await oneEvent(element, 'care-change')).detail).to.deep.equal({ part: 'note' });
  });

  it('moves a question, keeps the focus on its button, and says where it is', async () => {
    const element = await questionList();
    await choose(element, 0, 1, 2);
    const up = all(element, '.chosen .arrow-up')[2]!;
    up.focus();
    up.click();
    await element.updateComplete;
    await new Promise((done) => setTimeout(done));
    expect(listed(element)[1]).to.equal(wordsOf('ask-scan'));
    expect(element.shadowRoot!.activeElement).to.equal(all(element, '.chosen .arrow-up')[1]);
    expect(status(element)).to.include('is now number 2 of 3');
    (element.shadowRoot!.activeElement as HTMLElement).click();
    await element.updateComplete;
    await new Promise((done) => setTimeout(done));
    expect(listed(element)[0]).to.equal(wordsOf('ask-scan'));
    expect(element.shadowRoot!.activeElement, 'at the top it still has the focus').to.equal(
      all(element, '.chosen .arrow-up')[0],
    );
    expect(all(element, '.chosen .arrow-up')[0]!.getAttribute('aria-disabled')).to.equal('true');
  });

  it('does not move the first up or the last down', async () => {
    const element = await questionList();
    await choose(element, 0, 1);
    all(element, '.chosen .arrow-up')[0]!.click();
    all(element, '.chosen .arrow-down')[1]!.click();
    await element.updateComplete;
    expect(listed(element)).to.deep.equal([wordsOf('ask-sure'), wordsOf('ask-cause')]);
  });

  it('adds a question of one’s own, removes it, and brings it back', async () => {
    const element = await questionList();
    await add(element, 'Can I fly?');
    await note(element, 0, 'After a month');
    expect(listed(element)).to.deep.equal(['Can I fly?']);
    all(element, '.chosen .trash-2')[0]!.click();
    await element.updateComplete;
    expect(listed(element)).to.deep.equal([]);
    expect(status(element)).to.include('taken off your list');
    await press(element, 'Undo');
    expect(listed(element)).to.deep.equal(['Can I fly?']);
    expect(all<HTMLTextAreaElement>(element, 'textarea')[0]!.value).to.equal('After a month');
  });

  it('adds nothing for an empty question', async () => {
    const element = await questionList();
    await add(element, '   ');
    expect(listed(element)).to.deep.equal([]);
  });

  it('takes back a whole note, not its last letter', async () => {
    const element = await questionList();
    await choose(element, 0);
    await note(element, 0, 'a');
    await note(element, 0, 'ab');
    await press(element, 'Undo');
    expect(all<HTMLTextAreaElement>(element, 'textarea')[0]!.value).to.equal('');
    expect(listed(element)).to.have.lengthOf(1);
  });

  it('copies the list in its order, with the notes', async () => {
    const element = await questionList();
    await choose(element, 1);
    await add(element, 'Can I fly?');
    await note(element, 1, 'Yes.\nAfter a month.');
    expect(await copied(element)).to.equal(
      `My questions\n\n1. ${wordsOf('ask-cause')}\n\n2. Can I fly?\n   Yes.\n   After a month.\n`,
    );
    expect(status(element)).to.include('was copied');
  });

  it('says so where the browser does not let pages copy', async () => {
    const element = await questionList();
    await choose(element, 1);
    expect(await copied(element, true)).to.equal(undefined);
    expect(status(element)).to.include('does not let pages copy');
  });

  it('copies nothing where nothing is chosen', async () => {
    const element = await questionList();
    expect(button(element, 'Copy as text').getAttribute('aria-disabled')).to.equal('true');
    expect(await copied(element)).to.equal(undefined);
  });

  it('says that sharing was refused, and not that the reader left it or pressed twice', async () => {
    const had = Object.getOwnPropertyDescriptor(navigator, 'share');
    let reason = '';
    const share = () => Promise.reject(new DOMException('no', reason));
    Object.defineProperty(navigator, 'share', { value: share, configurable: true });
    try {
      const element = await questionList();
      await choose(element, 0);
      for (reason of ['AbortError', 'InvalidStateError', 'NotAllowedError']) {
        await press(element, 'Share');
        await settled(element);
        expect(wordsIn(element).includes('did not let us share'), reason).to.equal(reason === 'NotAllowedError');
      }
    } finally {
      if (had) Object.defineProperty(navigator, 'share', had);
      else Reflect.deleteProperty(navigator, 'share');
    }
  });

  it('offers to share only where the device can', async () => {
    const had = Object.getOwnPropertyDescriptor(Navigator.prototype, 'share');
    const shared: ShareData[] = [];
    const share = (data: ShareData) => Promise.resolve(void shared.push(data));
    Reflect.deleteProperty(Navigator.prototype, 'share');
    try {
      expect(button(await questionList(), 'Share')).to.equal(undefined);
      Object.defineProperty(navigator, 'share', { value: share, configurable: true });
      const element = await questionList();
      await choose(element, 0);
      await press(element, 'Share');
      expect(shared).to.deep.equal([{ text: `My questions\n\n1. ${wordsOf('ask-sure')}\n` }]);
    } finally {
      Reflect.deleteProperty(navigator, 'share');
      if (had) Object.defineProperty(Navigator.prototype, 'share', had);
    }
  });

  it('stores nothing until the patient turns keeping on, and shows it again later', async () => {
    const element = await questionList();
    await choose(element, 0);
    await note(element, 0, 'Mine');
    expect(localStorage.length).to.equal(0);
    keepBox(element).click();
    expect(Object.keys(localStorage)).to.deep.equal([key]);
    leave(element);
    const again = await questionList();
    expect(listed(again)).to.deep.equal([wordsOf('ask-sure')]);
    expect(all<HTMLTextAreaElement>(again, 'textarea')[0]!.value).to.equal('Mine');
    keepBox(again).click();
    expect(localStorage.length).to.equal(0);
  });

  it('clears page and device, and brings the page back by undo', async () => {
    const element = await questionList();
    await choose(element, 0);
    keepBox(element).click();
    element.clear();
    await element.updateComplete;
    expect(localStorage.length).to.equal(0);
    expect(listed(element)).to.deep.equal([]);
    element.undo();
    await element.updateComplete;
    expect(listed(element)).to.have.lengthOf(1);
    expect(localStorage.length).to.equal(0);
  });

  for (const [name, nonsense] of [
    [key, '['],
    [key, '{"format":2,"until":"2099-01-01","entries":null}'],
    [keyOfFormat1, '['],
    [keyOfFormat1, '{"until": "2099-01-01", "value": {"chosen": 7}}'],
    [keyOfFormat1, '{"until":"2099-01-01","value":null}'],
  ] as const) {
    it(`starts anew, and says so, where what was kept is nonsense (${name} ${nonsense})`, async () => {
      localStorage.setItem(name, nonsense);
      const element = await questionList();
      expect(status(element)).to.include('cannot be read');
      await choose(element, 0);
      expect(listed(element)).to.have.lengthOf(1);
      expect(localStorage.getItem(name), 'nothing is overwritten by itself').to.equal(nonsense);
    });
  }

  it('leaves out a kept question that the pack no longer has', async () => {
    store(key, { 'chosen:ask-gone': 1, 'chosen:ask-cause': 2 });
    expect(listed(await questionList())).to.deep.equal([wordsOf('ask-cause')]);
  });

  it('goes on where the device has no room', async () => {
    const element = await questionList();
    const restore = instead('setItem', refuses('QuotaExceededError'));
    try {
      keepBox(element).click();
      await element.updateComplete;
    } finally {
      restore();
    }
    expect(status(element)).to.include('no room left');
    await choose(element, 0);
    expect(listed(element)).to.have.lengthOf(1);
  });

  it('works with a pack that has no questions: one’s own are left', async () => {
    const { questions: _none, ...without } = structuredClone(facts);
    const ids = new Set(topics.flatMap(({ topic, questions }) => [topic, ...questions.map(({ id }) => id)]));
    const others = (words: Record<string, string>) =>
      Object.fromEntries(Object.entries(words).filter(([id]) => !ids.has(id)));
    const english = texts['en']!;
    const text = { ...english, names: others(english.names!), statements: others(english.statements) };
    const pack = { facts: without, texts: { en: text } };
    const element = await fixture<QuestionListElement>(html`<care-question-list .pack=${pack}></care-question-list>`);
    await settled(element);
    expect(boxes(element)).to.have.lengthOf(0);
    await add(element, 'Can I fly?');
    expect(listed(element)).to.deep.equal(['Can I fly?']);
  });
});
