import { expect, fixture, waitUntil } from '@open-wc/testing';
import * as fc from '../helpers/fast-check.js';
import { html, LitElement, nothing } from 'lit';
import { sentencesOf } from '../../src/device/read-aloud-text.js';
import { localVoice } from '../../src/device/voices.js';
import { ListenController, renderListen, renderListenBar, renderNoVoice } from '../../src/elements/leaflet/listen.js';
import { FakeSpeech, giveVoice, voice } from '../helpers/voices.js';

class ListenSection extends LitElement {
  static override properties = { words: {} };
  words: unknown = nothing;

  override render() {
    return this.words;
  }
}
customElements.define('listen-section', ListenSection);

class ListenHost extends LitElement {
  static override properties = { language: {}, words: {} };
  language = 'en';
  words: unknown = html`<h2>Twitching</h2>
    <p>One eye twitches. It may spread.</p>
    <listen-section
      id="help"
      .words=${html`<h3>Help</h3>
        <p>Call for help.</p>
        <p>Then wait.</p>`}
    ></listen-section>
    <p>The end.</p>`;
  readonly listen = new ListenController(this, () => this.language);

  override render() {
    return html`${renderListen(this.listen)} ${renderListenBar(this.listen)}
      <div>${this.words}</div>
      ${renderNoVoice(this.listen, this.language)}`;
  }
}
customElements.define('listen-host', ListenHost);

let takeBack: () => void = () => undefined;
let speech: FakeSpeech;

function speakWith(fake: FakeSpeech | undefined) {
  takeBack();
  takeBack = giveVoice(fake);
  if (fake) speech = fake;
}
const english = [voice('en-GB')];

async function host(): Promise<ListenHost> {
  const element = await fixture<ListenHost>(html`<listen-host></listen-host>`);
  await element.updateComplete;
  return element;
}
const buttonsOf = (element: Element) => [...element.shadowRoot!.querySelectorAll('button')];
const stateOf = (element: ListenHost) => element.listen.reader!.state;
const namesOf = (element: Element) => buttonsOf(element).map((button) => button.textContent.trim());
async function press(element: ListenHost, name: string) {
  await element.updateComplete;
  const found = buttonsOf(element).filter((button) => button.textContent.trim() === name);
  found.at(-1)!.focus();
  found.at(-1)!.click();
  await element.updateComplete;
}
async function finish(element: ListenHost) {
  const before = speech.said.length;
  const state = stateOf(element);
  speech.finish();
  await waitUntil(() => speech.said.length > before || stateOf(element) !== state);
  await element.updateComplete;
}
/** Counts how often the styles of a heading are asked for, as whoever collects the text has to. */
function countLooks(element: ListenHost) {
  const real = globalThis.getComputedStyle;
  const heading = element.shadowRoot!.querySelector('h2');
  const looks = { count: 0, end: () => (globalThis.getComputedStyle = real) };
  globalThis.getComputedStyle = (of, pseudo) => {
    // Whether it is read, and whether it is a block.
    if (of === heading) looks.count += 0.5;
    return real(of, pseudo);
  };
  return looks;
}
const all = ['Twitching', 'One eye twitches.', 'It may spread.', 'Help', 'Call for help.', 'Then wait.', 'The end.'];

beforeEach(() => speakWith(new FakeSpeech(english)));
afterEach(() => {
  takeBack();
  takeBack = () => undefined;
});

