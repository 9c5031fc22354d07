import { copyFileSync, mkdirSync } from 'node:fs';

import { nodeResolve } from '@rollup/plugin-node-resolve';
import { importMetaAssets } from '@web/rollup-plugin-import-meta-assets';

mkdirSync('dist', { recursive: true });
copyFileSync('index.html', 'dist/index.html');

export default {
  input: 'app.js',
  output: { dir: 'dist', format: 'es' },
  // The second copies the WebAssembly and the worker, and corrects their addresses.
  plugins: [nodeResolve({ browser: true }), importMetaAssets()],
};
