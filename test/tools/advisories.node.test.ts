import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { verdictOn, type Inventory } from '../../tools/advisories/verdict.js';
import { root } from '../../tools/build/files.js';

const inventory: Inventory = {
  inside: new Set(['lit-html@3.3.3', 'commander@14.0.3']),
  locked: {
    'node_modules/lit-html': { version: '3.3.3' },
    'node_modules/date-fns': { version: '4.4.0' },
    'node_modules/commander': { version: '14.0.3', dev: true },
    'node_modules/tool/node_modules/commander': { version: '2.0.0', dev: true },
    'node_modules/terser': { version: '5.0.0', dev: true },
    'node_modules/vite': { version: '8.0.0', devOptional: true, peer: true },
  },
};

type Found = [folder: string, severity: string, title?: string];
const vulnerability = ([folder, severity, title]: Found) => {
  const name = folder.replace(/.*node_modules\//, '');
  const via = title ? [{ title, severity, url: `https://advisories.example/${name}` }] : ['another'];
  return [folder, { name, severity, via, nodes: [folder] }];
};
const answer = (...found: Found[]) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(found.map(vulnerability)),
    metadata: { dependencies: { total: 6 } },
  });
const verdict = (...found: Found[]) => verdictOn(answer(...found), inventory);

describe('advisories', () => {
  it('let through where there are none', () => {
    assert.deepEqual(verdict(), {
      outcome: 'clear',
      lines: ['Advisories: checked; 0 on what ships, 0 on what makes it.'],
    });
  });

  for (const severity of ['high', 'critical'])
    it(`that are ${severity} refuse what ships, whether installed with the package or inside of a script`, () => {
      for (const folder of ['node_modules/lit-html', 'node_modules/date-fns', 'node_modules/commander']) {
        const { outcome, lines } = verdict([folder, severity, 'Runs code']);
        assert.equal(outcome, 'refused', folder);
        assert.match(lines[0]!, /REFUSED for 1/);
        assert.match(lines[1]!, new RegExp(`ships: .*${severity}: Runs code \\(https:`));
      }
    });

  it('that are lower, or on what only makes it, are listed', () => {
    for (const folder of ['node_modules/terser', 'node_modules/tool/node_modules/commander', 'node_modules/vite']) {
      const { outcome, lines } = verdict([folder, 'critical', 'Runs code']);
      assert.equal(outcome, 'clear', folder);
      assert.match(lines[1]!, /makes: .*critical: Runs code/);
    }
    const { outcome, lines } = verdict(['node_modules/lit-html', 'moderate', 'Is slow']);
    assert.equal(outcome, 'clear');
    assert.match(lines[1]!, /ships: lit-html, moderate: Is slow/);
  });

  it('of a package that is not in the lock file count as of what ships', () => {
    assert.equal(verdict(['node_modules/unknown', 'high', 'Runs code']).outcome, 'refused');
  });

  it('of another package are said there, and not of whoever needs it', () => {
    assert.deepEqual(verdict(['node_modules/lit-html', 'high']).lines.length, 1);
  });

  const silences = {
    'no answer': '',
    'a page of a proxy': '<html>Sign in</html>',
    null: 'null',
    'an empty answer': '{}',
    'a refusal': '{"statusCode": 405, "error": {"summary": "", "detail": ""}}',
    'a report of another version': answer().replace('"auditReportVersion":2', '"auditReportVersion":3'),
    'a report about nothing': answer().replace('"total":6', '"total":0'),
  };
  for (const [what, text] of Object.entries(silences))
    it(`have not been checked by ${what}`, () => {
      const { outcome, lines } = verdictOn(text, inventory);
      assert.equal(outcome, 'not checked');
      assert.match(lines.join('\n'), /^Advisories: NOT CHECKED: [^\n]+\.$/);
    });
});

/** What the command says where the registry, on this machine, answers so. */
async function asked(listener: RequestListener, env: Record<string, string> = {}) {
  const registry = createServer(listener);
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
  const { port } = registry.address() as AddressInfo;
  const settings = { npm_config_registry: `http://127.0.0.1:${port}/`, npm_config_fetch_retries: '0', ...env };
  const args = ['--import', 'tsx', 'tools/advisories.ts'];
  try {
    return await new Promise<{ code: number; said: string }>((resolve) =>
      execFile(process.execPath, args, { cwd: root, env: { ...process.env, ...settings } }, (error, said) =>
        resolve({ code: error ? Number(error.code) : 0, said }),
      ),
    );
  } finally {
    registry.closeAllConnections();
    registry.close();
  }
}

const advisory = (name: string, severity: string) => ({
  [name]: [
    { id: name.length, url: 'https://advisories.example/', title: 'Runs code', severity, vulnerable_versions: '*' },
  ],
});
const answering =
  (advisories: object): RequestListener =>
  (request, response) => {
    request.resume();
    if (request.method === 'POST')
      return void response.setHeader('Content-Type', 'application/json').end(JSON.stringify(advisories));
    response.writeHead(404).end('{}');
  };
const refusing: RequestListener = (_, response) => void response.writeHead(405).end();

describe('npm’s own answer', () => {
  it('refuses for what ships, and lists what makes it', async () => {
    const { code, said } = await asked(
      answering({ ...advisory('lit-html', 'high'), ...advisory('terser', 'critical') }),
    );
    assert.equal(code, 1);
    assert.match(said, /^Advisories: checked; 1 on what ships, 1 on what makes it; REFUSED for 1\.\n/);
    assert.match(said, /makes: terser, critical/);
  });

  it('is never taken for one where the registry gave none, also where npm is told to ask nobody', async () => {
    for (const env of [{}, { npm_config_offline: 'true', npm_config_audit: 'false' }]) {
      const { code, said } = await asked(refusing, env as Record<string, string>);
      assert.equal(code, 0);
      assert.match(said, /^Advisories: NOT CHECKED: the registry did not answer/);
    }
  });
});
