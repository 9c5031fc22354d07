//! The plugin in a real WordPress: as an editor, as an author who may not write raw HTML, as an administrator, as a reader.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { axeFindings, launch } from '../browser/chromium.mjs';
import { start } from './wordpress/site.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').BrowserContext} Context */

const TIMEOUT_MS = 60_000;
const read = (/** @type {string} */ path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const ARTICLE = read('wordpress/article.html');
const FIRST = 'The town orchard of Ashby Vale will stay open';

/** @type {Awaited<ReturnType<typeof start>>} */
let wordpress;
/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  wordpress = await start();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  wordpress?.close();
});

/** A page as a reader has it. @param {number | string} post its id, or a query @param {import('playwright-core').BrowserContextOptions} [options] */
async function visit(post, options) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options })).newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  await page.goto(`${wordpress.address}/?${typeof post === 'number' ? `p=${post}` : post}`);
  return page;
}

/** @param {string} name of one that the installation wrote */
const post = (name) => wordpress.posts[name] ?? 0;

/** @param {Page} page */
const shows = (page) => page.locator('nut-graf .columns').filter({ hasText: FIRST }).waitFor();

/** A page of somebody who has logged in. @param {string} user @returns {Promise<Page>} */
async function login(user) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })).newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  await page.goto(`${wordpress.address}/wp-login.php`);
  await page.locator('#user_login').fill(user);
  await page.locator('#user_pass').fill(user);
  await Promise.all([page.waitForURL(/wp-admin/), page.locator('#wp-submit').click()]);
  return page;
}

/** Opens the editor with the article and the block in it. @param {Page} page @param {number} [id] of a post to go on with */
async function openEditor(page, id) {
  await page.goto(`${wordpress.address}/wp-admin/${id ? `post.php?post=${id}&action=edit` : 'post-new.php'}`);
  await page.waitForFunction(() => /** @type {any} */ (globalThis).wp?.data?.select('core/editor')?.getCurrentPostId?.());
  if (!id) {
    await page.evaluate((article) => {
      const { blocks, data } = /** @type {any} */ (globalThis).wp;
      data.dispatch('core/editor').editPost({ title: 'From the editor' });
      data.dispatch('core/block-editor').insertBlocks([blocks.createBlock('nutgraf/digest'), ...blocks.parse(article)]);
    }, ARTICLE);
  }
  // The canvas is a frame where all blocks allow it.
  const inFrame = await page.locator('iframe[name="editor-canvas"]').count();
  const canvas = inFrame ? page.frameLocator('iframe[name="editor-canvas"]') : page;
  return canvas.locator('[data-type="nutgraf/digest"]');
}

/** Presses a button of the block's toolbar. @param {Page} page @param {string} name */
async function press(page, name) {
  await page.evaluate(() => {
    const { data } = /** @type {any} */ (globalThis).wp;
    const block = data.select('core/block-editor').getBlocks().find((/** @type {any} */ { name }) => name === 'nutgraf/digest');
    data.dispatch('core/block-editor').selectBlock(block.clientId);
  });
  await page.getByRole('button', { name, exact: true }).first().click();
}

/** Publishes by the editor's own way of saving. @param {Page} page @returns {Promise<{ id: number, content: string, isValid: boolean }>} */
function publish(page) {
  return page.evaluate(async () => {
    const { data } = /** @type {any} */ (globalThis).wp;
    data.dispatch('core/editor').editPost({ status: 'publish' });
    await data.dispatch('core/editor').savePost();
    const isValid = data.select('core/block-editor').getBlocks().every((/** @type {any} */ block) => block.isValid);
    return { id: data.select('core/editor').getCurrentPostId(), content: data.select('core/editor').getCurrentPost().content, isValid };
  });
}

