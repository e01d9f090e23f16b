/**
 * Builds Storybook and looks at every story in a light, a dark and a narrow page: axe finds nothing, the story's own
 * checks pass, nothing is logged as an error, nothing is asked of another machine, nothing scrolls sideways.
 * `node tools/check-stories.mjs [part of a story's id…] [--built] [--shots=folder]`
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { chromiumArguments, findBrowsers, howToInstall } from './browsers.mjs';
import { node, root } from './prepare.mjs';

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { built: { type: 'boolean' }, shots: { type: 'string' } },
});

// A folder of its own, so that two runs do not empty each other's.
const folder = options.built ? join(root, 'storybook-static') : mkdtempSync(join(tmpdir(), 'careleaf-stories-'));
const { runOnly, rulesOfTheHostPage } = JSON.parse(readFileSync(join(root, '.storybook/axe.json'), 'utf8'));
const looks = [
  { name: 'light', globals: { scheme: 'light' }, viewport: { width: 1024, height: 768 } },
  // The same elements in other colours: only the rules about colour can find more.
  {
    name: 'dark',
    globals: { scheme: 'dark' },
    viewport: { width: 1024, height: 768 },
    only: ['color-contrast', 'link-in-text-block'],
  },
  { name: 'narrow', globals: { scheme: 'light' }, viewport: { width: 320, height: 640 } },
];

async function buildStorybook() {
  const code = await node(
    ['node_modules/storybook/dist/bin/dispatcher.js', 'build', '--quiet', '--loglevel', 'warn', '--output-dir', folder],
    {
      env: { STORYBOOK_DISABLE_TELEMETRY: '1', CI: 'true' },
    },
  );
  if (code !== 0) throw new Error('Storybook could not be built: see its message above.');
}

async function serveStorybook() {
  const files = sirv(folder);
  const server = createServer((request, response) =>
    // Browsers ask for it by themselves; Storybook's inner frame has none.
    request.url === '/favicon.ico' ? response.writeHead(204).end() : files(request, response),
  );
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

/** A page that notes what no story may do. */
async function watchedPage(context, origin, problems) {
  const page = await context.newPage();
  const isOwn = (url) => url.startsWith(`${origin}/`) || /^(data|blob):/.test(url);
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on(
    'console',
    (message) => message.type() === 'error' && problems.push(`console: ${message.text()} ${message.location().url}`),
  );
  page.on(
    'request',
    (request) => isOwn(request.url()) || problems.push(`request beyond this machine: ${request.url()}`),
  );
  return page;
}

const addressOf = ({ id, type }) =>
  `/iframe.html?id=${id}&viewMode=${type === 'docs' ? 'docs' : 'story'}&globals=a11y.manual:!true`;

/** One page for many stories: loading Storybook anew for each would take most of the time. */
async function storyPage(context, origin, story, problems) {
  const page = await watchedPage(context, origin, problems);
  await page.setViewportSize(looks[0].viewport);
  await page.goto(origin + addressOf(story));
  await page.evaluate(axe.source);
  return page;
}

/** Goes to a story and waits until it has been rendered and has played. */
async function visit(page, { id }, problems) {
  await page.setViewportSize(looks[0].viewport);
  await page.evaluate((storyId) => {
    const { channel, currentRender } = globalThis.__STORYBOOK_PREVIEW__ ?? {};
    if (currentRender && currentRender.id !== storyId) channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  }, id);
  const phase = await page.waitForFunction((storyId) => {
    const { id, phase } = globalThis.__STORYBOOK_PREVIEW__?.currentRender ?? {};
    return id === storyId && ['finished', 'errored', 'aborted'].includes(phase) && phase;
  }, id);
  if ((await phase.jsonValue()) !== 'finished') {
    problems.push(`the story failed: ${await page.locator('#error-message').innerText()}`);
  }
}

/** Everything is rendered and has its place, also what is far below the screen: axe judges colours by places. */
const settle = (page) =>
  page.evaluate(async () => {
    const within = (root) =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? within(one.shadowRoot) : [])]);
    for (const element of within(document))
      if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible';
    const elements = [...document.querySelectorAll('*')].filter((element) => 'updateComplete' in element);
    await Promise.all(elements.map((element) => element.updateComplete));
    await document.fonts.ready;
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  });

async function show(page, { globals, viewport }) {
  await page.setViewportSize(viewport);
  await page.evaluate(async (globals) => {
    const channel = globalThis.__STORYBOOK_PREVIEW__.channel;
    const rendered = new Promise((resolve) => channel.once('storyRendered', resolve));
    channel.emit('updateGlobals', { globals });
    await rendered;
  }, globals);
  await settle(page);
}

/** As long as the page: what stays in reach at the foot of the window lies over nothing then. */
async function lengthen(page, { width, height }) {
  const long = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, Math.min(long, 16_000)) });
  await settle(page);
}

/** An element that has nothing to show takes no room. */
const roomProblems = (page) =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll('#storybook-root *')].filter(({ localName }) =>
      /^care-/.test(localName),
    );
    const heights = shown.map((element) => element.getBoundingClientRect().height);
    return Math.max(...heights) === 0 ? [] : [`takes ${Math.max(...heights)} px of room with nothing to show`];
  });

