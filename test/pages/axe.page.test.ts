import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { openPage, type OpenPageOptions } from '../helpers/no-network.js';

const axeSource = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const pages = readdirSync(new URL('../../demo/', import.meta.url)).filter((name) => name.endsWith('.html'));
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const looks: Record<string, NonNullable<OpenPageOptions['context']>> = {
  light: { reducedMotion: 'reduce' },
  dark: { colorScheme: 'dark', reducedMotion: 'reduce' },
  'at 320 px': { viewport: { width: 320, height: 800 }, reducedMotion: 'reduce' },
};

async function violationsOf(page: Page) {
  await page.addScriptTag({ content: axeSource });
  const { violations } = await page.evaluate(
    (values) =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      }),
    rules,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary?.split('\n')[1]?.trim()}`),
  );
}

for (const path of pages) {
  describe(`axe finds nothing on ${path}`, () => {
    for (const [look, context] of Object.entries(looks)) {
      test(look, async () => {
        const watched = await openPage({ path: `/${path}`, csp: null, context });
        const { page } = watched;
        await page.locator('[part=heading]').first().waitFor();
        await page.waitForLoadState('networkidle');
        await page
          .locator('[part=base] details')
          .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
        assert.deepEqual(await violationsOf(page), []);
        await watched.close();
      });
    }
  });
}
