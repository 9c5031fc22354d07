<?php
/**
 * The one option that the plugin keeps, and its defaults.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

const NUTGRAF_OPTION = 'nutgraf_settings';

/**
 * How the digest is where nobody says otherwise.
 *
 * @return array{automatic: bool, position: string, post_types: string[], sentences: int, quotes: int, highlight: bool, hold_back: bool}
 */
function nutgraf_defaults(): array {
	return array(
		'automatic'  => false,
		'position'   => 'above',
		'post_types' => array( 'post' ),
		'sentences'  => 3,
		'quotes'     => 4,
		'highlight'  => false,
		'hold_back'  => false,
	);
}

/**
 * The settings, whole and of the right types.
 */
function nutgraf_settings(): array {
	return nutgraf_sanitize_settings( get_option( NUTGRAF_OPTION, array() ) );
}

/**
 * Anything → settings: what is missing or makes no sense is the default.
 *
 * @param mixed $given What a form sent, or what the option held.
 */
function nutgraf_sanitize_settings( $given ): array {
	$given    = is_array( $given ) ? $given : array();
	$defaults = nutgraf_defaults();
	$number   = function ( string $name, int $least ) use ( $given, $defaults ): int {
		$value = $given[ $name ] ?? '';
		return is_numeric( $value ) && $value >= $least && $value <= 50 ? (int) $value : $defaults[ $name ];
	};
	$types    = array_filter( (array) ( $given['post_types'] ?? $defaults['post_types'] ), 'is_string' );
	return array(
		'automatic'  => ! empty( $given['automatic'] ),
		'position'   => 'below' === ( $given['position'] ?? '' ) ? 'below' : 'above',
		'post_types' => array_values( array_filter( array_map( 'sanitize_key', $types ) ) ),
		'sentences'  => $number( 'sentences', 1 ),
		'quotes'     => $number( 'quotes', 0 ),
		'highlight'  => ! empty( $given['highlight'] ),
		'hold_back'  => ! empty( $given['hold_back'] ),
	);
}
