import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { filterProblems } from '@arethetypeswrong/core/problems';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { readJson, readText } from '../../tools/build/files.js';
import { packed } from './packed.js';

const { files, tarball } = packed();
const { exports, bin, types, customElements, unpkg, jsdelivr, ...others } = readJson<{
  exports: object;
  bin: Record<string, string>;
  types: string;
  customElements: string;
  'web-types': string;
  unpkg: string;
  jsdelivr: string;
}>('package.json');

/** The texts in a value, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsIn);

/** Whether files are what a path of package.json means: each "*" in it stands for the same. */
function isPacked(path: string): boolean {
  const [first = '', ...more] = path.replace(/^\.\//, '').replace(/[.+]/g, '\\$&').split('*');
  const rest = more.map((part, index) => (index === 0 ? `(.+)${part}` : `\\1${part}`));
  const pattern = new RegExp(`^${first}${rest.join('')}$`);
  return [...files].some((file) => pattern.test(file));
}

/** Where the links of a text lead within the project, as paths from its root. */
const targetsOf = (page: string): string[] =>
  [...readText(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map((match) => match[1]!)
    .filter((target) => /[./]/.test(target) && !/^\w+:/.test(target))
    .map((target) => posix.join(posix.dirname(page), target));

describe('the package', () => {
  it('has every file that package.json names', () => {
    const named = textsIn([exports, bin, types, customElements, others['web-types'], unpkg, jsdelivr]);
    assert.deepEqual(
      named.filter((path) => !isPacked(path)),
      [],
    );
  });

  it('has every page and picture that its pages link to', () => {
    const pages = [...files].filter((file) => file.endsWith('.md'));
    assert.ok(pages.includes('README.md'));
    const dead = pages.flatMap((page) =>
      targetsOf(page)
        .filter((target) => !files.has(target) && ![...files].some((file) => file.startsWith(target)))
        .map((target) => `${page}: ${target}`),
    );
    assert.deepEqual(dead, []);
  });

  it('is what package.json says it is', async () => {
    const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('gives TypeScript the types of each entry', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(tarball), {
      includeEntrypoints: ['./define/seek-help', './elements/seek-help'],
      // A style sheet has no types.
      excludeEntrypoints: ['./careleaf.css'],
    });
    assert.ok(analysis.types);
    // Custom elements are for modules: the package has none for `require`, and needs a resolution that knows `exports`.
    const problems = [
      ...filterProblems(analysis, { resolutionKind: 'bundler' }),
      ...filterProblems(analysis, { resolutionKind: 'node16-esm' }),
    ];
    assert.deepEqual(problems, []);
  });
});
