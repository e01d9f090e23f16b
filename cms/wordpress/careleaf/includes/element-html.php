<?php
/**
 * An element with its words inside, twice: as a shadow root, and for readers without shadow roots. For blocks and shortcodes alike.
 *
 * @package Careleaf
 */

defined( 'ABSPATH' ) || exit;

/**
 * The HTML of an element. The words inside are in the language that the author chose, or the page's:
 * WPML and Polylang set it.
 *
 * @param string $element Name without prefix, one of careleaf_elements().
 * @param array  $asked   Attributes of a block or a shortcode.
 * @return string
 */
function careleaf_element_html( $element, $asked ) {
	$choice    = careleaf_choice( $asked );
	$page      = get_bloginfo( 'language' );
	$languages = array_keys( careleaf_conditions()[ $choice['condition'] ]['languages'] );
	$language  = careleaf_best_language( $languages, $choice['lang'] ? $choice['lang'] : $page );
	$sections  = 'leaflet' === $element ? $choice['sections'] : array();

	$attributes = ' condition="' . esc_attr( $choice['condition'] ) . '"';
	if ( 2 !== $choice['level'] ) {
		$attributes .= ' heading-level="' . esc_attr( (string) $choice['level'] ) . '"';
	}
	if ( $sections ) {
		$attributes .= ' sections="' . esc_attr( implode( ' ', $sections ) ) . '"';
	}
	if ( $choice['depth'] ) {
		$attributes .= ' depth="' . esc_attr( $choice['depth'] ) . '"';
	}
	if ( $choice['lang'] ) {
		$attributes .= ' lang="' . esc_attr( $choice['lang'] ) . '"';
	}

	careleaf_use( $choice['theme'] );
	$served = careleaf_served_html(
		$element,
		$choice['condition'],
		$language,
		array(
			'asked'    => $choice['lang'] ? $choice['lang'] : $page,
			'level'    => $choice['level'],
			'sections' => implode( ' ', $sections ),
			'depth'    => $choice['depth'],
		)
	);
	$words  = careleaf_text( CARELEAF_DIR . 'text/' . $choice['condition'], $element, $language, $choice['level'], $sections );
	$words  = '<div lang="' . esc_attr( $language ) . '">' . "\n" . $words . "\n</div>";
	return "<care-$element$attributes>$served\n$words\n</care-$element>";
}

/**
 * The classes of what stands around an element.
 *
 * @param array $asked Attributes of a block or a shortcode.
 * @return string
 */
function careleaf_classes( $asked ) {
	$theme = careleaf_choice( $asked )['theme'];
	return $theme ? 'careleaf careleaf-theme-' . $theme : 'careleaf';
}
