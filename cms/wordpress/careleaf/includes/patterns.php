<?php
/**
 * Ready arrangements of the blocks.
 *
 * @package Careleaf
 */

defined( 'ABSPATH' ) || exit;

/**
 * Registers two patterns: a page with the whole leaflet, and one for people who weigh their options.
 */
function careleaf_register_patterns() {
	register_block_pattern_category( 'careleaf', array( 'label' => __( 'Patient information', 'careleaf' ) ) );
	register_block_pattern(
		'careleaf/leaflet-page',
		array(
			'title'       => __( 'Leaflet with an introduction', 'careleaf' ),
			'description' => __( 'A sentence of your own, then the whole leaflet.', 'careleaf' ),
			'categories'  => array( 'careleaf' ),
			'content'     => '<!-- wp:paragraph --><p>' . esc_html__( 'Please read this leaflet before your visit, and bring your questions.', 'careleaf' ) . "</p><!-- /wp:paragraph -->\n<!-- wp:careleaf/leaflet /-->",
		)
	);
	register_block_pattern(
		'careleaf/options-and-help',
		array(
			'title'       => __( 'Options and warning signs', 'careleaf' ),
			'description' => __( 'The treatment options, when to get help, and where it all comes from.', 'careleaf' ),
			'categories'  => array( 'careleaf' ),
			'content'     => "<!-- wp:careleaf/treatment-options /-->\n<!-- wp:careleaf/seek-help /-->\n<!-- wp:careleaf/provenance /-->",
		)
	);
}
add_action( 'init', 'careleaf_register_patterns' );
