import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, openEditor, type Stage } from './wordpress-browser.js';

const today = new Date().toISOString().slice(0, 10);

/** The settings page, as every role meets it. */
export function settings(stage: Stage): void {
  test('good settings are saved', async () => {
    const page = await stage.admin.newPage();
    await page.goto('/wp-admin/options-general.php?page=careleaf');
    await page.getByLabel('Emergency number').fill('112');
    await page.getByLabel('Name of the urgent advice line').fill('the nurse line');
    await page.getByLabel('Phone of the urgent advice line').fill('020 7946 0111');
    await page.getByLabel('Name of the clinic').first().fill('Riverside face & nerve clinic');
    await page.getByLabel('Phone of the clinic').first().fill('+44 20 7946 0222');
    await page.getByLabel('Web address of the clinic').first().fill('https://riverside.example.org/clinic');
    await page.getByLabel('Country').fill('GB');
    await page.getByLabel('Reviewed by').fill('Example Reviewer');
    await page.getByLabel('Role').fill('Example role');
    await page.getByLabel('Reviewed on').fill(today);
    await page.getByLabel('Next review by').fill('2099-01-15');
    await Promise.all([page.waitForURL('**settings-updated**'), page.click('#submit')]);
    assert.match(await page.innerText('#setting-error-settings_updated'), /Settings saved/);
    assert.equal(await page.getByLabel('Reviewed by').first().inputValue(), 'Example Reviewer');
    assert.equal(await page.getByLabel('Reviewed by').count(), 2, 'a new row for a review appeared');
    await assertAccessible(page, '.wrap');
    await stage.picture('settings', page);
    await page.close();
  });

  test('bad settings are refused with a clear message, and nothing saved is lost', async () => {
    const before = stage.site.php('echo wp_json_encode( get_option( "careleaf_profile" ) );');
    const page = await stage.admin.newPage();
    await page.goto('/wp-admin/options-general.php?page=careleaf');
    await page.getByLabel('Emergency number').fill('<b>112</b>');
    const day = page.getByLabel('Reviewed on').first();
    // A browser's own date field lets nobody write this; a script does.
    await day.evaluate((field) => field.setAttribute('type', 'text'));
    await day.fill('2026-02-31');
    await Promise.all([page.waitForURL('**settings-updated**'), page.click('#submit')]);
    const messages = await page.locator('.settings-error').allInnerTexts();
    assert.ok(
      messages.some((text) => /Emergency number: found “<b>112<\/b>”, expected digits, such as 112/.test(text)),
      messages.join(),
    );
    assert.ok(
      messages.some((text) => /Review 1: .*“2026-02-31”, expected a day that exists/.test(text)),
      messages.join(),
    );
    assert.ok(!messages.some((text) => /Settings saved/.test(text)), 'nothing says that all was saved');
    assert.equal(await page.getByLabel('Emergency number').inputValue(), '112');
    assert.equal(stage.site.php('echo wp_json_encode( get_option( "careleaf_profile" ) );'), before);
    await page.close();
  });

  test('only an administrator reaches the settings', async () => {
    for (const context of [stage.editor, stage.author]) {
      const page = await context.newPage();
      const answer = await page.goto('/wp-admin/options-general.php?page=careleaf');
      assert.equal(answer?.status(), 403);
      const sent = await page.request.post('/wp-admin/options.php', {
        form: { option_page: 'careleaf', action: 'update', 'careleaf_profile[form]': '1' },
      });
      assert.equal(sent.status(), 403);
      await page.close();
    }
    const forged = await stage.admin.request.post('/wp-admin/options.php', {
      form: { option_page: 'careleaf', action: 'update', _wpnonce: 'forged', 'careleaf_profile[form]': '1' },
    });
    assert.equal(forged.status(), 403);
    assert.match(stage.site.php('echo wp_json_encode( get_option( "careleaf_profile" ) );'), /nurse line/);
  });

  test('an administrator reads the plugin’s words in Spanish, in the editor too', async () => {
    const page = await stage.admin.newPage();
    await page.goto('/wp-admin/options-general.php?page=careleaf&locale=es_ES');
    assert.match(await page.innerText('.wrap h1'), /Careleaf: su hospital/);
    await page.close();
    const words = await openEditor(stage.admin, '/wp-admin/post-new.php?locale=es_ES');
    await words.evaluate(() => {
      const wp = window.wp as unknown as { blocks: { createBlock(name: string): { clientId: string } } };
      const block = wp.blocks.createBlock('careleaf/self-care');
      void window.wp!.data.dispatch('core/block-editor').insertBlocks!([block]);
      void window.wp!.data.dispatch('core/edit-post').openGeneralSidebar!('edit-post/block');
    });
    await words.getByLabel('Nivel del título').waitFor();
    await words.close();
  });
}
