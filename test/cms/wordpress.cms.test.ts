import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { hash, readJson, root } from '../../tools/build/files.js';
import { buildPlugin } from '../../tools/wordpress/build.js';
import { fetchWordPress, missingForWordPress, startWordPress, type Suite } from '../../tools/wordpress/site.js';
import { launch, loggedIn, visit, type Stage } from './wordpress-browser.js';
import { editing } from './wordpress-editing.js';
import { reading } from './wordpress-reading.js';
import { served } from './wordpress-served.js';
import { settings } from './wordpress-settings.js';

const { version } = readJson<{ version: string }>('package.json');
const zip = join(root, `dist-cms/careleaf-wordpress-${version}.zip`);
const pictures = process.env.CARELEAF_PICTURES;
const cms = join(root, 'cms');
const inPlugin = /plugins\/careleaf|careleaf_/;

const missing = missingForWordPress();
const suites: Suite[] = process.env.CARELEAF_WORDPRESS ? [process.env.CARELEAF_WORDPRESS as Suite] : ['trixie', 'sid'];

test('this machine can run WordPress', () => assert.equal(missing, undefined));

test('the zip has the same bytes each time it is built', () => {
  const before = hash(readFileSync(zip));
  assert.equal(hash(readFileSync(buildPlugin())), before);
});

test('PHP finds no mistake in any file', { skip: missing !== undefined }, () => {
  const files = readdirSync(cms, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.php'));
  assert.ok(files.length > 10);
  for (const file of files) execFileSync('php', ['-l', join(cms, file)], { stdio: ['ignore', 'ignore', 'inherit'] });
});

test('what decides something in PHP decides rightly', { skip: missing !== undefined }, () => {
  const said = execFileSync('php', [join(cms, 'wordpress/test/unit.php')], { encoding: 'utf8' });
  assert.match(said, /^\d{2,} passed, 0 failed$/m);
});

if (!missing) {
  let browser: Browser;
  before(async () => {
    [browser] = await Promise.all([launch(), ...suites.map(fetchWordPress)]);
  });
  after(() => browser?.close());
  for (const suite of suites) describe(`WordPress of Debian ${suite}`, () => onWordPress(suite, () => browser));
}

async function picture(name: string, page: Page): Promise<void> {
  mkdirSync(pictures!, { recursive: true });
  await page.screenshot({ path: join(pictures!, `wordpress-${name}.png`) });
}

function onWordPress(suite: Suite, browser: () => Browser): void {
  // Filled before the first test runs.
  const stage = {} as Stage;

  before(async () => {
    const site = await startWordPress(suite);
    console.log(`WordPress ${site.version}`);
    Object.assign(stage, {
      site,
      browser: browser(),
      picture: pictures && suite === suites[0] ? picture : () => Promise.resolve(),
      admin: await loggedIn(browser(), site, 'admin'),
      editor: await loggedIn(browser(), site, 'erin'),
      author: await loggedIn(browser(), site, 'ava'),
    });
  });

  after(async () => {
    await Promise.all([stage.admin, stage.editor, stage.author].map((context) => context?.close()));
    await stage.site?.stop();
  });

  test('an administrator uploads the zip and activates it', async () => {
    const page = await stage.admin.newPage();
    await page.goto('/wp-admin/plugin-install.php?tab=upload');
    await page.setInputFiles('#pluginzip', zip);
    await page.click('#install-plugin-submit');
    await page.click('a:has-text("Activate Plugin")');
    await page.waitForSelector('#message, .notice-success');
    assert.ok(await page.isVisible('tr[data-plugin="careleaf/careleaf.php"].active'));
    await page.close();
  });

  settings(stage);
  editing(stage);
  reading(stage);
  served(stage);

  test('both patterns are offered', () => {
    const patterns = stage.site.php(`
      do_action( 'rest_api_init' );
      foreach ( WP_Block_Patterns_Registry::get_instance()->get_all_registered() as $pattern ) { echo $pattern['name'], "\\n"; }`);
    assert.match(patterns, /^careleaf\/leaflet-page$/m);
    assert.match(patterns, /^careleaf\/options-and-help$/m);
  });

  test('no file of the plugin says anything when it is asked for by itself', async () => {
    const folder = join(stage.site.folder, 'wp-content/plugins/careleaf');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.php'));
    assert.ok(files.length > 10);
    for (const file of files) {
      const answer = await fetch(`${stage.site.origin}/wp-content/plugins/careleaf/${file}`);
      assert.equal(`${answer.status} ${await answer.text()}`, '200 ', file);
    }
  });

  test('deactivated and deleted, it leaves nothing', async () => {
    const page = await stage.admin.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto('/wp-admin/plugins.php');
    await page.click('#deactivate-careleaf');
    await page.waitForSelector('#delete-careleaf');
    const front = await visit(stage.browser, stage.site, stage.leafletPage);
    assert.equal(await front.page.locator('care-leaflet, script[src*=careleaf]').count(), 0);
    await front.page.context().close();
    assert.match(stage.site.php('echo wp_json_encode( get_option( "careleaf_profile" ) );'), /nurse line/);
    await page.click('#delete-careleaf');
    await page.waitForSelector('tr[data-slug=careleaf].deleted, tr#careleaf-deleted, .plugin-deleted-tr', {
      state: 'attached',
    });
    await page.close();
    assert.equal(existsSync(join(stage.site.folder, 'wp-content/plugins/careleaf')), false);
    const left = stage.site.php(
      `global $wpdb; echo wp_json_encode( $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%careleaf%'" ) );`,
    );
    assert.equal(left, '[]');
  });

  test('PHP complained of nothing of ours', () => {
    const ours = stage.site
      .complaints()
      .split('\n')
      .filter((line) => inPlugin.test(line));
    assert.deepEqual(ours, []);
  });
}