for (const role of ['editor', 'author']) {
  test(`an ${role} inserts the block, sees the digest, freezes it, publishes it, and comes back to it`, async () => {
    const page = await login(role);
    const block = await openEditor(page);
    await block.getByText(FIRST).waitFor();
    assert.ok((await block.locator('blockquote').count()) >= 2, 'the preview has its quotes');
    await press(page, 'Freeze into the post');
    const { id, content } = await publish(page);
    assert.match(content, /<div class="wp-block-nutgraf-digest nutgraf-frozen"><section class="nut-graf" lang="en"[^]*<li>The town orchard[^]*<figcaption>Rosa Imbert[^]*<\/section><\/div>\n<!-- \/wp:nutgraf\/digest -->/);

    const reader = await visit(id, { javaScriptEnabled: false });
    assert.ok(await reader.getByRole('heading', { name: 'Summary' }).isVisible(), 'readers need no script');
    assert.ok(!(await reader.content()).includes('nut-graf.js'), 'and are sent none');

    const again = await openEditor(page, id);
    await again.getByText(FIRST).waitFor();
    await page.waitForTimeout(1_500); // longer than the preview takes
    assert.equal(await again.getByText('The post has changed').count(), 0);
    const { isValid } = await page.evaluate(() => /** @type {any} */ (globalThis).wp.data.select('core/block-editor').getBlocks().find((/** @type {any} */ { name }) => name === 'nutgraf/digest'));
    assert.ok(isValid, 'what was saved is what the block would save');
    await page.context().close();
  });
}

test('a frozen digest says when the post has changed, is refreshed, and made live again', async () => {
  const page = await login('editor');
  const block = await openEditor(page);
  await block.getByText(FIRST).waitFor();
  await press(page, 'Freeze into the post');
  await page.evaluate(() => {
    const { blocks, data } = /** @type {any} */ (globalThis).wp;
    const first = data.select('core/block-editor').getBlocks().find((/** @type {any} */ { name }) => name === 'core/paragraph');
    data.dispatch('core/block-editor').replaceBlocks(first.clientId, blocks.createBlock('core/paragraph', { content: 'The town orchard of Ashby Vale will close at dusk from June, the parks department said on Monday, after a trial.' }));
  });
  await block.getByText('The post has changed').waitFor();
  await press(page, 'Refresh the frozen digest');
  await block.getByText('will close at dusk').waitFor();
  assert.equal(await block.getByText('The post has changed').count(), 0);
  await press(page, 'Make it live again');
  const { id, content } = await publish(page);
  assert.match(content, /<!-- wp:nutgraf\/digest \/-->/);
  const reader = await visit(id);
  await reader.locator('nut-graf .columns').filter({ hasText: 'will close at dusk' }).waitFor();
  await page.context().close();
});