describe('the voice that reads', () => {
  it('is one of the device, never one that sends text away, even as the first choice or the only one', () => {
    const away = { localService: false, default: true };
    expect(localVoice([voice('en-GB', away)], 'en')).to.equal(undefined);
    const own = voice('en-US');
    expect(localVoice([voice('en', away), voice('en-GB', away), own], 'en-GB')).to.equal(own);
    const unclear = { ...voice('en'), localService: undefined as unknown as boolean };
    expect(localVoice([unclear], 'en')).to.equal(undefined);
  });

  it('never sends a text away, whatever the device offers', () => {
    const tags = fc.constantFrom('en', 'en-GB', 'en_US', 'es', 'es-MX', 'zh-TW', 'zh-CN', 'sr-Latn', 'sr', '', 'x');
    const voices = fc.array(
      fc.record({ lang: tags, name: fc.string(), default: fc.boolean(), localService: fc.boolean() }),
    );
    fc.assert(
      fc.property(voices, tags, (given, wanted) => {
        const chosen = localVoice(
          given.map(({ lang, ...more }) => voice(lang, more)),
          wanted,
        );
        expect(chosen?.localService).to.not.equal(false);
      }),
    );
  });

  it('reads the language as it is written', () => {
    const tagFor = (tags: string[], language: string, preferred: string[] = []) =>
      localVoice(
        tags.map((tag) => voice(tag)),
        language,
        { preferred },
      )?.lang;
    expect(tagFor(['en-US', 'en_GB'], 'en', ['de', 'en-GB'])).to.equal('en_GB');
    expect(tagFor(['en-US', 'en-GB'], 'en-GB', ['en-US'])).to.equal('en-GB');
    expect(tagFor(['en-GB', 'en-US'], 'en')).to.equal('en-US');
    expect(tagFor(['zh-CN', 'zh-TW'], 'zh-Hant')).to.equal('zh-TW');
    expect(tagFor(['zh-CN'], 'zh-Hant')).to.equal(undefined);
    expect(tagFor(['de-DE'], 'de-CH')).to.equal('de-DE');
    expect(tagFor(['en'], 'not a tag')).to.equal(undefined);
  });

  it('is no joke where there is another', () => {
    const plain = voice('en-US', { name: 'Samantha' });
    expect(localVoice([voice('en-US', { name: 'Bad News' }), plain], 'en')).to.equal(plain);
    expect(localVoice([voice('en-US', { name: 'Zarvox' })], 'en')?.name).to.equal('Zarvox');
  });
});

describe('what is read', () => {
  const wordsOf = async (template: unknown, language = 'en') => {
    const element = await fixture<ListenSection>(html`<listen-section .words=${template}></listen-section>`);
    return sentencesOf(element, language);
  };
  const read = async (template: unknown) => (await wordsOf(template)).map(({ words }) => words);

  it('is what is shown, in reading order, through shadow roots', async () => {
    expect((await sentencesOf(await host(), 'en')).map(({ words }) => words)).to.deep.equal(all);
  });

  it('is neither what is hidden or folded, nor controls, nor what is said twice', async () => {
    expect(
      await read(
        html`<p hidden>Hidden.</p>
          <p aria-hidden="true">Unsaid.</p>
          <details>
            <summary>Closed</summary>
            <p>Folded.</p>
          </details>
          <details open>
            <summary>Open</summary>
            <p>Seen.</p>
          </details>
          <button>Press</button><label>Name <input /></label>
          <nav>Contents</nav>
          <p>A <button class="term" popovertarget="m">word</button> of ours.<span id="m" popover>Meaning.</span></p>
          <p>Monday<span class="visually-hidden">Monday</span></p>
          <p><span aria-hidden="true">–</span><span class="visually-hidden">No answer</span></p>
          <p data-only="script">Script.</p>
          <svg role="img" aria-label="A face."></svg>`,
      ),
    ).to.deep.equal(['Closed', 'Open', 'Seen.', 'A word of ours.', 'Monday', 'No answer', 'A face.']);
  });

  it('is a table row by row, each cell after its head', async () => {
    expect(
      await read(
        html`<table>
          <thead>
            <tr>
              <td></td>
              <th>Injections</th>
              <th>Surgery</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">How often?</th>
              <td>Every 3 months</td>
              <td>Once</td>
            </tr>
            <tr>
              <th scope="row">Pain?</th>
              <td></td>
              <td>Yes</td>
            </tr>
          </tbody>
        </table>`,
      ),
    ).to.deep.equal(['How often?', 'Injections: Every 3 months', 'Surgery: Once', 'Pain?', 'Surgery: Yes']);
  });

  it('knows the language of each part, its section and its headings', async () => {
    const sentences = await wordsOf(
      html`<h2>Sources</h2>
        <p>See <cite lang="de">Das Gesicht.</cite> It is long.</p>`,
    );
    expect(
      sentences.map(({ words, language, isHeading, section }) => [words, language, isHeading, section]),
    ).to.deep.equal([
      ['Sources', 'en', true, 'Sources'],
      ['See', 'en', false, 'Sources'],
      ['Das Gesicht.', 'de', false, 'Sources'],
      ['It is long.', 'en', false, 'Sources'],
    ]);
  });

  it('joined is the text, in order, and stands where it says', async () => {
    const text = fc.constantFrom('One. ', 'Two? ', 'three ', '4.5 mg', ' – ', 'Fünf! ', '六。');
    const inline = fc.tuple(fc.constantFrom('span', 'b', 'a', 'bdi'), fc.array(text, { maxLength: 4 }));
    const block = fc.tuple(fc.constantFrom('p', 'li', 'h3', 'div'), fc.array(inline, { maxLength: 4 }));
    const letters = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '');
    const element = await fixture<HTMLElement>(html`<div></div>`);
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        element.replaceChildren(
          ...blocks.map(([tag, inside]) => {
            const one = document.createElement(tag);
            one.append(
              ...inside.map(([name, words]) =>
                Object.assign(document.createElement(name), { textContent: words.join('') }),
              ),
            );
            return one;
          }),
        );
        const sentences = sentencesOf(element, 'en');
        expect(letters(sentences.map(({ words }) => words).join(''))).to.equal(letters(element.textContent));
        for (const { words, pieces } of sentences)
          expect(letters(pieces.map(({ node, start, end }) => node.data.slice(start, end)).join(''))).to.equal(
            letters(words),
          );
      }),
      { numRuns: 60 },
    );
  });
});

