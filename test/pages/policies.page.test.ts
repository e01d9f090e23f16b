import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { build, type Rolldown } from 'vite';
import {
  built,
  classicScript,
  everyElement,
  everyShown,
  hostPage,
  lightText,
  moduleScript,
} from '../helpers/host-page.js';
import { openPage, strictPolicy, type WatchedPage } from '../helpers/no-network.js';
import { useEverything } from '../helpers/use-everything.js';

const withoutTypes = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
const enforced = `${withoutTypes}; require-trusted-types-for 'script'`;

const policies: Record<string, string> = {
  'the policy of the contract': `${enforced}; trusted-types careleaf`,
  'the policy that the server of the demonstration sends': strictPolicy,
  'a policy that allows Lit’s own name too': `${enforced}; trusted-types lit-html careleaf`,
  'a policy that allows every name': `${enforced}; trusted-types *`,
  'enforced types without a list of names': enforced,
  'no trusted types at all': withoutTypes,
};

const picker = '<care-language-picker condition="hemifacial-spasm"></care-language-picker>';

/** Nothing was blocked and nothing was said; what the patient chose to keep is not looked at. */
async function assertUnblocked(watched: WatchedPage) {
  await watched.expectQuiet().catch((error: { actual?: { violations: string[]; messages: string[] } }) => {
    if (!error.actual) throw error;
    assert.deepEqual([...error.actual.violations, ...error.actual.messages], []);
  });
}

describe('case 13: every element is shown and breaks no policy under', () => {
  for (const [name, csp] of Object.entries(policies)) {
    test(name, async () => {
      const watched = await openPage({ html: hostPage(everyElement), csp });
      await everyShown(watched.page);
      await watched.expectQuiet();
      await watched.close();
    });
  }
});

describe('case 13: everything on one page, used as a patient would, breaks no policy', () => {
  for (const [kind, head] of Object.entries({ module: moduleScript, 'classic script': classicScript })) {
    test(`from the ${kind}, under the policy of the contract`, async () => {
      const watched = await openPage({
        html: hostPage(picker + everyElement, { head }),
        csp: policies['the policy of the contract']!,
      });
      await everyShown(watched.page);
      await useEverything(watched.page);
      await assertUnblocked(watched);
      await watched.close();
    });
  }
});

describe('case 14: where no policy of ours is allowed', () => {
  for (const names of ["'none'", 'hospital']) {
    test(`trusted-types ${names}: the light text stays, and nothing is thrown`, async () => {
      const watched = await openPage({ html: hostPage(everyElement), csp: `${enforced}; trusted-types ${names}` });
      await watched.page.waitForLoadState('networkidle');
      const texts = watched.page.getByText(lightText);
      assert.ok((await texts.count()) > 1);
      for (const text of await texts.all()) assert.ok(await text.isVisible());
      const own = watched.messages.filter((message) => !/Content Security policy directive/i.test(message));
      assert.equal(own.length, 1);
      assert.match(own[0]!, /^Careleaf: .*has to allow "trusted-types careleaf"/);
      await watched.close();
    });
  }
});

describe('case 14: another library’s Lit on the same page', () => {
  let otherLit = '';

  before(async () => {
    const source = `import { html, LitElement } from 'lit';
      customElements.define('other-vendor', class extends LitElement {
        render() { return html\`<p>The other vendor’s \${'text'}</p>\`; }
      });`;
    const [output] = (await build({
      configFile: false,
      logLevel: 'warn',
      plugins: [
        {
          name: 'other-vendor',
          enforce: 'pre',
          resolveId: (id) => (id.endsWith('other-vendor.js') ? `${process.cwd()}/other-vendor.js` : undefined),
          load: (id) => (id.endsWith('other-vendor.js') ? source : undefined),
        },
      ],
      build: { write: false, lib: { entry: 'other-vendor.js', formats: ['es'], fileName: 'other' } },
    })) as Rolldown.RolldownOutput[];
    otherLit = output!.output[0].code;
  });

  const other = '<script type="module" src="/other.js"></script>';
  for (const [order, head] of Object.entries({
    'before ours': other + moduleScript,
    'after ours': moduleScript + other,
  })) {
    test(`${order}: both are shown and no policy is broken`, async () => {
      const watched = await openPage({
        html: hostPage(`<other-vendor></other-vendor>${everyElement}`, { head }),
        scripts: { '/other.js': otherLit },
        csp: `${enforced}; trusted-types lit-html careleaf`,
      });
      await everyShown(watched.page);
      await watched.page.getByText('The other vendor’s text').waitFor();
      await watched.expectQuiet();
      await watched.close();
    });
  }
});

test('case 15: a second copy of Careleaf breaks no policy', async () => {
  const watched = await openPage({
    html: hostPage(everyElement, { head: `${moduleScript}<script type="module" src="/second/careleaf.js"></script>` }),
    scripts: { '/second/careleaf.js': built('careleaf.js') },
    csp: policies['the policy of the contract']!,
  });
  await everyShown(watched.page);
  await watched.expectQuiet();
});
