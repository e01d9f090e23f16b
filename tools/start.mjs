import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, install, isBuilt, root } from './prepare.mjs';

const usualPort = 4173;

function options() {
  const { values } = parseArgs({ options: { port: { type: 'string' }, built: { type: 'boolean' } } });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && (!Number.isInteger(port) || port < 0 || port > 65535))
    throw new Error(`--port expects a number up to 65535, not "${values.port}".`);
  return { port, built: values.built };
}

/** The sources, as Vite serves them: a change is on the page at once. */
async function serveSources(port) {
  const { createServer } = await import('vite');
  const server = await createServer({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    server: { port: port ?? usualPort, strictPort: port !== undefined },
  });
  try {
    await server.listen();
  } catch (error) {
    await server.close();
    throw error;
  }
  return server.resolvedUrls.local[0];
}

/** `dist/`, under the policy of a strict hospital. */
async function serveBuilt(port) {
  if (!isBuilt()) {
    console.log('Building …');
    await build();
  }
  const { register } = await import('tsx/esm/api');
  register();
  const { serve, strictPolicy } = await import('./serve.ts');
  const { origin } = await serve({
    folders: { '/': join(root, 'demo'), '/dist/': join(root, 'dist') },
    headers: {
      'Content-Security-Policy': strictPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
    port: port ?? usualPort,
    nextFreePort: port === undefined,
  });
  return `${origin}/`;
}

async function start() {
  const { port, built } = options();
  await install();
  const address = built ? await serveBuilt(port) : await serveSources(port);
  console.log(`\nThe Careleaf demo is at ${address} (Ctrl+C ends it)`);
  console.log(
    built
      ? 'It is served from dist/, as npm run build makes it, under a strict policy.'
      : 'It is served from the sources: what you save is on the page. Minified, with hashes and under the strictest policy: npm start -- --built',
  );
}

// Leaving through `exit` also ends an installation or a build that is under way.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));

start().catch((error) => {
  // Node says it by a code, Vite in words.
  const taken = error.code === 'EADDRINUSE' ? error.port : /^Port (\d+) is already in use/.exec(error.message)?.[1];
  console.error(taken ? `Port ${taken} is taken: choose another with --port.` : error.message);
  process.exitCode = 1;
});
