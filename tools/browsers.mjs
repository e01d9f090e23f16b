import { spawn } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { installPackages, mayInstall } from './debian.mjs';

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isProgram);

const firstOf = (variable, names, places = []) =>
  process.env[variable] ?? names.map(onPath).find(Boolean) ?? places.find(isProgram);

const entries = (folder) => {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
};

// MiniBrowser is no command: each distribution keeps it beside its WebKitGTK library.
const miniBrowsers = () =>
  ['/usr/lib', '/usr/lib64', '/usr/libexec', ...entries('/usr/lib')]
    .flatMap(entries)
    .filter((folder) => /\/webkit2?gtk-[\d.]+$/.test(folder))
    .map((folder) => join(folder, 'MiniBrowser'));

export const engines = ['chromium', 'firefox', 'webkit'];
export const engineNames = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

/** The program of each engine on this machine; undefined where there is none. */
export function findBrowsers() {
  const driver = firstOf('CARELEAF_WEBKIT_DRIVER', ['WebKitWebDriver']);
  const miniBrowser = firstOf('CARELEAF_WEBKIT', [], miniBrowsers());
  const display = onPath('xvfb-run') && onPath('xauth') ? 'xvfb' : process.env.DISPLAY && 'own';
  return {
    chromium: firstOf(
      'CARELEAF_CHROMIUM',
      ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
      [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ],
    ),
    firefox: firstOf(
      'CARELEAF_FIREFOX',
      ['firefox-esr', 'firefox'],
      ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    ),
    webkit: driver && miniBrowser && display ? { driver, miniBrowser, display } : undefined,
  };
}

/** Flags that keep Chromium quiet; as root its sandbox cannot start. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const debianPackages = {
  // A font as most readers have one: pages are counted in it.
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

export const howToInstall = (missing) =>
  `Please install ${missing.map((engine) => engineNames[engine]).join(' and ')}` +
  ` (on Debian: apt-get install ${missing.flatMap((engine) => debianPackages[engine]).join(' ')}),` +
  ` or name the program in ${missing.map((engine) => `CARELEAF_${engine.toUpperCase()}`).join(' and ')}.`;

/** Finds the wanted engines, and fetches missing ones where the system's package manager may. */
export async function provideBrowsers(wanted) {
  const missing = wanted.filter((engine) => !findBrowsers()[engine]);
  if (missing.length > 0 && mayInstall()) {
    console.log(`Installing ${missing.map((engine) => engineNames[engine]).join(', ')} with apt-get …`);
    await installPackages(missing.flatMap((engine) => debianPackages[engine]));
  }
  return findBrowsers();
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts WebKit's WebDriver on a display of its own; `stop` ends the driver, its browsers and the display. */
export async function startWebKitDriver({ driver, display }) {
  const port = await freePort();
  const command = [driver, `--port=${port}`, '--host=127.0.0.1'];
  if (display === 'xvfb') command.unshift('xvfb-run', '-a', '-s', '-screen 0 1280x1024x24');
  const child = spawn(command[0], command.slice(1), {
    detached: true,
    stdio: 'ignore',
    // Its sandbox needs user namespaces, which containers seldom grant; only this project's own pages are opened.
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', NO_AT_BRIDGE: '1' },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  const isRunning = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  const endGroup = () => isRunning() && process.kill(-child.pid, 'SIGTERM');
  process.once('exit', endGroup);
  const stop = async () => {
    endGroup();
    await ended;
  };
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return { port, stop };
    await Promise.race([wait(200), ended]);
    if (!isRunning()) break;
  }
  await stop();
  throw new Error(`${driver} did not start.`);
}
