<?php
/**
 * The automatic mode: every post of the chosen types has a digest, above or below its text.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

// After wpautop and the shortcodes, so that neither wraps or repeats the tag.
add_filter( 'the_content', 'nutgraf_add_automatically', 20 );

/**
 * Adds the tag to a post that is read on a page of its own.
 *
 * @param string $content The post's.
 */
function nutgraf_add_automatically( string $content ): string {
	$settings = nutgraf_settings();
	if ( ! $settings['automatic'] || ! nutgraf_is_read_alone( $settings['post_types'] ) || nutgraf_has_own( get_post() ) ) {
		return $content;
	}
	$tag = nutgraf_tag( $settings );
	return 'below' === $settings['position'] ? $content . $tag : $tag . $content;
}

/**
 * Whether this is the text of the post that the page is about, and no excerpt, feed, password form or other text beside it.
 *
 * @param string[] $post_types Those that are wanted.
 */
function nutgraf_is_read_alone( array $post_types ): bool {
	return $post_types
		&& is_singular( $post_types )
		&& is_main_query()
		&& in_the_loop()
		&& get_the_ID() === get_queried_object_id()
		&& ! is_feed()
		&& ! nutgraf_is_within_content()
		&& ! doing_filter( 'get_the_excerpt' )
		&& ! post_password_required();
}

/**
 * Whether something inside a post's text runs a text of its own through the same filter.
 */
function nutgraf_is_within_content(): bool {
	return 1 < count( array_keys( $GLOBALS['wp_current_filter'], 'the_content', true ) );
}

/**
 * Whether its author has put a digest into it already.
 *
 * @param WP_Post|null $post The post.
 */
function nutgraf_has_own( $post ): bool {
	if ( ! $post ) {
		return false;
	}
	$text = $post->post_content;
	return has_block( 'nutgraf/digest', $post )
		|| has_shortcode( $text, 'nutgraf' )
		|| false !== strpos( $text, '<nut-graf' )
		|| false !== strpos( $text, 'data-nut-graf' );
}
