// Runs before anything is installed: only what Node itself brings.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return {};
  }
};

export const scripts = () => readJson('package.json').scripts ?? {};

/** Runs a program in the project's folder and answers with its exit code. `onOutput` also receives what it prints. */
export function run(program, args, { env = {}, timeout = 0, onOutput } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', onOutput ? 'pipe' : 'inherit', 'inherit'],
      shell: process.platform === 'win32' && program === 'npm',
    });
    // The test runner closes its browsers on SIGINT only.
    const endChild = () => child.kill('SIGINT');
    process.once('exit', endChild);
    const timers = timeout
      ? [setTimeout(endChild, timeout), setTimeout(() => child.kill('SIGKILL'), timeout + 15_000)]
      : [];
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      process.stdout.write(text);
      onOutput(text);
    });
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code, signal) => {
      process.off('exit', endChild);
      timers.forEach(clearTimeout);
      if (signal) console.error(`${basename(program)} was ended by ${signal}.`);
      resolve(code ?? 1);
    });
  });
}

export const node = (args, options) => run(process.execPath, args, options);

export function npm(args, options) {
  const cli = process.env.npm_execpath;
  return cli && basename(cli) === 'npm-cli.js' ? node([cli, ...args], options) : run('npm', args, options);
}

// Versions, not file times: a fresh checkout gives the lock file a new time though nothing changed.
function isInstalled(folder) {
  const wanted = readJson(join(folder, 'package-lock.json')).packages ?? {};
  const found = readJson(join(folder, 'node_modules/.package-lock.json')).packages ?? {};
  const direct = Object.keys({ ...wanted['']?.dependencies, ...wanted['']?.devDependencies });
  return (
    direct.length > 0 &&
    direct.every((name) => `node_modules/${name}` in found) &&
    Object.entries(found).every(([path, { version }]) => wanted[path]?.version === version)
  );
}

/** Installs what a folder of the project names; the project's own packages without one. */
export async function install(folder = '.') {
  if (isInstalled(folder)) return;
  console.log(`Installing the packages that ${join(folder, 'package-lock.json')} names …`);
  const code = await npm(['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Error('The packages could not be installed: see the message of npm above.');
}

export const filesBelow = (folder) => {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length))
      .sort();
  } catch {
    return [];
  }
};

/** What dist/ is made from. */
const madeFrom = {
  folders: ['src', 'snippet', 'conditions', 'locales', 'tools', join('cms', 'shared')],
  files: [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'vite.config.ts',
    'custom-elements-manifest.config.mjs',
  ],
};

/** Whether dist/ is newer than everything that it is made from. */
export function isBuilt() {
  const changed = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs;
  const built = changed('dist/sri.json');
  const sources = madeFrom.folders
    .flatMap(filesBelow)
    .filter((path) => !path.startsWith(join('src', 'generated')))
    .concat(madeFrom.files);
  return built !== undefined && sources.every((path) => (changed(path) ?? 0) <= built);
}

export async function build() {
  if ((await npm(['run', '--silent', 'build'])) !== 0) throw new Error('npm run build failed: see its message above.');
}
