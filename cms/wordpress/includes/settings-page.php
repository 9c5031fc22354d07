<?php
/**
 * Settings → Nutgraf.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

const NUTGRAF_PAGE = 'nutgraf';

add_action( 'admin_init', 'nutgraf_register_settings' );
add_action( 'admin_menu', 'nutgraf_add_settings_page' );
add_filter( 'plugin_action_links_' . plugin_basename( NUTGRAF_FILE ), 'nutgraf_link_settings' );

/**
 * The option and its fields.
 */
function nutgraf_register_settings(): void {
	register_setting(
		NUTGRAF_PAGE,
		NUTGRAF_OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => 'nutgraf_sanitize_form',
			'default'           => nutgraf_defaults(),
		)
	);
	add_settings_section( 'automatic', __( 'Automatic', 'nutgraf' ), '__return_empty_string', NUTGRAF_PAGE );
	add_settings_section( 'digest', __( 'Digest', 'nutgraf' ), '__return_empty_string', NUTGRAF_PAGE );
	add_settings_section( 'check', __( 'Before publishing', 'nutgraf' ), '__return_empty_string', NUTGRAF_PAGE );
	nutgraf_add_field( 'automatic', 'automatic', __( 'On every post', 'nutgraf' ), 'nutgraf_automatic_field' );
	nutgraf_add_field( 'automatic', 'position', __( 'Where', 'nutgraf' ), 'nutgraf_position_field' );
	nutgraf_add_field( 'automatic', 'post_types', __( 'On which kinds', 'nutgraf' ), 'nutgraf_post_types_field' );
	nutgraf_add_field( 'digest', 'sentences', __( 'Sentences', 'nutgraf' ), 'nutgraf_sentences_field' );
	nutgraf_add_field( 'digest', 'quotes', __( 'Key quotes', 'nutgraf' ), 'nutgraf_quotes_field' );
	nutgraf_add_field( 'digest', 'highlight', __( 'Highlight', 'nutgraf' ), 'nutgraf_highlight_field' );
	nutgraf_add_field( 'check', 'hold_back', __( 'Hold back', 'nutgraf' ), 'nutgraf_hold_back_field' );
}

/**
 * A form sends nothing for a list of boxes of which none is ticked.
 *
 * @param mixed $given What it sent.
 */
function nutgraf_sanitize_form( $given ): array {
	return nutgraf_sanitize_settings( is_array( $given ) ? $given + array( 'post_types' => array() ) : $given );
}

/**
 * One row of the form.
 *
 * @param string   $section Where.
 * @param string   $name    The setting's.
 * @param string   $label   What it reads.
 * @param callable $draw    Prints the control.
 */
function nutgraf_add_field( string $section, string $name, string $label, callable $draw ): void {
	// A list of boxes has a label for each, and none as a whole.
	$args = 'post_types' === $name ? array() : array( 'label_for' => "nutgraf-$name" );
	add_settings_field( "nutgraf-$name", $label, $draw, NUTGRAF_PAGE, $section, $args );
}

/** Whether it is added by itself. */
function nutgraf_automatic_field(): void {
	nutgraf_print_box( 'automatic', __( 'Show the digest without a block or shortcode', 'nutgraf' ) );
}

/** Above or below. */
function nutgraf_position_field(): void {
	$position = nutgraf_settings()['position'];
	$labels   = array(
		'above' => __( 'Above the text', 'nutgraf' ),
		'below' => __( 'Below the text', 'nutgraf' ),
	);
	printf( '<select id="nutgraf-position" name="%s[position]">', esc_attr( NUTGRAF_OPTION ) );
	foreach ( $labels as $value => $label ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( $position, $value, false ), esc_html( $label ) );
	}
	echo '</select>';
}

/** Posts, pages, what else the site has. */
function nutgraf_post_types_field(): void {
	$chosen = nutgraf_settings()['post_types'];
	printf( '<fieldset><legend class="screen-reader-text">%s</legend>', esc_html__( 'On which kinds', 'nutgraf' ) );
	foreach ( get_post_types( array( 'public' => true ), 'objects' ) as $type ) {
		if ( 'attachment' === $type->name ) {
			continue;
		}
		printf(
			'<label><input type="checkbox" name="%s[post_types][]" value="%s"%s> %s</label><br>',
			esc_attr( NUTGRAF_OPTION ),
			esc_attr( $type->name ),
			checked( in_array( $type->name, $chosen, true ), true, false ),
			esc_html( $type->labels->name )
		);
	}
	echo '</fieldset>';
}

/** How long the summary is. */
function nutgraf_sentences_field(): void {
	nutgraf_print_number( 'sentences', 1 );
}

/** How many quotes. */
function nutgraf_quotes_field(): void {
	nutgraf_print_number( 'quotes', 0 );
}

/** Whether the text is marked. */
function nutgraf_highlight_field(): void {
	nutgraf_print_box( 'highlight', __( 'Mark the chosen sentences and quotes in the text', 'nutgraf' ) );
}

/** Whether a summary can hold back its post. */
function nutgraf_hold_back_field(): void {
	nutgraf_print_box( 'hold_back', __( 'Publish only when each name, number, date and quotation of a summary is in the post, or marked as right', 'nutgraf' ) );
}

/**
 * Prints a tick box.
 *
 * @param string $name  The setting's.
 * @param string $label What it reads.
 */
function nutgraf_print_box( string $name, string $label ): void {
	printf(
		'<label><input type="checkbox" id="nutgraf-%1$s" name="%2$s[%1$s]" value="1"%3$s> %4$s</label>',
		esc_attr( $name ),
		esc_attr( NUTGRAF_OPTION ),
		checked( nutgraf_settings()[ $name ], true, false ),
		esc_html( $label )
	);
}

/**
 * Prints a number's control.
 *
 * @param string $name  The setting's.
 * @param int    $least Its least value.
 */
function nutgraf_print_number( string $name, int $least ): void {
	printf(
		'<input type="number" class="small-text" id="nutgraf-%1$s" name="%2$s[%1$s]" min="%3$d" max="50" value="%4$d">',
		esc_attr( $name ),
		esc_attr( NUTGRAF_OPTION ),
		(int) $least,
		(int) nutgraf_settings()[ $name ]
	);
}

/** The page in the menu. */
function nutgraf_add_settings_page(): void {
	add_options_page( 'Nutgraf', 'Nutgraf', 'manage_options', NUTGRAF_PAGE, 'nutgraf_print_settings_page' );
}

/** The page itself. */
function nutgraf_print_settings_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	printf( '<div class="wrap"><h1>%s</h1><form action="options.php" method="post">', esc_html( get_admin_page_title() ) );
	settings_fields( NUTGRAF_PAGE );
	do_settings_sections( NUTGRAF_PAGE );
	submit_button();
	echo '</form></div>';
}

/**
 * A link to the page in the list of plugins.
 *
 * @param string[] $links Those that are there.
 */
function nutgraf_link_settings( array $links ): array {
	$url = admin_url( 'options-general.php?page=' . NUTGRAF_PAGE );
	return array_merge( array( sprintf( '<a href="%s">%s</a>', esc_url( $url ), esc_html__( 'Settings', 'nutgraf' ) ) ), $links );
}
