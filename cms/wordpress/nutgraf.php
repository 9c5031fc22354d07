<?php
/**
 * Plugin Name:       Nutgraf
 * Description:       A short summary of each post and its key quotes with who said them. Found in the reader's browser, word for word: no account, no key, no server.
 * Version:           0.1.0
 * Requires at least: 6.2
 * Requires PHP:      7.4
 * Author:            The Nutgraf contributors
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       nutgraf
 * Domain Path:       /languages
 *
 * This file loads the plugin's parts; each says at its top what it does. Nothing here reads a post: the script
 * js/nut-graf.js does, in the browser.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

const NUTGRAF_VERSION = '0.1.0';
const NUTGRAF_FILE    = __FILE__;

require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/tag.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/check.php';
require __DIR__ . '/includes/automatic.php';
require __DIR__ . '/includes/preview.php';
require __DIR__ . '/includes/settings-page.php';
