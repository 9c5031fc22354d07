<?php
/**
 * Deletes the one option, on every site of a network. What was frozen into posts is theirs, and stays.
 *
 * @package Nutgraf
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

$nutgraf_sites = array( 0 );
if ( is_multisite() ) {
	$nutgraf_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
}
foreach ( $nutgraf_sites as $nutgraf_site ) {
	if ( $nutgraf_site ) {
		switch_to_blog( $nutgraf_site );
	}
	delete_option( 'nutgraf_settings' );
	if ( $nutgraf_site ) {
		restore_current_blog();
	}
}
