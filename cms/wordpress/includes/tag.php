<?php
/**
 * The tag <nut-graf>, the script that gives it life, the shortcode, and what authors may write.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

/** The attributes of the tag. */
const NUTGRAF_ATTRIBUTES = array( 'for', 'sentences', 'words', 'quotes', 'lang', 'focus', 'highlight', 'loading' );

add_action( 'init', 'nutgraf_register_script' );
add_shortcode( 'nutgraf', 'nutgraf_shortcode' );
add_filter( 'the_content', 'nutgraf_enqueue_for_tags', 5 );
add_filter( 'wp_kses_allowed_html', 'nutgraf_allow_tag', 10, 2 );

/**
 * One classic script with its WebAssembly inside: it needs no module support and no MIME type. It fetches the file of one language,
 * whose folder the page names, since plugins that join scripts change where a script is.
 */
function nutgraf_register_script(): void {
	$url = plugins_url( 'js/nut-graf.js', NUTGRAF_FILE );
	wp_register_script(
		'nutgraf',
		$url,
		array(),
		NUTGRAF_VERSION,
		array(
			'strategy'  => 'defer',
			'in_footer' => true,
		)
	);
	$folder = plugins_url( 'js/languages/', NUTGRAF_FILE );
	wp_add_inline_script( 'nutgraf', 'var nutgrafLanguages = ' . wp_json_encode( $folder ) . ';', 'before' );
}

/**
 * Options → the tag, which finds the post's text around itself; nothing in a feed, where no script runs.
 *
 * @param array $options By the tag's attributes; empty ones are left out.
 */
function nutgraf_tag( array $options ): string {
	if ( is_feed() ) {
		return '';
	}
	wp_enqueue_script( 'nutgraf' );
	$attributes = '';
	foreach ( NUTGRAF_ATTRIBUTES as $name ) {
		$value = $options[ $name ] ?? '';
		if ( 'highlight' === $name ) {
			$attributes .= filter_var( $value, FILTER_VALIDATE_BOOLEAN ) ? ' highlight' : '';
		} elseif ( is_scalar( $value ) && '' !== (string) $value ) {
			$attributes .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	return "<nut-graf$attributes></nut-graf>";
}

/**
 * The shortcode [nutgraf sentences="2" quotes="3" highlight="yes"]; what it leaves out is as in the settings.
 *
 * @param array|string $given Its attributes.
 */
function nutgraf_shortcode( $given ): string {
	$settings = nutgraf_settings();
	$defaults = array(
		'for'       => '',
		'sentences' => $settings['sentences'],
		'words'     => '',
		'quotes'    => $settings['quotes'],
		'lang'      => '',
		'focus'     => '',
		'highlight' => $settings['highlight'],
		'loading'   => '',
	);
	$options  = shortcode_atts( $defaults, (array) $given, 'nutgraf' );
	if ( '' !== $options['words'] ) {
		unset( $options['sentences'] ); // One or the other.
	}
	return nutgraf_tag( $options );
}

/**
 * A post may have the tag, or the placeholder that every author can write, in its own HTML.
 *
 * @param string $content The post's.
 */
function nutgraf_enqueue_for_tags( string $content ): string {
	$has_tag = false !== strpos( $content, '<nut-graf' ) || false !== strpos( $content, 'data-nut-graf' );
	if ( $has_tag && ! is_feed() && ! doing_filter( 'get_the_excerpt' ) ) {
		wp_enqueue_script( 'nutgraf' );
	}
	return $content;
}

/**
 * Lets authors without unfiltered_html keep the tag.
 *
 * @param array  $tags    What kses lets through.
 * @param string $context Where.
 */
function nutgraf_allow_tag( $tags, $context ) {
	if ( 'post' === $context && is_array( $tags ) ) {
		$tags['nut-graf'] = array_fill_keys( array_merge( NUTGRAF_ATTRIBUTES, array( 'class', 'id' ) ), true );
	}
	return $tags;
}
