//! The context menu of the extension: its entries, and what a click on each asks the panel for.

import assert from 'node:assert/strict';
import { test } from 'node:test';

test('each entry of the context menu asks the panel for what it says', async () => {
  /** @type {Record<string, (...values: any[]) => void>} */
  const heard = {};
  const event = (/** @type {string} */ name) => ({ addListener: (/** @type {() => void} */ listener) => (heard[name] = listener) });
  /** @type {Array<{ id: string, title: string, contexts: string[] }>} */
  const entries = [];
  /** @type {any[]} */
  const requests = [];
  /** @type {any} */ (globalThis).chrome = {
    runtime: { onInstalled: event('installed') },
    action: { onClicked: event('button') },
    contextMenus: { removeAll: (/** @type {() => void} */ then) => then(), create: (/** @type {any} */ entry) => entries.push(entry), onClicked: event('menu') },
    sidePanel: { open: async () => {} },
    storage: { session: { set: async (/** @type {any} */ { request }) => requests.push(request) } },
  };
  await import('../extension/background.js');
  heard.installed?.();
  assert.deepEqual(entries.map(({ title, contexts }) => `${title}: ${contexts}`), ['Summarize this page: page', 'Summarize selection: selection', 'Check this summary: selection']);
  for (const { id } of entries) heard.menu?.({ menuItemId: id }, { id: 7, windowId: 1 });
  heard.button?.({ id: 7, windowId: 1 });
  assert.deepEqual(requests.map(({ mode, tabId }) => `${mode} ${tabId}`), ['page 7', 'selection 7', 'check 7', 'any 7']);
});
