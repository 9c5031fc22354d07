import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

await build({ entryPoints: ['app.js'], bundle: true, minify: true, format: 'esm', outdir: 'dist' });
copyFileSync('index.html', 'dist/index.html');
copyFileSync(fileURLToPath(import.meta.resolve('nutgraf/core.wasm')), 'dist/nutgraf_bg.wasm');
copyFileSync(fileURLToPath(import.meta.resolve('nutgraf/worker')), 'dist/nutgraf.worker.js');
