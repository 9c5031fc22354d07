//! The extension in Chromium, its button pressed as a reader presses it.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

const EXTENSION = fileURLToPath(new URL('../../pkg/extension/chromium', import.meta.url));
const WAIT_MS = 20_000;

/** Starts a browser with the extension. @param {{ width: number, height: number }} [viewport] */
export async function browse(viewport = { width: 1200, height: 760 }) {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  const context = await chromium.launchPersistentContext('', {
    executablePath: executablePath ?? '',
    headless: true,
    viewport,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox', '--headless=new', '--disable-features=DisableLoadExtensionCommandLineSwitch', '--enable-unsafe-extension-debugging',
      `--load-extension=${EXTENSION}`, `--disable-extensions-except=${EXTENSION}`,
    ],
  });
  const background = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: WAIT_MS }));
  const id = new URL(background.url()).host;
  const browser = await /** @type {import('playwright-core').Browser} */ (context.browser()).newBrowserCDPSession();

  /** Presses the button in the tab of a page. @param {string} url of the page */
  async function press(url) {
    const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.find((target) => target.url === url);
    if (!tab) throw new Error(`no tab shows ${url}`);
    await browser.send(/** @type {any} */ ('Extensions.triggerAction'), /** @type {any} */ ({ id, targetId: tab.targetId }));
  }

  /** Does what the click on an entry of the context menu does, in the tab where the button was pressed last: no protocol clicks one. @param {string} mode */
  const choose = (mode) => background.evaluate(async (mode) => {
    const { storage } = /** @type {any} */ (globalThis).chrome;
    const { request } = await storage.session.get('request');
    await storage.session.set({ request: { ...request, mode, at: Date.now() } });
  }, mode);

  /** Closes what a test that failed left open. */
  async function tidy() {
    const { targetInfos } = await browser.send('Target.getTargets');
    for (const { url, targetId } of targetInfos) if (url.endsWith('/panel/panel.html')) await browser.send('Target.closeTarget', { targetId });
    for (const page of context.pages().slice(1)) await page.close();
  }

  /** A second panel: its page in a tab, as a window that a tab was dragged to has one. @param {{ lang?: string, before?: () => void }} [how] its language, and what is run in it before its scripts */
  async function panelTab({ lang, before } = {}) {
    const page = await context.newPage();
    if (before) await page.addInitScript(before);
    await page.goto(`chrome-extension://${id}/extension/panel/panel.html${lang ? `?lang=${lang}` : ''}`);
    return page;
  }

  /** A panel in a tab, to be looked at as one beside a page. @param {import('playwright-core').Page} page */
  async function inTab(page) {
    const session = await context.newCDPSession(page);
    return {
      /** @param {string} expression */
      async evaluate(expression) {
        const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      },
      /** @param {'light' | 'dark'} colorScheme @param {number} [width] */
      look: (colorScheme, width = 360) => page.emulateMedia({ colorScheme }).then(() => page.setViewportSize({ width, height: 760 })),
      screenshot: () => page.screenshot(),
    };
  }

  return { context, background, id, press, choose, tidy, panelTab, inTab, panel: () => attach(browser), close: () => context.close() };
}

/** @typedef {Awaited<ReturnType<typeof attach>>} Panel */

/** The side panel, which Playwright does not list among the pages. @param {import('playwright-core').CDPSession} browser */
async function attach(browser) {
  const targetId = await until(async () => {
    const { targetInfos } = await browser.send('Target.getTargets');
    return targetInfos.find(({ url }) => url.endsWith('/panel/panel.html'))?.targetId;
  });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  let next = 0;
  /** @type {Map<number, (message: any) => void>} */
  const waiting = new Map();
  /** @type {string[]} */
  const asked = [];
  browser.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
    const answer = JSON.parse(message);
    if (from !== sessionId) return;
    waiting.get(answer.id)?.(answer);
    if (answer.method === 'Network.requestWillBeSent') asked.push(answer.params.request.url);
  });
  const send = (/** @type {string} */ method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = ++next;
      waiting.set(id, ({ error, result }) => (error ? reject(new Error(error.message)) : resolve(result)));
      browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) }).catch(reject);
    });
  const evaluate = async (/** @type {string} */ expression) => {
    const { result, exceptionDetails } = /** @type {any} */ (await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }));
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await send('Network.enable');
  return {
    evaluate,
    /** The addresses that it asked for since. */
    asked,
    /** Waits until an expression is true in the panel. @param {string} expression */
    until: (expression) => until(() => evaluate(`document.body && (${expression})`)),
    /** @param {'light' | 'dark'} scheme of colours, at the width that the browsers give the panel first @param {number} [width] in pixels */
    look: (scheme, width = 360) => send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] })
      .then(() => send('Emulation.setDeviceMetricsOverride', { width, height: 760, deviceScaleFactor: 1, mobile: false })),
    /** @returns {Promise<Buffer>} */
    screenshot: async () => Buffer.from(/** @type {any} */ (await send('Page.captureScreenshot')).data, 'base64'),
    /** Settles when the panel is gone. */
    async close() {
      await browser.send('Target.closeTarget', { targetId });
      await until(async () => !(await browser.send('Target.getTargets')).targetInfos.some((target) => target.targetId === targetId));
    },
  };
}

/** @template Value @param {() => Promise<Value>} ask @returns {Promise<NonNullable<Value>>} the first answer that is not empty */
export async function until(ask) {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    const value = await ask();
    if (value) return value;
    if (Date.now() > end) throw new Error('it did not come about');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
