/** A real WordPress in a folder of its own: Debian's packages, the SQLite drop-in of WordPress Playground, PHP's server. */
import { unzipSync } from 'fflate';
import { execFile, execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { root } from '../build/files.js';
import { hasPhp, howToInstallPhp } from '../php.mjs';

export type Suite = 'trixie' | 'sid';

export interface Site {
  readonly origin: string;
  /** The version that WordPress says it is. */
  readonly version: string;
  readonly folder: string;
  /** Runs PHP inside WordPress and answers with what it prints. */
  php(code: string): string;
  /** What PHP complained about. */
  complaints(): string;
  stop(): Promise<void>;
}

export const password = 'correct-horse-battery';
export const users = { admin: 'administrator', erin: 'editor', ava: 'author' } as const;

const run = promisify(execFile);
const sqlite = '@wp-playground/cli@3.1.56';
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
const themes = ['twentytwentyfive', 'twentytwentyfour'];
const libraries = [
  'libjs-cropper',
  'libjs-jquery-ui',
  'libjs-lodash',
  'libjs-underscore',
  'libphp-phpmailer',
  'php-getid3',
];

const has = (program: string): boolean => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** What the machine lacks, in one sentence. */
export function missingForWordPress(): string | undefined {
  if (!has('apt-get') || !has('dpkg') || !existsSync(keyring))
    return 'WordPress is taken from Debian’s packages: please run this on Debian, with apt-get, dpkg and debian-archive-keyring.';
  return hasPhp() ? undefined : howToInstallPhp;
}

/** Fetches a suite's WordPress once into `.cache/`; nothing is installed. */
export async function fetchWordPress(suite: Suite): Promise<string> {
  const cache = join(root, '.cache/wordpress', suite);
  const tree = join(cache, 'wordpress');
  if (existsSync(join(tree, 'complete'))) return tree;
  rmSync(cache, { recursive: true, force: true });
  for (const name of ['lists/partial', 'archives/partial', 'packages', 'unpacked', 'wordpress'])
    mkdirSync(join(cache, name), { recursive: true });
  writeFileSync(join(cache, 'sources.list'), `deb [signed-by=${keyring}] http://deb.debian.org/debian ${suite} main\n`);
  const settings = [
    `Dir::State::Lists=${cache}/lists`,
    `Dir::Etc::SourceList=${cache}/sources.list`,
    'Dir::Etc::SourceParts=/dev/null',
    `Dir::Cache=${cache}`,
    'Acquire::Languages=none',
    'APT::Sandbox::User=root',
  ].flatMap((setting) => ['-o', setting]);
  await run('apt-get', [...settings, '-qq', 'update'], { maxBuffer: 2 ** 24 });
  const wanted = ['wordpress', ...themes.map((theme) => `wordpress-theme-${theme}`), ...libraries];
  await run('apt-get', [...settings, '-qq', 'download', ...wanted.map((name) => `${name}/${suite}`)], {
    cwd: join(cache, 'packages'),
  });
  const unpacked = join(cache, 'unpacked');
  for (const name of readdirSync(join(cache, 'packages')))
    await run('dpkg', ['-x', join(cache, 'packages', name), unpacked]);
  keepLinksInside(unpacked);
  for (const folder of ['usr/share/wordpress', 'var/lib/wordpress'])
    await run('cp', ['-rL', `${join(unpacked, folder)}/.`, tree]);
  await addDatabase(tree, join(cache, 'sqlite'));
  for (const name of ['lists', 'archives', 'packages', 'unpacked', 'sqlite'])
    rmSync(join(cache, name), { recursive: true, force: true });
  writeFileSync(join(tree, 'complete'), '');
  return tree;
}

/** Debian's links point into the system: here they point into the unpacked packages, or away. */
function keepLinksInside(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) continue;
    const link = join(entry.parentPath, entry.name);
    const target = readlinkSync(link);
    if (target.startsWith('/')) {
      unlinkSync(link);
      if (existsSync(join(folder, target))) symlinkSync(join(folder, target), link);
    } else if (!existsSync(link) && lstatSync(link).isSymbolicLink()) unlinkSync(link);
  }
}

/** WordPress on SQLite, by the drop-in that npm's WordPress Playground carries. */
async function addDatabase(tree: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { stdout } = await run('npm', ['pack', sqlite, '--ignore-scripts', '--silent'], { cwd: folder });
  await run('tar', ['-xzf', stdout.trim(), 'package/sqlite-database-integration.zip'], { cwd: folder });
  const plugins = join(tree, 'wp-content/mu-plugins');
  const files = unzipSync(readFileSync(join(folder, 'package/sqlite-database-integration.zip')));
  for (const [name, content] of Object.entries(files)) {
    const path = join(plugins, 'sqlite-database-integration', name.slice(name.indexOf('/') + 1));
    if (name.endsWith('/')) continue;
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
  }
  const dropIn = readFileSync(join(plugins, 'sqlite-database-integration/db.copy'), 'utf8')
    .replaceAll('{SQLITE_IMPLEMENTATION_FOLDER_PATH}', '')
    .replaceAll('{SQLITE_PLUGIN}', 'sqlite-database-integration/load.php')
    .replaceAll("__DIR__ . '/plugins/", "__DIR__ . '/mu-plugins/");
  writeFileSync(join(tree, 'wp-content/db.php'), dropIn);
}