async function axeProblems(page, isWholePage, only, isSecondTry = false) {
  const { violations, passes } = await page.evaluate(
    ([context, axeOptions]) => globalThis.axe.run(context, axeOptions),
    [
      isWholePage ? 'html' : '#storybook-root',
      {
        runOnly: only ?? runOnly,
        rules:
          only || isWholePage ? {} : Object.fromEntries(rulesOfTheHostPage.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
      },
    ],
  );
  // A page that is still being painted has no colours to judge.
  if (passes.length === 0 && !isSecondTry) {
    await settle(page);
    return axeProblems(page, isWholePage, only, true);
  }
  if (passes.length === 0) return ['axe found nothing to look at'];
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${help}) at ${target.flat().join(' » ')}${contrastIn(failureSummary)}`,
    ),
  );
}

const contrastIn = (summary) => /contrast of [^.]*\.?\d*[^.]*/.exec(summary)?.[0].replace(/^/, ': ') ?? '';

/** What is cut off or makes the page scroll sideways: the innermost elements that stick out, but for scrolling regions. */
const overflow = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const sticksOut = (element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > clientWidth + 1;
    };
    const mayStickOut = (element) => {
      const { overflowX, clipPath } = getComputedStyle(element);
      return element.localName === 'svg' || /auto|scroll/.test(overflowX) || clipPath !== 'none';
    };
    const innermost = (parent) =>
      [...parent.children].flatMap((element) => {
        const inside = mayStickOut(element) ? [] : innermost(element.shadowRoot ?? element);
        if (inside.length > 0 || !sticksOut(element)) return inside;
        return [`${element.localName}${element.part.value && `::part(${element.part.value})`} in ${place(element)}`];
      });
    const place = (element) => (element.getRootNode().host ?? element.parentElement).localName;
    const found = [...new Set(innermost(document.body))].map((name) => `sticks out of ${clientWidth} px: ${name}`);
    return scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} px of content`, ...found] : found;
  });

async function checkStory(story, place, report) {
  const { problems } = place;
  try {
    place.page ??= await storyPage(place.context, place.origin, story, problems);
    const { page } = place;
    await visit(page, story, problems);
    for (const look of looks) {
      await show(page, look);
      await lengthen(page, look.viewport);
      const found = story.tags.includes('shows-nothing')
        ? await roomProblems(page)
        : await axeProblems(page, story.tags.includes('whole-page'), look.only);
      if (look.name === 'narrow') found.push(...(await overflow(page)));
      if (options.shots)
        await page.screenshot({ path: join(options.shots, `${story.id}.${look.name}.png`), fullPage: true });
      report(`${story.id} (${look.name})`, [...problems.splice(0), ...found]);
    }
  } catch (error) {
    report(story.id, [...problems.splice(0), error.message]);
    await place.page?.close();
    delete place.page;
  }
}

/** Pages of words and tables are Storybook's own: they come without an error and without a foreign request. */
async function checkDocs(docs, { context, origin }, report) {
  const problems = [];
  const page = await watchedPage(context, origin, problems);
  try {
    await page.goto(origin + addressOf(docs));
    await page.locator('#storybook-docs h1').first().waitFor();
    await page.waitForLoadState('networkidle');
  } catch (error) {
    problems.push(error.message);
  }
  report(docs.id, problems);
  await page.close();
}

/** The frame around the stories: menus, toolbars, panels. */
async function checkManager({ id, story }, { context, origin }, report) {
  const problems = [];
  const page = await watchedPage(context, origin, problems);
  try {
    await page.goto(`${origin}/?path=/story/${story}`);
    for (const name of ['Theme', 'Colour scheme', 'Language', 'Text size', 'Width']) {
      await page.locator(`button[aria-label^="${name} "]`).waitFor();
    }
    await page.waitForLoadState('networkidle');
  } catch (error) {
    problems.push(error.message);
  }
  report(id, problems);
  await page.close();
}

async function checkAll(origin, browser) {
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  const queue = Object.values(entries).filter(
    ({ id }) => wanted.length === 0 || wanted.some((part) => id.includes(part)),
  );
  const counts = { passed: 0, failed: 0 };
  const report = (name, problems) => {
    counts[problems.length > 0 ? 'failed' : 'passed'] += 1;
    if (problems.length > 0)
      console.log(`✗ ${name}${[...new Set(problems)].map((problem) => `\n    ${problem}`).join('')}`);
  };
  if (wanted.length === 0) {
    const { id: story } = queue.find(({ type }) => type === 'story');
    queue.push({ id: 'the frame of Storybook', type: 'manager', story });
  }
  const checks = { manager: checkManager, docs: checkDocs, story: checkStory };
  const worker = async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    context.setDefaultTimeout(30_000);
    const place = { context, origin, problems: [] };
    for (let entry = queue.shift(); entry; entry = queue.shift()) await checks[entry.type](entry, place, report);
    await context.close();
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
  return counts;
}

async function main() {
  const { chromium: executablePath } = findBrowsers();
  if (!executablePath) throw new Error(howToInstall(['chromium']));
  if (!options.built) await buildStorybook();
  const { server, origin } = await serveStorybook();
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
  try {
    const { passed, failed } = await checkAll(origin, browser);
    console.log(`${passed} passed, ${failed} failed`);
    return failed === 0 && passed > 0;
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} finally {
  if (!options.built) rmSync(folder, { recursive: true, force: true });
}
