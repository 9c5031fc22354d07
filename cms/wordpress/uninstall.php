<?php
/**
 * Deletes the one option, on every site of a network. What was frozen into posts is theirs, and stays.
 *
 * @package Nutgraf
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

foreach ( is_multisite() ? get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) : array( 0 ) as $nutgraf_site ) {
	if ( $nutgraf_site ) {
		switch_to_blog( $nutgraf_site );
	}
	delete_option( 'nutgraf_settings' );
	if ( $nutgraf_site ) {
		restore_current_blog();
	}
}
