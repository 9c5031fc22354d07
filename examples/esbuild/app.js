import { configure, digest } from 'nutgraf/engine';

// esbuild does not follow `new URL(…, import.meta.url)`: build.js copies the two files beside this script.
configure({
  wasm: new URL('nutgraf_bg.wasm', import.meta.url),
  worker: new URL('nutgraf.worker.js', import.meta.url),
});

const article = /** @type {HTMLTextAreaElement} */ (document.getElementById('article'));
const list = document.getElementById('summary');

document.getElementById('digest')?.addEventListener('click', async () => {
  const { summary } = await digest(article.value, { sentences: 3 });
  list?.replaceChildren(...summary.map(({ text }) => {
    const item = document.createElement('li');
    item.textContent = text;
    return item;
  }));
});
