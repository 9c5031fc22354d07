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
update_option( 'posts_per_rss', 50 );
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
	'rich'        => $write(
		'editor',
		'Rich',
		'<!-- wp:nutgraf/digest /-->' . $article . '<!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>A park that never closes is a street</p><cite>Karl Aske</cite></blockquote></figure><!-- /wp:pullquote -->'
			. '<!-- wp:table --><figure class="wp-block-table"><table><tbody><tr><td>Lamps</td><td>31,000</td></tr><tr><td>Wardens</td><td>10,000</td></tr></tbody></table><figcaption class="wp-element-caption">What it cost</figcaption></figure><!-- /wp:table -->'
			. '<!-- wp:gallery {"linkTo":"none"} --><figure class="wp-block-gallery has-nested-images columns-default is-cropped"><!-- wp:image --><figure class="wp-block-image"><img src="x.jpg" alt="An orchard at night with lamps"/><figcaption class="wp-element-caption">The orchard at night, when the lamps are on and nobody sleeps.</figcaption></figure><!-- /wp:image --></figure><!-- /wp:gallery -->'
			. '<!-- wp:paragraph --><p>The council will look at the count again in September<sup data-fn="f1" class="fn"><a href="#f1" id="f1-link">1</a></sup>, when the nights are longer and the apples are ripe.</p><!-- /wp:paragraph -->'
			. '<!-- wp:paragraph --><p>Schools were asked too, and [probe] said that [[probe]] is a word in brackets for the orchard trial of the town.</p><!-- /wp:paragraph --><!-- wp:footnotes /-->'
	),
	'secret'      => $write( 'editor', 'Secret', $article ),
);
$pattern            = wp_insert_post( wp_slash( array( 'post_type' => 'wp_block', 'post_title' => 'Pattern', 'post_content' => $article, 'post_status' => 'publish' ) ) );
$posts['pattern']   = $write( 'editor', 'Pattern', "<!-- wp:nutgraf/digest /--><!-- wp:block {\"ref\":$pattern} /-->" );
$posts['freeform']  = $write( 'editor', 'Freeform', "<!-- wp:nutgraf/digest /-->\n\n" . wp_strip_all_tags( str_replace( '</p>', "\n\n", $article ) ) );
update_post_meta( $posts['rich'], 'footnotes', wp_slash( wp_json_encode( array( array( 'id' => 'f1', 'content' => 'The count of last summer stands in the minutes of the council.' ) ) ) ) );
wp_update_post( array( 'ID' => $posts['secret'], 'post_password' => 'heron' ) );
echo wp_json_encode( array( 'version' => $GLOBALS['wp_version'], 'posts' => $posts ) );
