import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { FollowUpChecklistElement } from '../../src/elements/follow-up-checklist/follow-up-checklist.js';
import '../../src/elements/follow-up-checklist/follow-up-checklist.define.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { settled } from '../helpers/composed.js';
import { freshDevice } from '../helpers/device.js';
import { addLine, part, statusOf } from '../helpers/patient.js';

/** What stands in the place that a screen reader listens to, each time that it changes. */
function listenTo(element: Element): string[] {
  const heard: string[] = [];
  const place = part<HTMLElement>(element, '[role="status"]')!;
  const listen = () => {
    const now = place.textContent.trim();
    if (now !== heard.at(-1)) heard.push(now);
  };
  new MutationObserver(listen).observe(place, { subtree: true, childList: true, characterData: true });
  return heard;
}

describe('what was done is said each time', () => {
  let element: FollowUpChecklistElement;
  beforeEach(async () => {
    freshDevice();
    element = await fixture(html`<care-follow-up-checklist .pack=${builtInPacks[0]}></care-follow-up-checklist>`);
    await settled(element);
  });

  const added = 'The step was added.';
  const add = async (words: string) => {
    addLine(part(element, '.add input')!, words);
    await settled(element);
  };

  it('the same words come anew, after a moment in which the place is empty', async () => {
    const heard = listenTo(element);
    await add('First');
    expect(statusOf(element)).to.equal(added);
    await add('Second');
    expect(statusOf(element)).to.equal('');
    await waitUntil(() => statusOf(element) === added);
    expect(heard).to.deep.equal([added, '', added]);
  });

  it('other words come at once, and what is rendered meanwhile changes nothing', async () => {
    await add('First');
    await add('Second');
    element.requestUpdate();
    await settled(element);
    expect(statusOf(element)).to.equal('');
    element.undo();
    await settled(element);
    expect(statusOf(element)).to.equal('The last change was taken back.');
  });

  it('what stands there is not said again when something else is rendered', async () => {
    await add('First');
    const heard = listenTo(element);
    element.headingLevel = 3;
    await settled(element);
    expect(statusOf(element)).to.equal(added);
    expect(heard).to.deep.equal([]);
  });
});