/** The sentences and quotes that a digest's HTML shows. @param {import('playwright-core').Locator} block */
async function shownIn(block) {
  const texts = async (/** @type {string} */ selector) => (await block.locator(selector).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  return { sentences: await texts('.nut-graf ol li'), quotes: await texts('.nut-graf blockquote') };
}

for (const name of ['rich', 'pattern', 'freeform']) {
  test(`the preview of a ${name} post is what its readers get, live and frozen`, async () => {
    const reader = await visit(post(name));
    await shows(reader);
    const live = await reader.evaluate(() => {
      const { summary, quotes } = /** @type {any} */ (document.querySelector('nut-graf')).digest;
      const texts = (/** @type {any[]} */ pieces) => pieces.map(({ text }) => text.replace(/\s+/g, ' ').trim());
      return { sentences: texts(summary), quotes: texts(quotes).map((text) => text.replace(/,$/, '')) };
    });
    assert.ok(live.sentences.length === 3 && live.quotes.length >= 2, JSON.stringify(live));

    const page = await login('editor');
    const block = await openEditor(page, post(name));
    await block.getByText(FIRST).waitFor();
    assert.deepEqual(await shownIn(block), live, 'the preview');

    await press(page, 'Freeze into the post');
    const { id } = await publish(page);
    const frozen = await visit(id, { javaScriptEnabled: false });
    assert.deepEqual(await shownIn(frozen.locator('.wp-block-nutgraf-digest')), live, 'the frozen digest');
    await press(page, 'Make it live again');
    await publish(page);
    await page.context().close();
  });
}

test('the editor lists what the digest leaves out', async () => {
  const page = await login('editor');
  const block = await openEditor(page, post('rich'));
  await block.getByText(/Passages that the digest leaves out: [1-9]/).waitFor();
  await page.context().close();
});

test('the text of a frozen digest runs no shortcode', async () => {
  const page = await login('editor');
  const block = await openEditor(page);
  await block.getByText(FIRST).waitFor();
  await page.evaluate(() => {
    const { blocks, data } = /** @type {any} */ (globalThis).wp;
    const all = data.select('core/block-editor').getBlocks();
    for (const { clientId } of all.slice(1)) data.dispatch('core/block-editor').removeBlock(clientId);
    data.dispatch('core/block-editor').insertBlocks(blocks.createBlock('core/paragraph', { content: 'The word [[probe]] is written in brackets, and [probe] is not, the town said on Monday.' }));
  });
  await block.getByText('The word [probe] is written in brackets, and the probe is not').waitFor();
  await press(page, 'Freeze into the post');
  const { id, content } = await publish(page);
  assert.match(content, /<li>The word &#91;probe\] is written/);
  const reader = await visit(id, { javaScriptEnabled: false });
  assert.deepEqual((await shownIn(reader.locator('.wp-block-nutgraf-digest'))).sentences, ['The word [probe] is written in brackets, and the probe is not, the town said on Monday.']);
  // As an earlier version saved it.
  wordpress.php(`wp_set_current_user(1); wp_update_post(wp_slash(array('ID' => ${id}, 'post_content' => str_replace('&#91;', '[', get_post(${id})->post_content))));`);
  await reader.reload();
  assert.match((await shownIn(reader.locator('.wp-block-nutgraf-digest'))).sentences[0] ?? '', /The word \[probe\] is/);
  const again = await openEditor(page, id);
  await again.getByText(/The word/).first().waitFor();
  await page.context().close();
});

test('a post’s content is rendered for the preview only for those who may edit it', () => {
  const status = (/** @type {string} */ user, /** @type {number} */ id) => Number(wordpress.php(`wp_set_current_user('${user}' ? get_user_by('login', '${user}')->ID : 0); $request = new WP_REST_Request('POST', '/nutgraf/v1/posts/${id}/content'); $request->set_body_params(array('content' => 'A <script>alert(1)</script>mill [probe].')); $response = rest_do_request($request); echo $response->get_status();`));
  assert.deepEqual([status('', post('plain')), status('author', post('secret')), status('author', post('plain')), status('editor', post('plain')), status('admin', 999_999)], [401, 403, 200, 200, 403]);
  const rendered = wordpress.php(`wp_set_current_user(get_user_by('login', 'author')->ID); $request = new WP_REST_Request('POST', '/nutgraf/v1/posts/${post('plain')}/content'); $request->set_body_params(array('content' => 'A <script>alert(1)</script>mill [probe].')); echo wp_json_encode(rest_do_request($request)->get_data());`);
  assert.deepEqual(JSON.parse(rendered), { html: '<p>A alert(1)mill the probe.</p>\n', lang: 'en-US' });
});

test('in a template the block says what it will show', async () => {
  const page = await login('admin');
  await page.goto(`${wordpress.address}/wp-admin/site-editor.php?postType=wp_template&postId=twentytwentyfour%2F%2Fsingle&canvas=edit`);
  const canvas = page.frameLocator('iframe[name="editor-canvas"]');
  await canvas.locator('.wp-block-post-title').first().waitFor();
  await page.evaluate(() => {
    const { blocks, data } = /** @type {any} */ (globalThis).wp;
    data.dispatch('core/block-editor').insertBlocks([blocks.createBlock('nutgraf/digest')]);
  });
  await canvas.getByText('Readers see the digest of the post here.').waitFor();
  await page.context().close();
});

test('the phrases of the editor’s script are translated', async () => {
  const messages = { '': {}, 'There is nothing to sum up yet: write the post first.': ['Noch gibt es nichts.'] };
  const folder = `${wordpress.folder}/wp-content/languages/plugins`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/nutgraf-de_DE-${createHash('md5').update('block/editor.js').digest('hex')}.json`, JSON.stringify({ domain: 'nutgraf', locale_data: { nutgraf: messages } }));
  wordpress.php("update_user_meta(get_user_by('login', 'editor')->ID, 'locale', 'de_DE');");
  try {
    const page = await login('editor');
    const block = await openEditor(page);
    await page.evaluate(() => {
      const { data } = /** @type {any} */ (globalThis).wp;
      for (const { clientId } of data.select('core/block-editor').getBlocks().slice(1)) data.dispatch('core/block-editor').removeBlock(clientId);
    });
    await block.getByText('Noch gibt es nichts.').waitFor();
    await page.context().close();
  } finally {
    wordpress.php("delete_user_meta(get_user_by('login', 'editor')->ID, 'locale');");
  }
});

test('the sidebar’s settings shape the preview', async () => {
  const page = await login('editor');
  const block = await openEditor(page);
  await block.getByText(FIRST).waitFor();
  await press(page, 'Freeze into the post'); // which selects the block
  await press(page, 'Make it live again');
  await page.getByRole('spinbutton', { name: 'Sentences' }).fill('1');
  await page.getByRole('spinbutton', { name: 'Key quotes' }).fill('0');
  await block.locator('li').nth(1).waitFor({ state: 'detached' });
  await block.locator('figure').first().waitFor({ state: 'detached' });
  assert.equal(await block.locator('li').count(), 1);
  await page.context().close();
});

for (const [name, sentences] of /** @type {const} */ ([['shortcode', 2], ['classic', 2], ['tag', 1], ['placeholder', 1], ['block', 2]])) {
  test(`what an author wrote as ${name} is alive for readers`, async () => {
    const page = await visit(post(name));
    await shows(page);
    assert.equal(await page.locator('nut-graf .sentence').count(), sentences);
    assert.equal(await page.locator('nut-graf').getAttribute('onclick'), null);
    const words = await page.evaluate(() => /** @type {any} */ (document.querySelector('nut-graf')).digest.stats.words);
    assert.ok(words > 90 && words < 120, `the post's text was read and no more: ${words} words`);
    await page.context().close();
  });
}

/** The files of languages that a page fetched. @param {Page} page */
const languagesOf = (page) => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => /languages\/(\w+\.txt)/.exec(name)?.[1]).filter(Boolean));

