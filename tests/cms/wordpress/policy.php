<?php
// A must-use plugin: sends the policy that an address asks for, as a site's own header would; and does what other plugins do.
if ( isset( $_GET['policy'] ) ) {
	header( 'Content-Security-Policy: ' . wp_unslash( $_GET['policy'] ) );
}
add_shortcode(
	'probe',
	function () {
		return 'the probe';
	}
);
if ( isset( $_GET['related'] ) ) {
	// A list of related posts, each run through the same filter, inside the text and behind it.
	add_filter(
		'the_content',
		function ( $content ) {
			static $is_inside = false;
			if ( $is_inside ) {
				return $content;
			}
			$is_inside = true;
			$related   = apply_filters( 'the_content', '<p>A related post, in full.</p>' );
			$is_inside = false;
			return $content . $related;
		},
		30
	);
	add_action(
		'wp_footer',
		function () {
			echo apply_filters( 'the_content', '<p>Another text at the foot of the page.</p>' );
		}
	);
}
