import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  assertAccessible,
  blocksOf,
  canvasOf,
  openEditor,
  save,
  visit,
  waitForText,
  type Stage,
} from './wordpress-browser.js';

/** What editors and authors put on a page. */
export function editing(stage: Stage): void {
  test('an editor inserts the leaflet, configures it, saves it and finds it again', async () => {
    const page = await openEditor(stage.editor, '/wp-admin/post-new.php?post_type=page');
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const canvas = await canvasOf(page);
    await canvas.locator('.wp-block-post-title').fill('Hemifacial spasm');
    await page.getByRole('button', { name: /Block Inserter/ }).click();
    await page.getByPlaceholder('Search').fill('care leaflet');
    await page.getByRole('option', { name: 'Care leaflet' }).click();
    await waitForText(canvas, 'care-leaflet', /Hemifacial spasm .*Call 112 now.*Example Reviewer/s);

    const inspector = page.getByRole('region', { name: 'Editor settings' });
    await page.evaluate(() => {
      const [block] = window.wp!.data.select('core/block-editor').getBlocks!() as { clientId: string }[];
      void window.wp!.data.dispatch('core/block-editor').selectBlock!(block!.clientId);
      void window.wp!.data.dispatch('core/edit-post').openGeneralSidebar!('edit-post/block');
    });
    await inspector.getByLabel('Level of the heading').selectOption('H3');
    await inspector.getByLabel('How much to show first').selectOption('Main points (3 to 4 minutes)');
    await canvas.locator('care-leaflet[depth=main]').getByText('Only under “Everything”:').waitFor();
    await inspector.getByLabel('How much to show first').selectOption('Everything');
    await inspector.getByLabel('Language').selectOption('es');
    await inspector.getByLabel('Look').selectOption('meadow');
    await inspector.getByLabel('Follow-up checklist').uncheck();
    const preview = await waitForText(canvas, 'care-leaflet', /Espasmo hemifacial/);
    assert.doesNotMatch(preview, /Lista de seguimiento/);
    assert.equal(await canvas.locator('.careleaf-theme-meadow > * care-leaflet').count(), 1);
    await assertAccessible(page, '.block-editor-block-inspector');
    await stage.picture('editor', page);

    await save(page, 'draft');
    const id = await page.evaluate(() => window.wp!.data.select('core/editor').getCurrentPostId!() as number);
    const draft = await stage.editor.newPage();
    await draft.goto(`/?page_id=${id}&preview=true`);
    await waitForText(draft, 'care-leaflet', /Espasmo hemifacial/);
    await draft.close();

    stage.leafletPage = await save(page, 'publish');
    await page.close();
    const again = await openEditor(stage.editor, `/wp-admin/post.php?post=${id}&action=edit`);
    await waitForText(await canvasOf(again), 'care-leaflet', /Espasmo hemifacial/);
    const [block, ...more] = await blocksOf(again);
    assert.deepEqual(more, []);
    assert.equal(block?.isValid, true);
    assert.deepEqual(block.attributes, {
      condition: 'hemifacial-spasm',
      depth: '',
      headingLevel: 3,
      lang: 'es',
      sections: 'action-plan seek-help explainer treatments self-care monitoring provenance',
      theme: 'meadow',
    });
    assert.deepEqual(errors, []);
    await again.close();
  });

  test('an author’s block, shortcode and tag survive saving; what is not allowed does not', async () => {
    const page = await openEditor(stage.author, '/wp-admin/post-new.php');
    const content = [
      '<!-- wp:careleaf/self-care {"headingLevel":3} /-->',
      '<!-- wp:shortcode -->[careleaf element="seek-help" heading-level="4" depth="main"]<!-- /wp:shortcode -->',
      '<!-- wp:html --><care-provenance condition="hemifacial-spasm" depth="main" src="https://example.org/pack.json" onclick="alert(1)">Sources</care-provenance><!-- /wp:html -->',
      '<!-- wp:shortcode -->[careleaf element="nonsense"]<!-- /wp:shortcode -->',
    ].join('\n\n');
    await page.evaluate((words) => {
      const { dispatch } = window.wp!.data;
      void dispatch('core/editor').editPost!({ title: 'By an author' });
      void dispatch('core/block-editor').resetBlocks!(window.wp!.blocks.parse(words));
    }, content);
    const link = await save(page, 'publish');
    await page.close();
    const seen = await visit(stage.browser, stage.site, link);
    for (const name of ['self-care', 'seek-help', 'provenance']) await waitForText(seen.page, `care-${name}`, /\w/);
    assert.equal(await seen.page.locator('css:light=care-self-care > div > h3').count(), 1);
    assert.equal(await seen.page.locator('css:light=care-seek-help > div > h4').count(), 1);
    const tag = await seen.page.locator('care-provenance').evaluate((element) => element.getAttributeNames());
    assert.deepEqual(tag, ['condition', 'depth']);
    assert.equal(await seen.page.locator('care-seek-help').getAttribute('depth'), 'main');
    assert.doesNotMatch(await seen.page.content(), /no such element/);
    assert.deepEqual(seen.elsewhere, []);
    await seen.page.context().close();
  });
}
