import { digest } from 'nutgraf/engine';

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