test('a reader sees the marks in the text, and axe finds nothing in the panel', async () => {
  const page = await visit(post('shortcode'));
  await shows(page);
  assert.deepEqual(await languagesOf(page), ['en.txt'], 'one file, of the post’s language');
  assert.ok(await page.evaluate(() => (CSS.highlights.get('nut-graf-summary')?.size ?? 0) >= 2));
  assert.deepEqual(await axeFindings(page, 'nut-graf'), []);
  await page.context().close();
});

test('under a strict policy the panel works, though the theme’s own inline scripts do not', async () => {
  const policy = "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
  const page = await visit(`p=${post('shortcode')}&policy=${encodeURIComponent(policy)}`);
  await shows(page);
  assert.deepEqual(await languagesOf(page), ['en.txt'], 'beside the script, since the inline script that names the folder is forbidden');
  const unread = await visit(`p=${post('shortcode')}&policy=${encodeURIComponent(policy.replace("connect-src 'self'", "connect-src 'none'"))}`);
  await shows(unread);
  const forbidden = await visit(`p=${post('shortcode')}&policy=${encodeURIComponent("script-src 'self'")}`);
  await forbidden.waitForFunction(() => document.querySelector('nut-graf:state(error)'));
  assert.ok(await forbidden.getByText(FIRST).first().isVisible());
});

test('nothing is automatic before it is asked for; then posts have it, but neither lists, feeds, pages nor locked posts', async () => {
  const before = await visit(post('plain'));
  assert.equal(await before.locator('nut-graf').count(), 0);

  const page = await login('admin');
  await page.goto(`${wordpress.address}/wp-admin/options-general.php?page=nutgraf`);
  await page.getByLabel('Show the digest without a block or shortcode').check();
  await page.locator('#nutgraf-sentences').fill('2');
  await page.locator('#nutgraf-position').selectOption('above');
  await Promise.all([page.waitForURL(/settings-updated/), page.locator('#submit').click()]);
  assert.equal(await page.locator('#nutgraf-sentences').inputValue(), '2');
  assert.deepEqual(await axeFindings(page, '.wrap form'), []);

  const reader = await visit(post('plain'));
  await shows(reader);
  assert.equal(await reader.locator('nut-graf .sentence').count(), 2);
  const html = async (/** @type {string} */ query) => (await fetch(`${wordpress.address}/?${query}`)).text();
  const served = await html(`p=${post('plain')}`);
  assert.ok(served.includes('<nut-graf sentences="2" quotes="4"></nut-graf>'));
  assert.ok(served.indexOf('<nut-graf') < served.lastIndexOf(FIRST), 'above the text');
  assert.deepEqual((await html('feed=rss2')).match(/<nut-graf[^>]*>/g), ['<nut-graf sentences="1">'], 'only what an author wrote as it is');
  for (const query of ['', `p=${post('secret')}`, 'page_id=2']) assert.ok(!(await html(query)).includes('<nut-graf'), query);
  assert.equal((await html(`p=${post('shortcode')}`)).match(/<nut-graf/g)?.length, 1, 'one that the author put there is enough');
  assert.equal((await html(`p=${post('block')}`)).match(/<nut-graf/g)?.length, 1);
  assert.equal((await html(`p=${post('plain')}&related=1`)).match(/<nut-graf/g)?.length, 1, 'other texts on the page get none');
  const feed = await html(`feed=rss2&p=${post('block')}&withcomments=0`);
  assert.ok(!feed.includes('wp-block-nutgraf-digest'), 'no empty block in a feed');
  for (const query of ['s=orchard', '', 'author=1']) assert.ok(!(await html(query)).includes('nut-graf.js'), `no script where excerpts are: ${query}`);
});

