import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { init, type InitOpts, type ModuleInfos } from 'license-checker-rseidelsohn';
import { readJson, root } from '../../tools/build/files.js';

/** They ask for their notice, and for nothing more. */
const permissive = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];
/** What makes and tests Careleaf may also be as free as this. */
const forDevelopment = [...permissive, 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'Zlib'];

/** What is used on the machines of developers alone, unchanged, and never published. */
const exceptions: readonly { name: RegExp; license: string; why: string }[] = [
  { name: /^(axe-core|ical\.js|lightningcss(-.+)?)$/, license: 'MPL-2.0', why: 'asks for changed files; none is' },
  { name: /^(@fontsource|@ibm)\/.+$/, license: 'OFL-1.1', why: 'fonts, of tests and of a kit that is compared' },
  { name: /^caniuse-lite$/, license: 'CC-BY-4.0', why: 'data on browsers' },
  { name: /^spdx-exceptions$/, license: 'CC-BY-3.0', why: 'data on licences' },
  { name: /^spdx-ranges$/, license: '(MIT AND CC-BY-3.0)', why: 'data on licences' },
  { name: /^@promptbook\/utils$/, license: 'CC-BY-4.0', why: 'of the driver of WebKit; for tests alone' },
  { name: /^argparse$/, license: 'Python-2.0', why: 'permissive; the terms of Python itself' },
  { name: /^(css-value|only)$/, license: 'MIT*', why: 'its page alone says so' },
  { name: /^foreachasync$/, license: 'Apache-2.0*', why: 'its text alone says so' },
  { name: /^spawndamnit$/, license: 'Custom: LICENSE', why: 'the text of MIT, without its name' },
];

/** Of an offer of several, one is enough; of several that hold together, all are needed. No mixture is read. */
function allows(list: readonly string[], license: string): boolean {
  const plain = license.replace(/^\((.*)\)$/, '$1');
  const isAllowed = (one: string) => list.includes(one);
  return plain.includes(' AND ') ? plain.split(' AND ').every(isAllowed) : plain.split(' OR ').some(isAllowed);
}

const isException = (name: string, license: string) =>
  exceptions.some((one) => one.name.test(name) && one.license === license);

type License = readonly [name: string, license: string];
const check = promisify<InitOpts, ModuleInfos>(init);

/** What is installed here, by its own words. */
async function installed(): Promise<License[]> {
  const found = await check({ start: root, excludePrivatePackages: true });
  return Object.entries(found).map(([key, { licenses }]) => [key.replace(/@[^@]*$/, ''), String(licenses)]);
}

interface Locked {
  readonly license?: string;
  readonly dev?: true;
  readonly devOptional?: true;
  readonly peer?: true;
}

/** What a lock file names, for whatever machine. */
function locked(path: string, isMeant: (one: Locked) => boolean = () => true): License[] {
  const { packages } = readJson<{ packages: Record<string, Locked> }>(path);
  return Object.entries(packages)
    .filter(([folder, one]) => folder && isMeant(one))
    .map(([folder, { license }]) => [folder.replace(/.*node_modules\//, ''), String(license)]);
}

const refused = (list: readonly License[]) =>
  list.filter(([name, license]) => !allows(forDevelopment, license) && !isException(name, license));

interface Bill {
  components: { name: string; group?: string; licenses: { license?: { id?: string; name?: string } }[] }[];
}

describe('case 48: the licences', () => {
  it('of all that stands inside of the scripts are permissive, and each is named', () => {
    const { components } = readJson<Bill>('dist/sbom.cdx.json');
    const named = components.map(({ name, licenses }) => [name, ...licenses.map((one) => one.license?.id)]);
    assert.ok(named.length > 5);
    assert.deepEqual(
      named.filter(([, ...ids]) => ids.length !== 1 || !ids.every((id) => id && permissive.includes(id))),
      [],
    );
  });

  it('of the dependencies that come with the package are permissive', () => {
    const own = locked('package-lock.json', ({ dev, devOptional, peer }) => !dev && !devOptional && !peer);
    const needed = Object.keys(readJson<{ dependencies: object }>('package.json').dependencies);
    for (const one of needed)
      assert.ok(
        own.some(([name]) => name === one),
        one,
      );
    assert.deepEqual(
      own.filter(([, license]) => !allows(permissive, license)),
      [],
    );
  });

  it('of what makes, tests and measures it are on the list, or have a reason', async () => {
    const here = await installed();
    assert.ok(here.length > 500, `${here.length} packages`);
    const compared = locked('bench/package-lock.json');
    assert.ok(compared.length > 50, `${compared.length} packages`);
    assert.deepEqual(refused([...here, ...compared]), []);
    const idle = exceptions.filter(({ name }) => ![...here, ...compared].some(([one]) => name.test(one)));
    assert.deepEqual(idle, []);
  });

  it('that ask for more are refused', () => {
    for (const license of [
      'GPL-3.0-only',
      'AGPL-3.0',
      'SSPL-1.0',
      '(MIT AND GPL-2.0)',
      '(GPL-2.0 AND (MIT OR ISC))',
      '(MIT AND (GPL-2.0 OR ISC))',
      'UNLICENSED',
      'undefined',
      '',
    ])
      assert.deepEqual(refused([['somebody', license]]).length, 1, license);
    assert.equal(refused([['jszip', '(MIT OR GPL-3.0-or-later)']]).length, 0);
    assert.equal(refused([['pako', '(MIT AND Zlib)']]).length, 0);
    assert.equal(refused([['another', 'MPL-2.0']]).length, 1);
  });
});