describe('listening', () => {
  it('reads all, sentence by sentence, by a voice of the device', async () => {
    speakWith(new FakeSpeech([voice('en-US', { localService: false, default: true }), ...english]));
    const element = await host();
    expect(namesOf(element)).to.deep.equal(['Listen']);
    await press(element, 'Listen');
    while (stateOf(element) === 'reading') await finish(element);
    expect(speech.words).to.deep.equal(all);
    expect(speech.said.every(({ voice }) => voice?.localService === true)).to.equal(true);
    expect(namesOf(element)).to.deep.equal(['Listen']);
  });

  it('reads a section alone, or from it on', async () => {
    const element = await host();
    const section = element.shadowRoot!.querySelector('#help')!;
    element.listen.start(section, { isAlone: true });
    while (stateOf(element) === 'reading') await finish(element);
    expect(speech.words).to.deep.equal(['Help', 'Call for help.', 'Then wait.']);
    speech.said.length = 0;
    element.listen.start(section);
    while (stateOf(element) === 'reading') await finish(element);
    expect(speech.words).to.deep.equal(all.slice(3));
  });

  for (const onCancel of ['end', 'error', 'nothing'] as const)
    it(`pauses and goes on at the same sentence, where what is cancelled brings ${onCancel}`, async () => {
      speakWith(new FakeSpeech(english, { onCancel }));
      const element = await host();
      await press(element, 'Listen');
      await finish(element);
      await press(element, 'Pause');
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(stateOf(element)).to.equal('paused');
      expect(speech.speaking).to.equal(false);
      await press(element, 'Go on');
      expect(speech.words).to.deep.equal(['Twitching', 'One eye twitches.', 'One eye twitches.']);
    });

  it('keeps its place when it is stopped, and can begin again', async () => {
    const element = await host();
    await press(element, 'Listen');
    await finish(element);
    await press(element, 'Stop');
    expect(namesOf(element)).to.deep.equal(['Go on', 'From the start']);
    expect(element.shadowRoot!.activeElement?.textContent?.trim()).to.equal('Go on');
    await press(element, 'Go on');
    expect(speech.words.at(-1)).to.equal('One eye twitches.');
    await press(element, 'Stop');
    await press(element, 'From the start');
    await waitUntil(() => speech.words.at(-1) === 'Twitching');
  });

  it('goes on where it was after a change of what is shown, or at the next that is still there', async () => {
    const element = await host();
    await press(element, 'Listen');
    await finish(element);
    await finish(element);
    await press(element, 'Pause');
    element.words = html`<p>New.</p>
      <p>It may spread.</p>
      <p>The end.</p>`;
    await element.updateComplete;
    await press(element, 'Go on');
    expect(speech.words.at(-1)).to.equal('It may spread.');
    element.words = html`<p>New.</p>
      <p>The end.</p>`;
    await element.updateComplete;
    await finish(element);
    expect(speech.words.at(-1)).to.equal('The end.');
  });

  it('reads on where a block says the same twice', async () => {
    const element = await host();
    element.words = html`<p>Wait. Call. Wait. The end.</p>`;
    await element.updateComplete;
    await press(element, 'Listen');
    while (stateOf(element) === 'reading') await finish(element);
    expect(speech.words).to.deep.equal(['Wait.', 'Call.', 'Wait.', 'The end.']);
  });

  it('looks once for what there is to read, and again after a change', async () => {
    const element = await host();
    await press(element, 'Listen');
    const looks = countLooks(element);
    for (let times = 0; times < 3; times++) await finish(element);
    await press(element, 'Pause');
    await press(element, 'Go on');
    expect(looks.count).to.equal(0);
    element.shadowRoot!.querySelector('#help')!.shadowRoot!.querySelector('p')!.textContent = 'Call now.';
    await finish(element);
    expect(speech.words.at(-1)).to.equal('Call now.');
    expect(looks.count).to.equal(1);
    await finish(element);
    expect(looks.count).to.equal(1);
    looks.end();
  });

  it('is slower and faster at once, within limits', async () => {
    const element = await host();
    await press(element, 'Listen');
    await press(element, 'Slower');
    await waitUntil(() => speech.said.length === 2);
    expect(speech.said[1]!.rate).to.be.lessThan(1);
    expect(speech.said[1]!.text).to.equal('Twitching');
    for (let times = 0; times < 9; times++) await press(element, 'Faster');
    const faster = buttonsOf(element).find((button) => button.textContent.includes('Faster'))!;
    expect(faster.getAttribute('aria-disabled')).to.equal('true');
    await waitUntil(() => speech.said.at(-1)!.rate > 1.5);
  });

  it('is absent where a browser cannot speak', async () => {
    speakWith(undefined);
    const element = await host();
    expect(element.listen.reader).to.equal(undefined);
    expect(element.shadowRoot!.querySelector('.listen, .no-voice')).to.equal(null);
  });

  it('says why there is none, once it is sure', async () => {
    speakWith(new FakeSpeech([voice('en-GB', { localService: false, default: true })]));
    const element = await host();
    expect(element.shadowRoot!.querySelector('.listen, .no-voice')).to.equal(null);
    await waitUntil(() => element.shadowRoot!.querySelector('.no-voice'), undefined, { timeout: 4000 });
    expect(element.shadowRoot!.querySelector('.no-voice')!.textContent.trim()).to.equal(
      'This device has no English voice to read this aloud.',
    );
    element.listen.start();
    expect(speech.said).to.deep.equal([]);
  });

  it('waits for voices, also where nobody says that they are there', async () => {
    for (const hasNoEvents of [false, true]) {
      speakWith(new FakeSpeech([], { isSlow: true, hasNoEvents }));
      const element = await host();
      expect(namesOf(element)).to.deep.equal([]);
      speech.have(english);
      await waitUntil(() => namesOf(element)[0] === 'Listen', undefined, { timeout: 4000 });
      element.remove();
    }
  });

  it('leaves out a part in a language without a voice, says so, and reads it where there is one', async () => {
    const element = await host();
    element.words = html`<p lang="de">Das Gesicht.</p>
      <p>One.</p>`;
    await element.updateComplete;
    await press(element, 'Listen');
    expect(speech.words).to.deep.equal(['One.']);
    expect(element.shadowRoot!.querySelector('.listening')!.textContent).to.contain('Deutsch');
    speech.have([...english, voice('de-DE')]);
    await press(element, 'Stop');
    await press(element, 'From the start');
    await waitUntil(() => speech.words.at(-1) === 'Das Gesicht.');
    expect(speech.said.at(-1)!.voice!.lang).to.equal('de-DE');
  });

  it('is one at a time: another leaflet takes the word, the place is kept', async () => {
    const [one, other] = [await host(), await host()];
    await press(one, 'Listen');
    await finish(one);
    await press(other, 'Listen');
    expect(stateOf(one)).to.equal('paused');
    expect(stateOf(other)).to.equal('reading');
    expect(one.listen.reader!.sentence!.words).to.equal('One eye twitches.');
  });

  it('falls silent where another script cancels it, and when it or its page goes', async () => {
    const element = await host();
    await press(element, 'Listen');
    speech.fail('canceled');
    expect(stateOf(element)).to.equal('paused');
    await press(element, 'Go on');
    dispatchEvent(new Event('pagehide'));
    expect(stateOf(element)).to.equal('paused');
    expect(speech.speaking).to.equal(false);
    await element.updateComplete;
    await press(element, 'Go on');
    await waitUntil(() => speech.speaking);
    element.remove();
    expect(speech.speaking).to.equal(false);
    expect(stateOf(element)).to.equal('silent');
  });

  it('says what went wrong, and goes on when asked', async () => {
    const element = await host();
    await press(element, 'Listen');
    for (const error of ['not-allowed', 'synthesis-failed'] as const) {
      speech.fail(error);
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('[role="status"]')!.textContent).to.contain('Go on');
      await press(element, 'Go on');
      expect(element.shadowRoot!.querySelector('[role="status"]')!.textContent).to.equal('');
      await waitUntil(() => speech.speaking);
    }
  });

  it('tries another voice where one fails, and gives up after the last', async () => {
    speakWith(new FakeSpeech([voice('en-GB'), voice('en-US')]));
    const element = await host();
    await press(element, 'Listen');
    speech.fail('language-unavailable');
    await waitUntil(() => speech.said.length === 2);
    expect(speech.said[1]!.voice).to.not.equal(speech.said[0]!.voice);
    // A voice that needs the network is none of the device.
    speech.fail('network');
    await waitUntil(() => element.listen.reader!.failure === 'no-voice');
    expect(speech.said).to.have.lengthOf(2);
  });

  it('stops when the language changes', async () => {
    const element = await host();
    await press(element, 'Listen');
    element.language = 'es';
    await element.updateComplete;
    expect(stateOf(element)).to.equal('silent');
  });

  it('marks the sentence, and nothing when it is over', async () => {
    const element = await host();
    const marked = () => [...(CSS.highlights?.get('care-reading') ?? [])].map(String).join('');
    const blocks = () => element.shadowRoot!.querySelectorAll('[data-care-reading]');
    await press(element, 'Listen');
    await finish(element);
    if ('highlights' in CSS) expect(marked()).to.equal('One eye twitches.');
    else expect(blocks()).to.have.lengthOf(1);
    await press(element, 'Stop');
    expect(marked()).to.equal('');
    expect(blocks()).to.have.lengthOf(0);
  });

  it('has named buttons in a named group, and says nothing over the voice', async () => {
    const element = await host();
    await press(element, 'Listen');
    expect(namesOf(element)).to.deep.equal(['Pause', 'Pause', 'Slower', 'Faster', 'Stop']);
    const bar = element.shadowRoot!.querySelector('.listening')!;
    expect(bar.getAttribute('aria-label')).to.equal('Read aloud');
    expect(bar.querySelector('.section-read')!.textContent).to.equal('Twitching');
    expect([...bar.querySelectorAll('[role="status"], [aria-live]')].map((one) => one.textContent)).to.deep.equal(['']);
    await expect(element).shadowDom.to.be.accessible();
  });
});
