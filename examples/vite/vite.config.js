import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'nut-graf' } } })],
  // The package finds its WebAssembly beside itself: vite's dev server must not move it into its cache.
  optimizeDeps: { exclude: ['nutgraf'] },
  build: { target: 'es2022', rollupOptions: { input: ['index.html', 'react.html', 'text.html', 'vue.html'] } },
});
