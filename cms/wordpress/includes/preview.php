<?php
/**
 * The editor's preview: a post as it is being written → the HTML that readers would get.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

add_action( 'rest_api_init', 'nutgraf_register_preview' );

/**
 * POST nutgraf/v1/posts/ID/content { content }, for those who may edit that post.
 */
function nutgraf_register_preview(): void {
	register_rest_route(
		'nutgraf/v1',
		'/posts/(?P<id>\d+)/content',
		array(
			'methods'             => 'POST',
			'callback'            => 'nutgraf_preview',
			'permission_callback' => function ( WP_REST_Request $request ): bool {
				return current_user_can( 'edit_post', (int) $request['id'] );
			},
			'args'                => array(
				'id'      => array(
					'type'     => 'integer',
					'required' => true,
				),
				'content' => array(
					'type'     => 'string',
					'required' => true,
				),
			),
		)
	);
}

/**
 * Renders the content as the post's: blocks, patterns, shortcodes and all that plugins and the theme do to it.
 *
 * @param WP_REST_Request $request With the post's id and its content as it is edited.
 * @return WP_REST_Response|WP_Error
 */
function nutgraf_preview( WP_REST_Request $request ) {
	$saved = get_post( (int) $request['id'] );
	if ( ! $saved ) {
		return new WP_Error( 'nutgraf_no_post', __( 'There is no such post.', 'nutgraf' ), array( 'status' => 404 ) );
	}
	$content = $request['content'];
	if ( ! current_user_can( 'unfiltered_html' ) ) {
		$content = wp_kses_post( $content ); // As when it is saved.
	}
	$post               = clone $saved;
	$post->post_content = $content;
	$before             = $GLOBALS['post'] ?? null;
	$GLOBALS['post']    = $post; // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited -- Put back below.
	setup_postdata( $post );
	/** This filter is documented in wp-includes/post-template.php */
	$html            = apply_filters( 'the_content', $content );
	$GLOBALS['post'] = $before; // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited -- As it was.
	wp_reset_postdata();
	return rest_ensure_response(
		array(
			'html' => $html,
			'lang' => get_bloginfo( 'language' ),
		)
	);
}