const configuration = (origin: string) => `<?php
define( 'DB_NAME', 'wordpress' ); define( 'DB_USER', '' ); define( 'DB_PASSWORD', '' ); define( 'DB_HOST', '' );
define( 'DB_CHARSET', 'utf8mb4' ); define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${origin}' ); define( 'WP_SITEURL', '${origin}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true ); define( 'DISABLE_WP_CRON', true ); define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'FS_METHOD', 'direct' ); define( 'WP_ENVIRONMENT_TYPE', 'local' );
define( 'WP_DEBUG', true ); define( 'WP_DEBUG_LOG', __DIR__ . '/complaints.log' ); define( 'WP_DEBUG_DISPLAY', false );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }
require_once ABSPATH . 'wp-settings.php';
`;

/** PHP's server: files as they are, all else to WordPress, and a policy where the browser asks for one. */
const router = `<?php
if ( isset( $_SERVER['HTTP_X_WANTED_POLICY'] ) ) { header( 'Content-Security-Policy: ' . $_SERVER['HTTP_X_WANTED_POLICY'] ); }
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
$file = __DIR__ . $path;
if ( is_dir( $file ) && is_file( $file . '/index.php' ) ) { $file = rtrim( $file, '/' ) . '/index.php'; }
if ( is_file( $file ) && '.php' !== substr( $file, -4 ) ) { return false; }
if ( ! is_file( $file ) ) { $file = __DIR__ . '/index.php'; }
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = substr( $file, strlen( __DIR__ ) );
$_SERVER['SCRIPT_FILENAME'] = $file;
chdir( dirname( $file ) );
require $file;
`;

/** What a plugin for several languages does, and no mail: tests only. */
const helpers = `<?php
add_filter( 'locale', function ( $locale ) { return isset( $_GET['locale'] ) ? preg_replace( '/[^A-Za-z_]/', '', $_GET['locale'] ) : $locale; } );
function wp_mail() { return true; }
`;

const installation = `
define( 'WP_INSTALLING', true );
require 'wp-load.php';
require 'wp-admin/includes/upgrade.php';
wp_install( 'Riverside Hospital', 'admin', 'admin@example.org', false, '', '${password}' );
foreach ( array( 'erin' => 'editor', 'ava' => 'author' ) as $name => $role ) {
  wp_insert_user( array( 'user_login' => $name, 'user_pass' => '${password}', 'user_email' => $name . '@example.org', 'role' => $role ) );
}
// The guides that greet a newcomer have been read.
$read = array( 'welcomeGuide' => false, 'enableChoosePatternModal' => false );
foreach ( get_users( array( 'fields' => 'ID' ) ) as $user ) {
  update_user_meta( $user, 'wp_persisted_preferences', array( 'core' => $read, 'core/edit-post' => $read, '_modified' => gmdate( 'c' ) ) );
}
`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

// Leaving through `exit` ends the servers that were started.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Installs WordPress and serves it to this machine only. `stop` ends the server and removes the folder. */
export async function startWordPress(suite: Suite): Promise<Site> {
  const tree = await fetchWordPress(suite);
  const folder = mkdtempSync(join(tmpdir(), `careleaf-wordpress-${suite}-`));
  await run('cp', ['-r', `${tree}/.`, folder]);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  writeFileSync(join(folder, 'wp-config.php'), configuration(origin));
  writeFileSync(join(folder, 'router.php'), router);
  writeFileSync(join(folder, 'wp-content/mu-plugins/helpers.php'), helpers);
  mkdirSync(join(folder, 'wp-content/database'), { recursive: true });
  const php = (code: string) =>
    execFileSync('php', ['-d', 'display_errors=stderr', '-r', code], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, HTTP_HOST: `127.0.0.1:${port}` },
    });
  php(installation);
  const server = spawn('php', ['-d', 'opcache.enable=1', '-S', `127.0.0.1:${port}`, '-t', folder, 'router.php'], {
    cwd: folder,
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '3' },
  });
  const ended = new Promise((resolve) => server.once('exit', resolve).once('error', resolve));
  const end = () => server.exitCode === null && server.pid !== undefined && process.kill(-server.pid, 'SIGTERM');
  const clearAway = () => {
    end();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', clearAway);
  const stop = async () => {
    end();
    await ended;
    process.off('exit', clearAway);
    clearAway();
  };
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await fetch(`${origin}/wp-login.php`).catch(() => undefined))?.ok) {
      const inside = (code: string) => php(`require 'wp-load.php'; ${code}`);
      const log = join(folder, 'complaints.log');
      const complaints = () => (existsSync(log) ? readFileSync(log, 'utf8') : '');
      return { origin, folder, stop, complaints, php: inside, version: inside('echo get_bloginfo( "version" );') };
    }
    await wait(200);
  }
  await stop();
  throw new Error(`WordPress of ${suite} did not answer.`);
}
