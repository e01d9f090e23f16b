<?php
/**
 * What readers see before any script: an element's shadow root, from the files of `text/`.
 *
 * @package Careleaf
 */

defined( 'ABSPATH' ) || exit;

/**
 * The shadow root of an element, where the answer is a page for a browser.
 *
 * @param string $element   Name of the element, without prefix.
 * @param string $condition Id of one of the plugin's conditions.
 * @param string $language  One of its languages.
 * @param array  $wish      `asked`, `level`, `sections` and `depth`, as careleaf_served() takes them.
 * @return string HTML; empty where there is none.
 */
function careleaf_served_html( $element, $condition, $language, $wish ) {
	/**
	 * Whether elements are printed with their shadow root. Without it the script shows them.
	 *
	 * @param bool   $is_wanted Yes, but in feeds, in excerpts and in answers for other programs.
	 * @param string $element   Name of the element, without prefix.
	 */
	if ( ! apply_filters( 'careleaf_is_served', careleaf_is_page(), $element ) ) {
		return '';
	}
	$html = careleaf_served(
		CARELEAF_DIR . 'text/' . $condition,
		$element,
		$language,
		$wish + array(
			'assets'  => plugins_url( 'assets/', CARELEAF_FILE ),
			'query'   => '?ver=' . CARELEAF_VERSION,
			'profile' => careleaf_profile_json(),
		)
	);
	careleaf_early_sheets( careleaf_served_sheets( $html ) );
	// Optimisers leave the links where they are: anywhere else they would be style sheets of the whole page.
	return str_replace( '<link rel="stylesheet"', '<link data-no-optimize="1" data-no-minify="1" rel="stylesheet"', $html );
}

/**
 * Whether this request is answered with a page: what reads a feed or strips tags would find all words twice.
 *
 * @return bool
 */
function careleaf_is_page() {
	return ! is_feed() && ! wp_is_serving_rest_request() && ! doing_filter( 'get_the_excerpt' );
}

/**
 * The style sheets of what has been printed until now.
 *
 * @param string[] $more Addresses, as they are written in HTML.
 * @return string[]
 */
function careleaf_early_sheets( $more = array() ) {
	static $sheets = array();
	$sheets        = array_unique( array_merge( $sheets, $more ) );
	return $sheets;
}

/**
 * Asks for the style sheets early. Block themes make the content before the head; in others the links themselves do it.
 */
function careleaf_print_early_sheets() {
	foreach ( careleaf_early_sheets() as $sheet ) {
		// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped in the HTML that it was read from.
		echo '<link rel="preload" as="style" href="' . $sheet . "\">\n";
	}
}
add_action( 'wp_head', 'careleaf_print_early_sheets', 7 );

/**
 * Keeps the words of shadow roots as they were written: no quotation mark in them is turned into another one.
 *
 * @param string[] $tags Tags whose text WordPress does not touch.
 * @return string[]
 */
function careleaf_leave_words( $tags ) {
	$tags[] = 'template';
	return $tags;
}
add_filter( 'no_texturize_tags', 'careleaf_leave_words' );
