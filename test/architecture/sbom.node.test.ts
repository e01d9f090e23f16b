import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { readJson, readText } from '../../tools/build/files.js';

interface Component {
  name: string;
  group?: string;
  version: string;
  purl: string;
  hashes?: { alg: string; content: string }[];
  properties?: { name: string; value: string }[];
}
interface Bill {
  serialNumber?: string;
  metadata: { timestamp?: string; component: Component };
  components: Component[];
}

const text = readText('dist/sbom.cdx.json');
const bill = JSON.parse(text) as Bill;
const nameOf = ({ group, name }: Component) => (group ? `${group}/${name}` : name);
const insideOf = (file: string) =>
  bill.components.filter(({ properties = [] }) => properties.some(({ value }) => value === file)).map(nameOf);

describe('case 48: the bill of materials', () => {
  it('is what CycloneDX 1.6 asks for', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    assert.equal(await validator.validate(text), null);
    assert.notEqual(await validator.validate(text.replace('"bomFormat"', '"format"')), null);
  });

  it('bears no time and no random number', () => {
    assert.equal(bill.serialNumber, undefined);
    assert.equal(bill.metadata.timestamp, undefined);
  });

  it('is of this version of Careleaf', () => {
    const { name, version } = readJson<Component>('package.json');
    assert.deepEqual([bill.metadata.component.name, bill.metadata.component.version], [name, version]);
  });

  it('lists the packages of which LICENSES.txt has the notice, in the same versions', () => {
    const noticed = readText('dist/LICENSES.txt')
      .split(`\n${'-'.repeat(80)}\n\n`)
      .map((notice) => notice.split('\n')[0]);
    assert.deepEqual(bill.components.map((one) => `${nameOf(one)} ${one.version}`).sort(), noticed.sort());
  });

  it('lists what a page loads, and what the command and the page of a sign-off carry', () => {
    const page = [
      '@lit/localize',
      '@lit/reactive-element',
      'date-fns',
      'lit',
      'lit-element',
      'lit-html',
      'lucide-static',
    ];
    for (const file of ['careleaf.js', 'careleaf.iife.js']) assert.deepEqual(insideOf(file).sort(), page, file);
    assert.deepEqual(insideOf('careleaf.lazy.js'), []);
    assert.deepEqual(insideOf('review/page.js').sort(), ['@noble/hashes', 'canonicalize']);
    const command = insideOf('command/careleaf.js');
    for (const name of ['commander', 'jsonc-parser', 'canonicalize', '@noble/hashes', 'valibot'])
      assert.ok(command.includes(name), name);
  });

  it('lists every dependency of the package', () => {
    const { dependencies } = readJson<{ dependencies: object }>('package.json');
    const listed = bill.components.map(nameOf);
    for (const name of Object.keys(dependencies)) assert.ok(listed.includes(name), name);
  });

  it('names what scanners look for: the address of the package, and the hash of what the registry gave', () => {
    for (const one of bill.components) {
      assert.equal(one.purl, `pkg:npm/${nameOf(one).replace('@', '%40')}@${one.version}`);
      assert.deepEqual(
        one.hashes?.map(({ alg }) => alg),
        ['SHA-512'],
        one.purl,
      );
    }
  });

  it('has no package that docs/dependencies.md does not name', () => {
    const known = readText('docs/dependencies.md');
    // What these bring along with them.
    const broughtBy: Record<string, string> = { '@lit': 'lit', '@lit-labs': '@lit-labs/ssr', '@parse5': 'parse5' };
    const others: Record<string, string> = { 'lit-element': 'lit', 'lit-html': 'lit', entities: 'parse5' };
    for (const one of bill.components) {
      const name = others[one.name] ?? (one.group && broughtBy[one.group]) ?? nameOf(one);
      assert.ok(new RegExp(`(^|[^\\w/-])${name}\\b`, 'm').test(known), nameOf(one));
    }
  });
});
