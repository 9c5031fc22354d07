//! A real WordPress with the plugin's zip in it, installed anew for a test run and served by PHP on a free port.

import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));
export const ARTICLE = `${HERE}article.html`;
/** tools/setup.sh puts it there. */
const FETCHED = `${ROOT}target/wordpress`;
const STARTS_MS = 20_000;

/**
 * @typedef {object} WordPress
 * @property {string} address
 * @property {string} version
 * @property {Record<string, number>} posts by name
 * @property {string} folder
 * @property {(code: string) => string} php runs code inside it, and gives what that printed
 * @property {() => string} log what PHP complained of in the plugin's files
 * @property {() => void} close
 */

/** @returns {Promise<WordPress>} */
export async function start() {
  const folder = `${FETCHED}/run`;
  const address = `http://127.0.0.1:${await freePort()}`;
  const env = { ...process.env, NUTGRAF_WP_URL: address, NUTGRAF_ARTICLE: ARTICLE, PHP_CLI_SERVER_WORKERS: '4' };
  lay(folder);
  const php = (/** @type {string[]} */ ...args) => execFileSync('php', ['-d', 'error_reporting=E_ERROR', ...args], { cwd: folder, env, encoding: 'utf8' });
  const { version, posts } = JSON.parse(php(`${HERE}install.php`));
  const server = spawn('php', ['-d', 'opcache.enable_cli=1', '-S', address.slice('http://'.length), '-t', folder], { env, stdio: 'ignore', detached: true });
  await answers(address);
  return {
    address, version, posts, folder,
    php: (code) => php('-r', `$_SERVER['HTTP_HOST'] = ''; require 'wp-load.php'; ${code}`),
    log: () => log(folder),
    close() {
      if (server.pid) process.kill(-server.pid); // its workers too
    },
  };
}

/** The site's files, with the plugin as its zip has it. @param {string} folder */
export function lay(folder) {
  const plugins = `${folder}/wp-content/plugins`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(`${FETCHED}/site`, folder, { recursive: true });
  cpSync(`${FETCHED}/sqlite-database-integration-main`, `${plugins}/sqlite-database-integration`, { recursive: true });
  writeFileSync(`${folder}/wp-content/db.php`, read(`${FETCHED}/sqlite-database-integration-main/db.copy`)
    .replace('{SQLITE_IMPLEMENTATION_FOLDER_PATH}', `${plugins}/sqlite-database-integration`)
    .replaceAll('{SQLITE_PLUGIN}', 'sqlite-database-integration/load.php'));
  cpSync(`${HERE}wp-config.php`, `${folder}/wp-config.php`);
  mkdirSync(`${folder}/wp-content/mu-plugins`, { recursive: true });
  cpSync(`${HERE}policy.php`, `${folder}/wp-content/mu-plugins/policy.php`);
  execFileSync('unzip', ['-q', `${ROOT}pkg/nutgraf-wordpress.zip`, '-d', plugins]);
}

/** What PHP complained of in the plugin's files. @param {string} folder */
export function log(folder) {
  return read(`${folder}/wp-content/debug.log`).split('\n').filter((line) => line.includes('nutgraf')).join('\n');
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

/** @param {string} address */
async function answers(address) {
  const end = Date.now() + STARTS_MS;
  while (Date.now() < end) {
    const response = await fetch(`${address}/wp-login.php`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((wait) => setTimeout(wait, 200));
  }
  throw new Error(`WordPress does not answer at ${address}`);
}
