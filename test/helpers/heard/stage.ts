import type { Locator, Page } from 'playwright-core';
import { hostPage, shown } from '../host-page.js';
import { openPage } from '../no-network.js';
import { announced, listenTo } from './announcements.js';
import { changesBetween } from './changes.js';
import { markLabels } from './labels.js';
import type { Scene } from './scenes.js';
import { heardTree, type Heard } from './tree.js';
import { controlWords, wordsOf } from './words.js';

/** One state of an element as it is heard. */
export interface Spoken {
  readonly state: string;
  readonly tree: Heard;
  /** Read from the top. */
  readonly lines: readonly string[];
  /** What is seen on each control. */
  readonly labels: Readonly<Record<string, string>>;
  /** Words that are seen, and of which a screen reader gets nothing. */
  readonly unheard: readonly string[];
  readonly announced: readonly string[];
  /** What is heard of it: all at first, later what is said at once, where the reader is then, and what is other than before. */
  readonly text: string;
}

/** What dates are worked out from. */
const morning = new Date('2026-12-01T09:00:00Z');

/** Plays a scene, and gives what is heard of each of its states. */
export async function* hear(scene: Scene): AsyncGenerator<Spoken> {
  const { page, close } = await openScene(scene);
  const host = await hostOf(page, scene);
  let before = await heardNow(page);
  await announced(page);
  yield { state: 'first', announced: [], ...before, text: before.lines.join('\n') };
  for (const [state, act] of scene.steps ?? []) {
    await act(host, page);
    const said = await announced(page);
    const now = await heardNow(page);
    const text = [
      ...said.map((words) => `announced: ${words}`),
      `focus: ${focusIn(now.tree)}`,
      ...changesBetween(before.lines, now.lines),
    ].join('\n');
    yield { state, announced: said, ...now, text };
    before = now;
  }
  await close();
}

async function openScene({ body, lang = 'en' }: Scene) {
  const opened = await openPage({
    html: hostPage(body, { lang }),
    csp: null,
    context: { viewport: { width: 1000, height: 900 }, timezoneId: 'Europe/London', locale: 'en-GB' },
  });
  await opened.page.route('**/never', () => {});
  await opened.page.clock.setFixedTime(morning);
  await listenTo(opened.page);
  // Whether there is a voice is found out after a while: what is said of that would come sooner or later.
  await opened.page.addInitScript(() => Reflect.deleteProperty(window, 'speechSynthesis'));
  await opened.page.reload();
  return opened;
}

async function hostOf(page: Page, { name, lang = 'en', shows }: Scene): Promise<Locator> {
  const host = page.locator(name.split('.')[0]!).first();
  if (shows) await host.locator(shows).first().waitFor();
  else await shown(host);
  if (lang !== 'en') await host.locator(`[part=base][lang=${lang}]`).first().waitFor();
  await host.evaluate((element) => (element as { updateComplete?: Promise<unknown> }).updateComplete);
  return host;
}

async function heardNow(page: Page) {
  const labels = await markLabels(page);
  const { tree, unheard } = await heardTree(page);
  return { tree, unheard, labels, lines: wordsOf(tree) };
}

function focusIn(tree: Heard): string {
  const found = tree.children.map(focused).find(Boolean);
  return found ? controlWords(found) : 'nowhere';
}
const focused = (heard: Heard): Heard | undefined =>
  heard.children.map(focused).find(Boolean) ?? (heard.states['focused'] === true ? heard : undefined);
