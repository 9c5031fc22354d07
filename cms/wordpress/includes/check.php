<?php
/**
 * The check of summaries before publishing: its script, in the editor of posts alone.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

add_action( 'enqueue_block_editor_assets', 'nutgraf_enqueue_check' );

/**
 * The panel before publishing is part of the post's editor; the editors of widgets and of the site have none.
 */
function nutgraf_enqueue_check(): void {
	$screen = get_current_screen();
	if ( ! $screen || 'post' !== $screen->base ) {
		return;
	}
	wp_enqueue_script(
		'nutgraf-check',
		plugins_url( 'block/check.js', NUTGRAF_FILE ),
		array( 'nutgraf', 'nutgraf-article', 'wp-blocks', 'wp-components', 'wp-data', 'wp-edit-post', 'wp-element', 'wp-i18n', 'wp-plugins' ),
		NUTGRAF_VERSION,
		true
	);
	wp_set_script_translations( 'nutgraf-check', 'nutgraf', plugin_dir_path( NUTGRAF_FILE ) . 'languages' );
	wp_add_inline_script( 'nutgraf-check', 'var nutgrafCheck = ' . wp_json_encode( array( 'holdsBack' => nutgraf_settings()['hold_back'] ) ) . ';', 'before' );
}
