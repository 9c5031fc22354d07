<?php
/**
 * The block: live, it prints the tag; frozen, it is the plain HTML that it was saved with.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'nutgraf_register_block', 20 );

/**
 * The editor's script digests the post with the same engine as the readers' browsers.
 */
function nutgraf_register_block(): void {
	wp_register_script( 'nutgraf-article', plugins_url( 'block/article.js', NUTGRAF_FILE ), array( 'wp-api-fetch' ), NUTGRAF_VERSION, true );
	$path = 'block/editor.js';
	wp_register_script(
		'nutgraf-editor',
		plugins_url( $path, NUTGRAF_FILE ),
		array( 'nutgraf', 'nutgraf-article', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-data', 'wp-element', 'wp-i18n' ),
		NUTGRAF_VERSION,
		true
	);
	wp_set_script_translations( 'nutgraf-editor', 'nutgraf', plugin_dir_path( NUTGRAF_FILE ) . 'languages' );
	register_block_type( plugin_dir_path( NUTGRAF_FILE ) . 'block', array( 'render_callback' => 'nutgraf_render_block' ) );
}

/**
 * What readers get.
 *
 * @param array  $attributes The block's.
 * @param string $content    What was frozen; empty for a live one.
 */
function nutgraf_render_block( array $attributes, string $content ): string {
	if ( '' !== trim( $content ) ) {
		return str_replace( '[', '&#91;', $content ); // Shortcodes run after blocks: the text of a digest is none.
	}
	$tag = nutgraf_tag( $attributes );
	return '' === $tag ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $tag );
}
