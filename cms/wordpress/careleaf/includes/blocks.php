<?php
/**
 * One dynamic block for each element. What is saved is the choice; the words are written when the page is shown.
 *
 * @package Careleaf
 */

defined( 'ABSPATH' ) || exit;

/**
 * Registers the blocks and the script of their editor.
 */
function careleaf_register_blocks() {
	wp_register_script(
		'careleaf-blocks',
		plugins_url( 'editor/blocks.js', CARELEAF_FILE ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ),
		CARELEAF_VERSION,
		true
	);
	wp_set_script_translations( 'careleaf-blocks', 'careleaf', CARELEAF_DIR . 'languages' );

	$choices = array(
		'condition'    => array(
			'type'    => 'string',
			'default' => careleaf_condition( '' ),
		),
		'headingLevel' => array(
			'type'    => 'number',
			'default' => 2,
		),
		'depth'        => array(
			'type'    => 'string',
			'default' => '',
		),
		'lang'         => array(
			'type'    => 'string',
			'default' => '',
		),
		'theme'        => array(
			'type'    => 'string',
			'default' => '',
		),
	);
	foreach ( careleaf_elements() as $element => $words ) {
		$sections = array(
			'sections' => array(
				'type'    => 'string',
				'default' => '',
			),
		);
		register_block_type(
			'careleaf/' . $element,
			$words + array(
				'api_version'           => 3,
				'category'              => 'careleaf',
				'keywords'              => array( 'careleaf', __( 'patient', 'careleaf' ), __( 'health', 'careleaf' ) ),
				'textdomain'            => 'careleaf',
				'attributes'            => 'leaflet' === $element ? $choices + $sections : $choices,
				'supports'              => array(
					'align'   => array( 'wide', 'full' ),
					'anchor'  => true,
					'html'    => false,
					'spacing' => array( 'margin' => true ),
				),
				'editor_script_handles' => array( 'careleaf-blocks' ),
				'render_callback'       => function ( $attributes ) use ( $element ) {
					$wrapper = get_block_wrapper_attributes( array( 'class' => careleaf_classes( $attributes ) ) );
					return "<div $wrapper>" . careleaf_element_html( $element, $attributes ) . '</div>';
				},
			)
		);
	}
}
add_action( 'init', 'careleaf_register_blocks', 11 );

/**
 * Gives the editor what there is to choose from.
 */
function careleaf_editor_choices() {
	$sections = array();
	foreach ( careleaf_sections() as $name => $section ) {
		$sections[] = array(
			'value' => $name,
			'label' => $section['title'],
			'usual' => $section['usual'],
		);
	}
	$themes = array();
	foreach ( careleaf_themes() as $name => $title ) {
		$themes[] = array(
			'value' => $name,
			'label' => $title,
		);
	}
	$choices = array(
		'elements'   => array_keys( careleaf_elements() ),
		'conditions' => careleaf_conditions(),
		'sections'   => $sections,
		'themes'     => $themes,
		'language'   => get_bloginfo( 'language' ),
		'profile'    => (object) get_option( 'careleaf_profile', array() ),
	);
	wp_add_inline_script( 'careleaf-blocks', 'window.careleafEditor = ' . careleaf_script_json( $choices ) . ';', 'before' );
}
add_action( 'enqueue_block_editor_assets', 'careleaf_editor_choices' );

/**
 * Puts the blocks under a heading of their own.
 *
 * @param array $categories Categories of the inserter.
 * @return array
 */
function careleaf_block_category( $categories ) {
	$categories[] = array(
		'slug'  => 'careleaf',
		'title' => __( 'Patient information', 'careleaf' ),
	);
	return $categories;
}
add_filter( 'block_categories_all', 'careleaf_block_category' );
