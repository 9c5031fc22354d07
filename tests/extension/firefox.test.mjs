//! What a reader gets by the extension's button, in Firefox.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { until } from './chromium.mjs';
import { serve } from './pages.mjs';
import { start } from '../browser/webdriver.mjs';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const ZIP = fileURLToPath(new URL(`../../pkg/extension/nutgraf-firefox-${version}.zip`, import.meta.url));
const ID = JSON.parse(readFileSync(new URL('../../extension/manifest.firefox.json', import.meta.url), 'utf8')).browser_specific_settings.gecko.id;

/** @type {Awaited<ReturnType<typeof start>>} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let site;
/** The tab that shows the panel as a page, and the one that shows a site. */
const tabs = { panel: '', site: '' };

before(async () => {
  site = await serve();
  browser = await start({
    driver: 'geckodriver',
    args: (port) => ['--port', String(port), '--allow-system-access'],
    capabilities: { 'moz:firefoxOptions': { args: ['-headless'] } },
  }, await freePort());
  await browser.command('moz/addon/install', { addon: readFileSync(ZIP).toString('base64'), temporary: true });
  const host = await inChrome(`return WebExtensionPolicy.getByID(${JSON.stringify(ID)}).mozExtensionHostname`);
  tabs.panel = await browser.command('window', undefined, 'GET');
  await browser.go(`moz-extension://${host}/extension/panel/panel.html`);
  tabs.site = (await browser.command('window/new', { type: 'tab' })).handle;
});
after(async () => {
  await browser?.close();
  site.close();
});

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs a script in the browser's own window. @param {string} script */
async function inChrome(script) {
  await browser.command('moz/context', { context: 'chrome' });
  const value = await browser.command('execute/sync', { script, args: [] });
  await browser.command('moz/context', { context: 'content' });
  return value;
}

/** Shows a tab. @param {keyof typeof tabs} tab */
const show = (tab) => browser.command('window', { handle: tabs[tab] });

/** Opens a page and presses the button there; the panel is the page shown afterwards. @param {string} path */
async function press(path) {
  await show('site');
  await browser.go(site.url(path));
  await inChrome(`
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(ID)});
    const { browserActionFor } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global;
    browserActionFor(extension).triggerAction(window);
  `);
}

/** Clicks an entry of the context menu in the tab of the site. @param {string} entry */
async function choose(entry) {
  await inChrome(`
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(ID)});
    extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
    extension.emit('webext-menu-menuitem-click', { menuItemId: ${JSON.stringify(entry)}, modifiers: [], editable: false }, gBrowser.selectedTab);
  `);
}

/** What the panel says, once a condition holds. @param {string} condition @param {string} expression */
async function inPanel(condition, expression) {
  await show('panel');
  return until(async () => browser.command('execute/sync', { script: `return (${condition}) ? (${expression}) : null`, args: [] }));
}

const SUMMARY = "[...document.querySelectorAll('.sentence .text')].map((node) => node.textContent)";
const NAMES = "[...document.querySelectorAll('.quote .name')].map((node) => node.textContent)";

for (const path of ['/plain', '/policy', '/shadow', '/frame']) {
  test(`the digest of ${path} is in the panel, and the page stays as it was`, async () => {
    await show('site');
    await browser.go(site.url(path));
    const html = await browser.run(() => document.documentElement.outerHTML);
    await press(path);
    const condition = `document.body.dataset.state === 'ready' && document.getElementById('headline').textContent.startsWith('Harbour bridge')`;
    const summary = await inPanel(condition, SUMMARY);
    assert.equal(summary.length, 3);
    assert.deepEqual((await inPanel('true', NAMES)).sort(), ['Ines Okafor', 'Tom Hale']);
    await show('site');
    assert.equal(await browser.run(() => document.documentElement.outerHTML), html);
  });
}

test('a summary that is selected is checked against the article', async () => {
  await show('site');
  await browser.go(site.url('/short'));
  await browser.run(() => getSelection()?.selectAllChildren(/** @type {Node} */ (document.getElementById('summary'))));
  await choose('check');
  const rows = await inPanel("document.body.dataset.shows === 'check'", "[...document.querySelectorAll('.row-of')].map((row) => row.textContent)");
  assert.equal(rows.length, 3);
  assert.match(rows[0], /twelve.*not in the article/);
  assert.match(rows[0], /eleven weeks/);
});

test('the panel says why there is nothing to sum up', async () => {
  for (const [path, reason] of /** @type {const} */ ([['/menu', /only menus and links/], ['/blank', /has no text/]])) {
    await press(path);
    const notice = "document.getElementById('notice').textContent";
    assert.match(await inPanel(`document.body.dataset.state === 'blank' && ${reason}.test(${notice})`, notice), reason);
  }
});

test('the permissions are those that the reader was told of', async () => {
  const { permissions, host_permissions: hosts } = await inChrome(`return WebExtensionPolicy.getByID(${JSON.stringify(ID)}).extension.manifest`);
  assert.deepEqual(permissions.filter((/** @type {string} */ name) => !name.startsWith('moz-extension:')), ['activeTab', 'contextMenus', 'scripting', 'storage']);
  assert.deepEqual(hosts ?? [], []);
});

test('the sidebar opens by the button', async () => {
  await press('/plain');
  await until(() => inChrome('return (window.SidebarController ?? window.SidebarUI).isOpen'));
});
