//! The context menu of the extension: its entries, and what a click on each asks the panel for.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import english from '../extension/words/en.js';

test('each entry of the context menu asks the panel for what it says', async () => {
  /** @type {Record<string, (...values: any[]) => void>} */
  const heard = {};
  const event = (/** @type {string} */ name) => ({ addListener: (/** @type {() => void} */ listener) => (heard[name] = listener) });
  /** @type {Array<{ id: string, title: string, contexts: string[] }>} */
  const entries = [];
  /** @type {any[]} */
  const requests = [];
  /** @type {string[]} */
  const injected = [];
  /** What the script in the page is told to read ahead. @type {string[]} */
  const ahead = [];
  /** @type {any} */ (globalThis)[Symbol.for('nutgraf.panel')] = { readAhead: (/** @type {string} */ mode) => ahead.push(mode) };
  /** @type {any} */ (globalThis).chrome = {
    runtime: { onInstalled: event('installed'), onStartup: event('startup') },
    i18n: { getMessage: (/** @type {keyof typeof english} */ key) => english[key] },
    action: { onClicked: event('button') },
    contextMenus: { removeAll: (/** @type {() => void} */ then) => then(), create: (/** @type {any} */ entry) => entries.push(entry), onClicked: event('menu') },
    sidePanel: { open: async () => {} },
    scripting: {
      executeScript: async (/** @type {any} */ { target, files, func, args }) => {
        if (files) injected.push(`${files} ${target.tabId}`);
        return [{ result: func?.(...args) }];
      },
    },
    storage: { session: { set: async (/** @type {any} */ { request }) => requests.push(request) } },
  };
  await import('../extension/background.js');
  for (const listed of [heard.installed, heard.startup]) {
    entries.length = 0;
    listed?.();
    assert.deepEqual(entries.map(({ title, contexts }) => `${title}: ${contexts}`), ['Summarize this page: page', 'Summarize selection: selection', 'Check this summary: selection']);
  }
  for (const { id } of entries) heard.menu?.({ menuItemId: id }, { id: 7, windowId: 1 });
  heard.button?.({ id: 7, windowId: 1 });
  await new Promise((done) => setTimeout(done));
  assert.deepEqual(requests.map(({ mode, tabId }) => `${mode} ${tabId}`), ['page 7', 'selection 7', 'check 7', 'any 7']);
  assert.deepEqual(injected, Array(4).fill('/extension/content.js 7'), 'the page is read while the panel opens');
  assert.deepEqual(ahead, ['page', 'selection', 'check', 'any']);
});
