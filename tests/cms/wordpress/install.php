<?php
// Installs the site and the plugin, and writes posts as people of each role; prints their ids as JSON.
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST']       = wp_parse( getenv( 'NUTGRAF_WP_URL' ) );
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD']  = 'GET';
require getcwd() . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

function wp_parse( $url ) {
	return preg_replace( '~^https?://~', '', $url );
}

wp_install( 'The Daily Heron', 'admin', 'admin@example.com', true, '', 'admin' );
$failed = activate_plugin( 'nutgraf/nutgraf.php' );
if ( is_wp_error( $failed ) ) {
	fwrite( STDERR, $failed->get_error_message() );
	exit( 1 );
}
switch_theme( 'twentytwentyfour' );
foreach ( array( 'editor', 'author' ) as $role ) {
	$id = wp_insert_user( array( 'user_login' => $role, 'user_pass' => $role, 'role' => $role, 'user_email' => "$role@example.com" ) );
	// The editor's welcome stands in the way of whoever drives it.
	update_user_meta( $id, 'wp_persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false ), 'core' => array( 'welcomeGuide' => false ), '_modified' => gmdate( 'c' ) ) );
}

$article = file_get_contents( getenv( 'NUTGRAF_ARTICLE' ) );
$write   = function ( $role, $title, $content ) {
	wp_set_current_user( get_user_by( 'login', $role )->ID );
	kses_init(); // what the role may write
	return wp_insert_post( wp_slash( array( 'post_title' => $title, 'post_content' => $content, 'post_status' => 'publish' ) ), true );
};
$html    = function ( $html ) {
	return "<!-- wp:html -->$html<!-- /wp:html -->";
};
$posts   = array(
	'plain'       => $write( 'author', 'Plain', $article ),
	'shortcode'   => $write( 'author', 'Shortcode', "<!-- wp:shortcode -->[nutgraf sentences=\"2\" highlight=\"yes\"]<!-- /wp:shortcode -->$article" ),
	'classic'     => $write( 'author', 'Classic', "[nutgraf sentences=2]\n\n" . wp_strip_all_tags( str_replace( '</p>', "\n\n", $article ) ) ),
	'tag'         => $write( 'author', 'Tag', $html( '<nut-graf sentences="1" onclick="alert(1)"></nut-graf>' ) . $article ),
	'placeholder' => $write( 'author', 'Placeholder', $html( '<div data-nut-graf data-sentences="1"></div>' ) . $article ),
	'block'       => $write( 'author', 'Block', '<!-- wp:nutgraf/digest {"sentences":2,"quotes":1} /-->' . $article ),
	'secret'      => $write( 'editor', 'Secret', $article ),
);
wp_update_post( array( 'ID' => $posts['secret'], 'post_password' => 'heron' ) );
echo wp_json_encode( array( 'version' => $GLOBALS['wp_version'], 'posts' => $posts ) );
