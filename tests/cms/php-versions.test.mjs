//! The plugin in a real WordPress under each PHP that it is for, as the WebAssembly builds of WordPress's own Playground.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';

import { ARTICLE, lay, log, ROOT } from './wordpress/site.mjs';

/** From what the plugin asks for up to the newest that the WordPress of the tests is for. */
const VERSIONS = ['7.4', '8.0', '8.1', '8.2', '8.3'];
const INSTALL = `${ROOT}tests/cms/wordpress/install.php`;

const require = createRequire(`${ROOT}target/php/`);
const load = (/** @type {string} */ name) => import(pathToFileURL(require.resolve(name)).href);

/** Runs code of PHP in a folder that lies at the same place inside. @param {string} version @param {string} folder @param {string} code @returns {Promise<string>} what it printed */
async function run(version, folder, code) {
  const [{ loadNodeRuntime, createNodeFsMountHandler }, { PHP }] = await Promise.all([load('@php-wasm/node'), load('@php-wasm/universal')]);
  const php = new PHP(await loadNodeRuntime(version, { emscriptenOptions: { processId: 1 } }));
  try {
    for (const place of [folder, `${ROOT}tests/cms/wordpress`]) {
      php.mkdir(place);
      await php.mount(place, createNodeFsMountHandler(place));
    }
    const setting = `putenv('NUTGRAF_WP_URL=http://127.0.0.1'); putenv('NUTGRAF_ARTICLE=${ARTICLE}'); $_SERVER['HTTP_HOST'] = '127.0.0.1'; chdir('${folder}');`;
    const { text, errors, exitCode } = await php.run({ code: `<?php ${setting} ${code}` });
    assert.equal(exitCode, 0, `${text}\n${errors}`);
    return text;
  } finally {
    php.exit();
  }
}

for (const version of VERSIONS) {
  test(`under PHP ${version} it is installed, prints its tags, sanitizes its settings, previews and is deleted, and nothing is complained of`, async () => {
    const folder = `${ROOT}target/wordpress/php-${version}`;
    lay(folder);
    await run(version, folder, `require '${INSTALL}';`);
    const answers = JSON.parse(await run(version, folder, `
      require 'wp-load.php';
      wp_set_current_user(1);
      $tags = array();
      foreach (get_posts(array('numberposts' => -1)) as $post) {
        query_posts('p=' . $post->ID);
        the_post();
        $tags[$post->post_title] = substr_count(apply_filters('the_content', get_the_content()), '<nut-graf');
        $request = new WP_REST_Request('POST', "/nutgraf/v1/posts/$post->ID/content");
        $request->set_body_params(array('content' => 'A mill [probe].'));
        $rendered = rest_do_request($request)->get_data();
      }
      $frozen = do_blocks('<!-- wp:nutgraf/digest --><div class="nutgraf-frozen">[probe]</div><!-- /wp:nutgraf/digest -->');
      update_option('nutgraf_settings', array('automatic' => true) + nutgraf_settings());
      wp_reset_query();
      wp('name=plain');
      the_post();
      $automatic = substr_count(apply_filters('the_content', get_the_content()), '<nut-graf');
      require_once ABSPATH . 'wp-admin/includes/admin.php';
      ob_start();
      nutgraf_register_settings();
      nutgraf_print_settings_page();
      $page = substr_count(ob_get_clean(), 'name="nutgraf_settings[');
      trigger_error('a complaint about nutgraf, so that the log is known to be kept');
      define('WP_UNINSTALL_PLUGIN', 'nutgraf/nutgraf.php');
      require 'wp-content/plugins/nutgraf/uninstall.php';
      echo wp_json_encode(array('php' => PHP_VERSION, 'tags' => $tags, 'preview' => $rendered, 'frozen' => $frozen, 'automatic' => $automatic, 'page' => $page, 'left' => (int) $wpdb->get_var("SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE 'nutgraf%'"), 'clean' => nutgraf_sanitize_settings(array('sentences' => '99', 'post_types' => array(array(1), 'post', '<x>')))));
    `));
    assert.ok(answers.php.startsWith(`${version}.`), answers.php);
    const { Plain, Shortcode, Classic, Tag, Block, Pattern } = answers.tags;
    assert.deepEqual({ Plain, Shortcode, Classic, Tag, Block, Pattern }, { Plain: 0, Shortcode: 1, Classic: 1, Tag: 1, Block: 1, Pattern: 1 });
    assert.deepEqual(answers.preview, { html: '<p>A mill the probe.</p>\n', lang: 'en-US' });
    assert.match(answers.frozen, /&#91;probe\]/);
    assert.deepEqual([answers.automatic, answers.left, answers.clean.sentences, answers.clean.post_types], [1, 0, 3, ['post', 'x']]);
    assert.ok(answers.page >= 5, `${answers.page} fields`);
    assert.equal(log(folder).replace(/^.*so that the log is known to be kept.*\n?/m, ''), '');
    assert.match(log(folder), /so that the log is known to be kept/);
  });
}
