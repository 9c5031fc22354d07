//! A tab that shows a quote card, and closes with it.

import { enlarged } from './enlarge.js';
import { api } from '../api.js';
import { configure } from '../../www/engine.js';
import { openCard } from '../../www/page/card/card-dialog.js';
import { allWords } from '../../www/page/settings/load-words.js';

configure({ wasm: api.runtime.getURL('pkg/nutgraf_bg.wasm') });
const [{ quote, index, digest, about }] = await Promise.all([enlarged(), allWords().catch(() => {})]); // the built-in English stays
await openCard(quote, index, digest, about);
document.querySelector('.card-dialog')?.addEventListener('close', async () => api.tabs.remove((await api.tabs.getCurrent()).id));