/** A post with an excerpt and a block named "Takeaways", in the panel before publishing. @param {Page} page */
async function openPanel(page) {
  await openEditor(page);
  await page.evaluate(() => {
    const { blocks, data } = /** @type {any} */ (globalThis).wp;
    data.dispatch('core/editor').editPost({ excerpt: 'The White House said that the orchard will stay open until midnight.' });
    data.dispatch('core/block-editor').insertBlocks([blocks.createBlock('core/paragraph', { metadata: { name: 'Takeaways' }, content: 'The trial cost the town 41,000 crowns.' })]);
  });
  await page.evaluate(() => {
    const { data } = /** @type {any} */ (globalThis).wp;
    (data.dispatch('core/editor').openPublishSidebar ?? data.dispatch('core/edit-post').openPublishSidebar)();
  });
  const panel = page.locator('.nutgraf-check');
  await panel.getByText('Excerpt').waitFor();
  return panel;
}

/** The button of the panel that publishes. @param {Page} page */
const publishButton = (page) => page.locator('.editor-post-publish-panel').getByRole('button', { name: 'Publish', exact: true });

test('before publishing a line says what the excerpt and a block named so have that the post does not, and holds nothing back', async () => {
  const page = await login('author');
  const panel = await openPanel(page);
  await panel.getByText('To look at: 1').waitFor();
  await panel.getByText('Nothing found that the post lacks. This does not make it right.').waitFor();
  await panel.getByText('Not checked: meaning, cause and effect, what is left out.').waitFor();
  assert.equal(await publishButton(page).isEnabled(), true);
  await panel.getByRole('button', { name: 'Show' }).click();
  await panel.getByText('“White House”: not in the post.').waitFor();
  await panel.getByRole('button', { name: 'It is right' }).click();
  await panel.getByText('To look at: 1').waitFor({ state: 'detached' });
  await page.context().close();
});

test('where the settings say so, publishing waits until what the post does not have is marked as right', async () => {
  const holdsBack = (/** @type {boolean} */ on) => wordpress.php(`update_option('nutgraf_settings', array_merge(get_option('nutgraf_settings'), array('hold_back' => ${on})));`);
  holdsBack(true);
  const page = await login('editor');
  const panel = await openPanel(page);
  await panel.getByText('This site publishes once').waitFor();
  assert.equal(await publishButton(page).isEnabled(), false);
  await panel.getByRole('button', { name: 'Show' }).click();
  await panel.getByRole('button', { name: 'It is right' }).click();
  await panel.getByText('This site publishes once').waitFor({ state: 'detached' });
  assert.equal(await publishButton(page).isEnabled(), true);
  holdsBack(false);
  await page.context().close();
});

test('settings that make no sense become the defaults', () => {
  const bad = "array('sentences'=>'99','quotes'=>'-1','position'=>'<b>','post_types'=>array(array(1),'post','<x>'),'automatic'=>'1')";
  const clean = JSON.parse(wordpress.php(`echo wp_json_encode(nutgraf_sanitize_settings(${bad}));`));
  assert.deepEqual(clean, { automatic: true, position: 'above', post_types: ['post', 'x'], sentences: 3, quotes: 4, highlight: false, hold_back: false });
  assert.equal(JSON.parse(wordpress.php("echo wp_json_encode(nutgraf_sanitize_settings('nonsense'));")).sentences, 3);
});

test('an attribute’s value cannot leave its quotation marks', () => {
  const tag = wordpress.php(`echo nutgraf_shortcode(array('focus' => 'a" onload="x', 'lang' => "'><script>", 'onclick' => 'y'));`);
  assert.equal(tag, '<nut-graf sentences="2" quotes="4" lang="&#039;&gt;&lt;script&gt;" focus="a&quot; onload=&quot;x"></nut-graf>');
});

