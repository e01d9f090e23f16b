import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readJson } from '../../tools/build/files.js';
import { assertAccessible, shownText, visit, waitForText, type Stage } from './wordpress-browser.js';

const strict = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
].join('; ');
const inPlugin = /careleaf/;

/** What readers get. */
export function reading(stage: Stage): void {
  test('the page is read without JavaScript, in the language that was chosen', async () => {
    const { page, elsewhere } = await visit(stage.browser, stage.site, stage.leafletPage, { javaScriptEnabled: false });
    const leaflet = page.locator('care-leaflet');
    await leaflet.getByRole('heading', { level: 3, name: 'Espasmo hemifacial' }).waitFor();
    assert.equal(await leaflet.locator('h2').count(), 0);
    const light = page.locator('css:light=care-leaflet > [lang=es]');
    for (const words of [await shownText(page, 'care-leaflet'), (await light.textContent()) ?? '']) {
      assert.match(words, /Cuándo buscar ayuda/);
      assert.match(words, /91\sde\scada\s100\spersonas/);
      assert.doesNotMatch(words, /Lista de seguimiento/);
    }
    assert.deepEqual(elsewhere, []);
    await page.context().close();
  });

  test('under a strict policy the page works and asks no other host', async () => {
    const seen = await visit(stage.browser, stage.site, stage.leafletPage, { policy: strict });
    await waitForText(seen.page, 'care-leaflet', /Espasmo hemifacial.*112.*Example Reviewer/s);
    const script = seen.page.locator('script[src*="careleaf.lazy.js"]');
    assert.equal(await script.getAttribute('type'), 'module');
    assert.match((await script.getAttribute('integrity')) ?? '', /^sha384-/);
    assert.equal(await script.getAttribute('data-no-optimize'), '1');
    assert.deepEqual(seen.elsewhere, []);
    // A strict policy blocks what WordPress's own theme needs; ours goes on.
    assert.deepEqual(
      seen.errors.filter((text) => !text.includes('@wordpress/')),
      [],
    );
    assert.deepEqual(
      seen.violations.filter((text) => inPlugin.test(text)),
      [],
    );
    const inline = await seen.page
      .locator('script:not([src]):not([type="application/json"])')
      .evaluateAll((scripts) => scripts.filter((script) => /careleaf/.test(script.outerHTML)).length);
    assert.equal(inline, 0, 'no inline script is ours');
    await seen.page.context().close();
  });

  test('every block shows its element and passes axe, and the page’s language decides', async () => {
    const { elements } = readJson<{ elements: string[] }>('dist/static/elements.json');
    const names = elements.filter((name) => name !== 'leaflet' && name !== 'language-picker');
    assert.ok(names.length > 5);
    const link = stage.site.php(`
      echo get_permalink( wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Parts',
        'post_content' => '<!-- wp:careleaf/leaflet /-->${names.map((name) => `<!-- wp:careleaf/${name} /-->`).join('')}<!-- wp:careleaf/language-picker /-->' ) ) );`);
    const english = await visit(stage.browser, stage.site, link, { viewport: { width: 1280, height: 900 } });
    for (const name of names) await waitForText(english.page, `.wp-block-careleaf-${name} care-${name}`, /\w/);
    await waitForText(
      english.page,
      'care-seek-help',
      /Speak to a doctor or your team today.*the nurse line.*020 7946 0111/is,
    );
    assert.equal(await english.page.locator('script[data-care-profile]').count(), 1);
    await assertAccessible(english.page, '.entry-content');
    await stage.picture('front', english.page);
    await english.page.context().close();
    const spanish = await visit(stage.browser, stage.site, `${link}${link.includes('?') ? '&' : '?'}locale=es_MX`);
    assert.equal(await spanish.page.getAttribute('html', 'lang'), 'es-MX');
    assert.match(
      await spanish.page.locator('css:light=care-seek-help > div[lang=es]').innerHTML(),
      /Cuándo buscar ayuda/,
    );
    await waitForText(spanish.page, 'care-seek-help', /Cuándo buscar ayuda/);
    await spanish.page.context().close();
    const french = await visit(stage.browser, stage.site, `${link}${link.includes('?') ? '&' : '?'}locale=fr_FR`);
    assert.match(await french.page.locator('css:light=care-seek-help > div[lang=en]').innerHTML(), /When to get help/);
    await french.page.context().close();
  });

  test('nothing in a profile ends its script element', async () => {
    stage.site.php(`$GLOBALS['kept'] = get_option( 'careleaf_profile' );
      update_option( 'kept_profile', $GLOBALS['kept'] );
      update_option( 'careleaf_profile', array( 'emergencyNumber' => '112', 'urgentLine' => array( 'name' => '</script><script>document.title="broken"</script><!--', 'phone' => '111' ) ) );`);
    const { page } = await visit(stage.browser, stage.site, stage.leafletPage);
    await waitForText(page, 'care-leaflet', /Espasmo hemifacial/);
    const profile = JSON.parse(await page.locator('script[data-care-profile]').innerText()) as {
      urgentLine: { name: string };
    };
    assert.match(profile.urgentLine.name, /^<\/script>/);
    assert.notEqual(await page.title(), 'broken');
    await page.context().close();
    stage.site.php(
      `update_option( 'careleaf_profile', get_option( 'kept_profile' ) ); delete_option( 'kept_profile' );`,
    );
  });

  test('case 19: another theme shows the same', async () => {
    stage.site.php(`switch_theme( 'twentytwentyfour' );`);
    const { page } = await visit(stage.browser, stage.site, stage.leafletPage);
    assert.match(await page.content(), /themes\/twentytwentyfour/);
    await waitForText(page, 'care-leaflet', /Espasmo hemifacial.*112/s);
    await page.context().close();
    stage.site.php(`switch_theme( 'twentytwentyfive' );`);
  });
}
