import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, install, isBuilt, root } from './prepare.mjs';

const usualPort = 4173;

function chosenPort() {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  if (values.port === undefined) return undefined;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port expects a number up to 65535, not "${values.port}".`);
  return port;
}

async function start() {
  const port = chosenPort();
  await install();
  if (!isBuilt()) {
    console.log('Building …');
    await build();
  }
  if (!existsSync(join(root, 'demo', 'index.html')))
    throw new Error('demo/index.html is missing: there is no page to show.');
  const { register } = await import('tsx/esm/api');
  register();
  const { serve, strictPolicy } = await import('./serve.ts');
  const server = await serve({
    folders: { '/': join(root, 'demo'), '/dist/': join(root, 'dist') },
    headers: {
      'Content-Security-Policy': strictPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
    port: port ?? usualPort,
    nextFreePort: port === undefined,
  });
  console.log(`\nThe Careleaf demo is at ${server.origin}/ (Ctrl+C ends it)`);
}

// Leaving through `exit` also ends an installation or a build that is under way.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));

start().catch((error) => {
  console.error(
    error.code === 'EADDRINUSE' ? `Port ${error.port} is taken: choose another with --port.` : error.message,
  );
  process.exitCode = 1;
});
