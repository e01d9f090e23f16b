<?php
/**
 * [careleaf element="leaflet" condition="hemifacial-spasm" sections="" heading-level="2" depth="" lang="" theme=""]
 * for the classic editor and page builders.
 *
 * @package Careleaf
 */

defined( 'ABSPATH' ) || exit;

/**
 * The HTML of the shortcode. A name that does not exist shows a note to those who can edit, and nothing to readers.
 *
 * @param array|string $given Attributes.
 * @return string
 */
function careleaf_shortcode( $given ) {
	$given   = array_change_key_case( (array) $given );
	$element = preg_replace( '/^care-/', '', (string) ( $given['element'] ?? 'leaflet' ) );
	$known   = careleaf_elements();
	if ( ! isset( $known[ $element ] ) ) {
		return current_user_can( 'edit_posts' )
			/* translators: %s: list of names */
			? '<p>' . esc_html( sprintf( __( 'Careleaf has no such element. It has: %s.', 'careleaf' ), implode( ', ', array_keys( $known ) ) ) ) . '</p>'
			: '';
	}
	$asked = array(
		'condition'    => $given['condition'] ?? '',
		'sections'     => $given['sections'] ?? '',
		'headingLevel' => $given['heading-level'] ?? 2,
		'depth'        => $given['depth'] ?? '',
		'lang'         => $given['lang'] ?? '',
		'theme'        => $given['theme'] ?? '',
	);
	return '<div class="' . esc_attr( careleaf_classes( $asked ) ) . '">' . careleaf_element_html( $element, $asked ) . '</div>';
}
add_shortcode( 'careleaf', 'careleaf_shortcode' );
