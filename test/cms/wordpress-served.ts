import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Site } from '../../tools/wordpress/site.js';
import { waitForText, visit, type Stage } from './wordpress-browser.js';

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:";
const profile = `array( 'emergencyNumber' => '112', 'urgentLine' => array( 'name' => 'the nurse’s "line" & -- <desk>...', 'phone' => '+44 (0)20 7946 0111' ) )`;

/** A theme as they were before blocks: the head is printed before the content is made. */
const classicTheme = `<!doctype html><html <?php language_attributes(); ?>><head><?php wp_head(); ?></head>
<body><?php while ( have_posts() ) { the_post(); the_content(); } wp_footer(); ?></body></html>`;

const publish = (site: Site, content: string, type = 'page'): string =>
  site.php(`kses_remove_filters();
    echo get_permalink( wp_insert_post( array( 'post_type' => '${type}', 'post_status' => 'publish', 'post_title' => 'Served',
      'post_content' => '${content.replace(/[\\']/g, '\\$&')}' ) ) );`);

/** What the plugin itself makes of an element: its tag with its shadow root. */
function made(site: Site, element: string, asked: string): string {
  const html = site.php(`echo careleaf_element_html( '${element}', array( ${asked} ) );`);
  const shadowRoot = html.slice(0, html.indexOf('</template>\n<div') + '</template>\n'.length);
  assert.match(shadowRoot, /^<care-[^<>]+><template shadowrootmode="open">/);
  return shadowRoot;
}

