//! Writes `pkg/build.js`, which names the build: a hash of the files that the service worker caches together.
//! usage: node tools/build-name.mjs      after the rest of pkg/ is built
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** The files of the page that the service worker lists, as paths from `www/`. */
export function cachedFiles() {
  const worker = readFileSync(new URL('../www/service-worker.js', import.meta.url), 'utf8');
  return [...worker.matchAll(/'([^']+\.\w+)'/g)].map(([, name]) => String(name)).filter((name) => !name.endsWith('/build.js'));
}

const hash = createHash('sha256');
for (const name of cachedFiles()) hash.update(name).update(readFileSync(new URL(name, new URL('../www/', import.meta.url))));
writeFileSync(new URL('../pkg/build.js', import.meta.url), `self.NUTGRAF_BUILD = '${hash.digest('hex').slice(0, 12)}';\n`);
