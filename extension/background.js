//! Opens the panel when the reader asks for it: by the button, its shortcut, or a context menu. Nothing runs before that.

import { api } from './api.js';
import { readAhead } from './inject.js';
import { leaveRequest } from './request.js';

/** @typedef {import('./request.js').Mode} Mode */
/** @typedef {{ id?: number, windowId: number }} Tab */

/** The context menu's entries: what they ask for, which is the name of their words, and where they stand. @type {Array<{ id: Mode, contexts: [string] }>} */
const ENTRIES = [
  { id: 'page', contexts: ['page'] },
  { id: 'selection', contexts: ['selection'] },
  { id: 'check', contexts: ['selection'] },
];

api.runtime.onInstalled.addListener(listEntries);
api.runtime.onStartup.addListener(listEntries); // the browser's language may be another one now

function listEntries() {
  api.contextMenus.removeAll(() => {
    for (const entry of ENTRIES) api.contextMenus.create({ ...entry, title: api.i18n.getMessage(entry.id) });
  });
}

api.action.onClicked.addListener((/** @type {Tab} */ tab) => open(tab, 'any'));
api.contextMenus.onClicked.addListener((/** @type {{ menuItemId: Mode }} */ { menuItemId }, /** @type {Tab | undefined} */ tab) => tab && open(tab, menuItemId));

/**
 * The panel must be opened within the reader's gesture, so nothing is awaited before.
 *
 * @param {Tab} tab
 * @param {Mode} mode
 */
function open(tab, mode) {
  if (tab.id === undefined) return;
  const opening = api.sidePanel ? api.sidePanel.open({ tabId: tab.id }) : api.sidebarAction.open();
  leaveRequest({ tabId: tab.id, windowId: tab.windowId, mode });
  readAhead(tab.id, mode).catch(() => {}); // the panel says why
  return opening;
}