/** What readers see before any script, and what becomes of it. */
export function served(stage: Stage): void {
  describe('the shadow root that is printed', () => {
    before(() => {
      // Who has signed off is said by the script, at once: here it shall have no reason to come.
      stage.site.php(`update_option( 'kept_profile', get_option( 'careleaf_profile' ) );
        update_option( 'careleaf_profile', ${profile} );`);
      const folder = join(stage.site.folder, 'wp-content/themes/classic');
      mkdirSync(folder);
      writeFileSync(join(folder, 'style.css'), '/*\nTheme Name: Classic\n*/\n');
      writeFileSync(join(folder, 'index.php'), classicTheme);
    });
    after(() => {
      stage.site.php(`switch_theme( 'twentytwentyfive' );
        update_option( 'careleaf_profile', get_option( 'kept_profile' ) ); delete_option( 'kept_profile' );`);
    });

    test('stays to the letter, whatever WordPress does with a content', async () => {
      const words = 'It’s 5\' 9" -- (see 8) or :) or [gallery] or 2x3...';
      const contents = {
        'a block': '<!-- wp:careleaf/seek-help {"headingLevel":4} /-->',
        'a block of a group':
          '<!-- wp:group --><div class="wp-block-group"><!-- wp:careleaf/seek-help {"headingLevel":4} /--></div><!-- /wp:group -->',
        'a shortcode block':
          '<!-- wp:shortcode -->[careleaf element="seek-help" heading-level="4"]<!-- /wp:shortcode -->',
        'a shortcode of the classic editor':
          'Before it\n\n[careleaf element="seek-help" heading-level="4"]\n\nAfter it',
        'a shortcode in a sentence': 'Before it [careleaf element="seek-help" heading-level="4"] and after it',
      };
      const wanted = made(stage.site, 'seek-help', `'headingLevel' => 4`);
      for (const theme of ['twentytwentyfive', 'classic']) {
        stage.site.php(`switch_theme( '${theme}' );`);
        for (const [name, content] of Object.entries(contents)) {
          const link = publish(stage.site, `${content}\n\n${words}`);
          const page = await (await fetch(link)).text();
          assert.ok(page.includes(wanted), `${name}, ${theme}: ${page.slice(page.indexOf('<care-')).slice(0, 400)}`);
        }
      }
      stage.site.php(`switch_theme( 'twentytwentyfive' );`);
    });

    for (const theme of ['twentytwentyfive', 'classic']) {
      test(`is what readers see without asking for more, and is live once they use it (${theme})`, async () => {
        stage.site.php(`switch_theme( '${theme}' );`);
        const link = publish(
          stage.site,
          '<!-- wp:careleaf/leaflet {"headingLevel":3,"lang":"es","sections":"treatments seek-help"} /-->',
        );
        const seen = await visit(stage.browser, stage.site, link, { policy });
        const { page } = seen;
        const urgent = page.getByRole('link', { name: '+44 (0)20 7946 0111' }).first();
        await urgent.waitFor();
        assert.equal(await urgent.getAttribute('href'), 'tel:+442079460111');
        await page.getByRole('heading', { level: 5, name: 'Llame de inmediato al 112' }).waitFor();
        await page.getByText('the nurse’s "line" & -- <desk>...').first().waitFor();
        await page.mouse.wheel(0, 3000);
        await page.waitForTimeout(500);
        assert.deepEqual(
          seen.ours.filter((name) => !name.endsWith('.css')),
          ['careleaf.lazy.js'],
        );
        assert.ok(seen.ours.includes('styles/seek-help.css'));
        const rules = await page
          .locator('care-treatment-options')
          .evaluate((part) => [...part.shadowRoot!.styleSheets].map(({ cssRules }) => cssRules.length));
        assert.ok(rules.length === 2 && rules.every((count) => count > 5), 'its style sheets are there');

        await page.getByRole('button', { name: 'Abrir todas' }).click();
        await page.locator('care-treatment-options details[open]').nth(3).waitFor();
        assert.ok(seen.ours.includes('careleaf.js') && seen.ours.includes('locales/es.json'));
        const isServed = (selector: string) =>
          page.locator(selector).evaluate((part) => part.shadowRoot!.querySelector('[data-build]') !== null);
        assert.equal(await isServed('care-treatment-options'), false);
        assert.equal(await isServed('care-seek-help'), true, 'what nobody has used stays as it was printed');
        await urgent.waitFor();
        assert.deepEqual(seen.said, []);
        assert.deepEqual(seen.elsewhere, []);
        await page.context().close();
      });
    }

    test('is the main points where the editor wants them, and stays so; everything is there without a script', async () => {
      const link = publish(
        stage.site,
        '<!-- wp:careleaf/leaflet {"depth":"main","sections":"monitoring seek-help"} /-->',
      );
      const seen = await visit(stage.browser, stage.site, link, { policy });
      const leaflet = seen.page.locator('care-leaflet[depth=main]');
      await leaflet.getByText('Only under “Everything”: Checks and aims').waitFor();
      await seen.page.waitForTimeout(500);
      assert.ok(!seen.ours.includes('careleaf.js'), 'what was printed is what is wanted');
      assert.deepEqual(seen.said, []);
      await seen.page.context().close();
      const silent = await visit(stage.browser, stage.site, link, { javaScriptEnabled: false });
      await silent.page.locator('summary').filter({ hasText: 'Everything' }).click();
      await silent.page.getByRole('heading', { level: 3, name: 'Checks and aims' }).waitFor();
      await silent.page.context().close();
    });

    test('is not there in a language without words: the script shows them, and says so', async () => {
      const link = publish(stage.site, '<!-- wp:careleaf/self-care /-->');
      const french = `${link}${link.includes('?') ? '&' : '?'}locale=fr_FR`;
      assert.doesNotMatch(await (await fetch(french)).text(), /shadowrootmode/);
      const { page, said } = await visit(stage.browser, stage.site, french, { policy });
      await waitForText(page, 'care-self-care', /not available in français/);
      assert.deepEqual(said, []);
      await page.context().close();
    });

    test('is not there where no page is asked for, and the words are there once', async () => {
      const link = publish(stage.site, '<!-- wp:careleaf/self-care /-->', 'post');
      const id = new URL(link).searchParams.get('p') ?? stage.site.php(`echo url_to_postid( '${link}' );`);
      const { origin } = stage.site;
      for (const path of ['/?feed=rss2', `/?rest_route=/wp/v2/posts/${id}`]) {
        const text = await (await fetch(origin + path)).text();
        assert.match(text, /care-self-care/, path);
        assert.doesNotMatch(text, /shadowrootmode/, path);
      }
    });

    test('a site can do without it', async () => {
      const plugins = join(stage.site.folder, 'wp-content/mu-plugins/without.php');
      writeFileSync(
        plugins,
        `<?php if ( isset( $_GET['without'] ) ) { add_filter( 'careleaf_is_served', '__return_false' ); }`,
      );
      const link = publish(stage.site, '<!-- wp:careleaf/self-care /-->');
      const address = `${link}${link.includes('?') ? '&' : '?'}without`;
      assert.doesNotMatch(await (await fetch(address)).text(), /shadowrootmode/);
      const { page } = await visit(stage.browser, stage.site, address, { policy });
      await waitForText(page, 'care-self-care', /What you can do yourself/);
      await page.context().close();
    });

    test('a tag that somebody wrote as HTML is shown by the script, at once', async () => {
      const link = publish(
        stage.site,
        '<!-- wp:html --><care-seek-help condition="hemifacial-spasm"><p>Own words</p></care-seek-help><!-- /wp:html -->',
      );
      const seen = await visit(stage.browser, stage.site, link, { policy });
      await waitForText(seen.page, 'care-seek-help', /Call 112 now.*the nurse’s "line" & -- <desk>\.\.\./is);
      assert.ok(seen.ours.includes('careleaf.js'));
      assert.deepEqual(seen.said, []);
      await seen.page.context().close();
    });
  });
}
