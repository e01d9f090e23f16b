<?php
/**
 * What authors, who may not write any HTML they like, may write of our elements.
 *
 * @package Careleaf
 */

defined( 'ABSPATH' ) || exit;

/**
 * Keeps our tags in posts. No address of a pack is among the attributes: an author chooses what the plugin carries.
 *
 * @param array  $tags    Allowed tags.
 * @param string $context Where the HTML stands.
 * @return array
 */
function careleaf_allow_tags( $tags, $context ) {
	if ( 'post' !== $context || ! is_array( $tags ) ) {
		return $tags;
	}
	foreach ( array_keys( careleaf_elements() ) as $element ) {
		$tags[ 'care-' . $element ] = array(
			'class'         => true,
			'condition'     => true,
			'depth'         => true,
			'dir'           => true,
			'heading-level' => true,
			'id'            => true,
			'lang'          => true,
			'sections'      => true,
		);
	}
	return $tags;
}
add_filter( 'wp_kses_allowed_html', 'careleaf_allow_tags', 10, 2 );