test('every phrase can be translated', () => {
  const pot = readFileSync(`${wordpress.folder}/wp-content/plugins/nutgraf/languages/nutgraf.pot`, 'utf8');
  for (const phrase of ['Freeze into the post', 'On every post', 'A short summary of this post and its key quotes with who said them.']) assert.ok(pot.includes(`msgid "${phrase}"`), phrase);
  const sources = ['block.php', 'check.php', 'preview.php', 'settings-page.php', 'tag.php'].map((name) => read(`../../cms/wordpress/includes/${name}`)).join('') + ['article', 'check', 'editor'].map((name) => read(`../../cms/wordpress/block/${name}.js`)).join('');
  const calls = sources.match(/\b(?:__|esc_html__)\( '/g)?.length ?? 0;
  const places = pot.match(/^#: .*$/gm)?.join(' ').match(/(?:php|(?:article|check|editor)\.js):\d+/g)?.length;
  assert.equal(places, calls);
});

test('the plugin’s files agree on its version and needs, and none runs on its own', () => {
  const head = read('../../cms/wordpress/nutgraf.php');
  const readme = read('../../cms/wordpress/readme.txt');
  const block = JSON.parse(read('../../cms/wordpress/block/block.json'));
  const of = (/** @type {string} */ text, /** @type {string} */ name) => new RegExp(`${name}:\\s*(.*)`).exec(text)?.[1];
  const version = of(head, 'Version');
  assert.deepEqual([version, version, version], [of(readme, 'Stable tag'), block.version, /NUTGRAF_VERSION = '(.*)'/.exec(head)?.[1]]);
  assert.equal(version, JSON.parse(read('../../package.json')).version);
  assert.match(readme, /^Contributors: \w/m);
  assert.match(of(readme, 'Tested up to') ?? '', new RegExp(`^${wordpress.version.split('.').slice(0, 2).join('\\.')}`));
  for (const name of ['Requires at least', 'Requires PHP', 'License']) assert.equal(of(head, name), of(readme, name), name);
  for (const name of ['nutgraf.php', 'includes/automatic.php', 'includes/block.php', 'includes/check.php', 'includes/preview.php', 'includes/settings.php', 'includes/settings-page.php', 'includes/tag.php']) {
    assert.match(read(`../../cms/wordpress/${name}`), /defined\( 'ABSPATH' \) \|\| exit;/, name);
  }
});

test('the zip has no file that wordpress.org refuses', () => {
  const files = execFileSync('unzip', ['-Z1', fileURLToPath(new URL('../../pkg/nutgraf-wordpress.zip', import.meta.url))], { encoding: 'utf8' }).trim().split('\n');
  assert.ok(files.length > 40);
  for (const name of files) assert.match(name, /^nutgraf\/(?:[a-z]+\/)*(?:[a-z-]+\.(?:php|js|json|css|txt|pot)|LICENSE-[A-Z]+|NOTICE\.md)$/, name);
  const short = read('../../cms/wordpress/readme.txt').split('\n\n')[1] ?? '';
  assert.ok(short.length <= 150 && (/^Tags: (.*)$/m.exec(read('../../cms/wordpress/readme.txt'))?.[1] ?? '').split(',').length <= 5, short);
});

test('PHP has complained of nothing in the plugin', () => {
  assert.equal(wordpress.log(), '');
});

test('deleted, it leaves nothing of its own, and frozen digests stay', () => {
  const rows = () => Number(wordpress.php(`global $wpdb; echo $wpdb->get_var("SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%nutgraf%' OR option_name LIKE '%nut_graf%'") + $wpdb->get_var("SELECT COUNT(*) FROM $wpdb->postmeta WHERE meta_key LIKE '%nutgraf%'") + $wpdb->get_var("SELECT COUNT(*) FROM $wpdb->usermeta WHERE meta_key LIKE '%nutgraf%'");`));
  assert.equal(rows(), 1, 'its option');
  wordpress.php("require ABSPATH.'wp-admin/includes/plugin.php'; require ABSPATH.'wp-admin/includes/file.php'; deactivate_plugins('nutgraf/nutgraf.php'); WP_Filesystem(); $done = delete_plugins(array('nutgraf/nutgraf.php')); if (true !== $done) exit(1);");
  assert.equal(rows(), 0);
  assert.equal(existsSync(`${wordpress.folder}/wp-content/plugins/nutgraf`), false);
  const frozen = wordpress.php(`global $wpdb; $id = $wpdb->get_var("SELECT ID FROM $wpdb->posts WHERE post_content LIKE '%nutgraf-frozen%' AND post_status = 'publish' LIMIT 1"); echo do_blocks(get_post($id)->post_content);`);
  assert.match(frozen, /<section class="nut-graf"/);
});
