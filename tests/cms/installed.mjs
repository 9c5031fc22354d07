//! An example project of the repository, copied out of it and installed with the package as it would be published.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} example its folder in the repository @returns {string} where it is installed */
export function install(example) {
  const folder = `${ROOT}target/cms/${example.replaceAll('/', '-')}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(`${ROOT}${example}`, folder, { recursive: true, filter: (path) => !/node_modules|_site|dist/.test(path.slice(ROOT.length)) });
  const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], ROOT));
  run('npm', ['install', '--no-audit', '--no-fund', `${folder}/${filename}`], folder);
  return folder;
}

/** @param {string} command @param {string[]} args @param {string} cwd @returns {string} what it printed */
export function run(command, args, cwd) {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
