<?php
/**
 * The script for readers, that for the editor, their style sheets, and the hospital's profile on the page.
 *
 * @package Careleaf
 */

defined( 'ABSPATH' ) || exit;

/**
 * Makes the files known. They are put on a page only where an element is.
 */
function careleaf_register_assets() {
	wp_register_script( 'careleaf', plugins_url( 'assets/careleaf.lazy.js', CARELEAF_FILE ), array(), CARELEAF_VERSION, array( 'in_footer' => true ) );
	wp_register_script( 'careleaf-classic', plugins_url( 'assets/careleaf.iife.js', CARELEAF_FILE ), array(), CARELEAF_VERSION, false );
	wp_register_style( 'careleaf', plugins_url( 'assets/careleaf.css', CARELEAF_FILE ), array(), CARELEAF_VERSION );
	wp_register_style( 'careleaf-in-theme', plugins_url( 'style/blocks.css', CARELEAF_FILE ), array( 'careleaf' ), CARELEAF_VERSION );
	foreach ( array_filter( array_keys( careleaf_themes() ) ) as $theme ) {
		wp_register_style( 'careleaf-' . $theme, plugins_url( "assets/themes/$theme.css", CARELEAF_FILE ), array(), CARELEAF_VERSION );
	}
}
add_action( 'init', 'careleaf_register_assets' );

/**
 * Prints our scripts, that for readers as a module, with its integrity, and asks optimisers to leave it as it is.
 * WordPress's own script modules need an inline import map, which a strict policy blocks.
 *
 * @param string $tag    The tag as WordPress made it.
 * @param string $handle Name of the script.
 * @param string $src    Address.
 * @return string
 */
function careleaf_script_tag( $tag, $handle, $src ) {
	$files = array(
		'careleaf'         => 'careleaf.lazy.js',
		'careleaf-classic' => 'careleaf.iife.js',
	);
	if ( ! isset( $files[ $handle ] ) ) {
		return $tag;
	}
	return wp_get_script_tag(
		array(
			'id'               => $handle . '-js',
			'type'             => 'careleaf' === $handle ? 'module' : 'text/javascript',
			'src'              => $src,
			'integrity'        => careleaf_json( 'assets/sri.json' )[ $files[ $handle ] ]['integrity'],
			'crossorigin'      => 'anonymous',
			'data-no-optimize' => '1',
			'data-no-minify'   => '1',
			'data-cfasync'     => 'false',
		)
	);
}
add_filter( 'script_loader_tag', 'careleaf_script_tag', 10, 3 );

/**
 * Puts what an element needs on the page.
 *
 * @param string $theme A look other than the default.
 */
function careleaf_use( $theme = '' ) {
	wp_enqueue_script( 'careleaf' );
	wp_enqueue_style( 'careleaf-in-theme' );
	if ( $theme ) {
		wp_enqueue_style( 'careleaf-' . $theme );
	}
}

/**
 * Elements that were written as HTML need the script too.
 *
 * @param string $content The content of a post.
 * @return string The same.
 */
function careleaf_use_in_html( $content ) {
	if ( false !== strpos( $content, '<care-' ) ) {
		careleaf_use();
	}
	return $content;
}
add_filter( 'the_content', 'careleaf_use_in_html', 99 );

/**
 * In the editor: the classic script and every look, in its frame too, which takes no modules.
 */
function careleaf_editor_preview() {
	if ( ! is_admin() ) {
		return;
	}
	wp_enqueue_script( 'careleaf-classic' );
	wp_enqueue_style( 'careleaf-in-theme' );
	foreach ( array_filter( array_keys( careleaf_themes() ) ) as $theme ) {
		wp_enqueue_style( 'careleaf-' . $theme );
	}
}
add_action( 'enqueue_block_assets', 'careleaf_editor_preview' );

/**
 * JSON that can stand in a script element: nothing in it ends the element.
 *
 * @param mixed $data Anything.
 * @return string
 */
function careleaf_script_json( $data ) {
	return (string) wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT | JSON_UNESCAPED_UNICODE );
}

/**
 * The hospital's profile as the page says it. What is printed in an element was made for this very text.
 *
 * @return string JSON; empty where there is none.
 */
function careleaf_profile_json() {
	$profile = get_option( 'careleaf_profile', array() );
	return $profile ? careleaf_script_json( $profile ) : '';
}

/**
 * Prints the hospital's profile once, as data and not as a script, where an element is on the page.
 */
function careleaf_print_profile() {
	$profile = careleaf_profile_json();
	if ( '' !== $profile && wp_script_is( 'careleaf', 'enqueued' ) ) {
		// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- encoded for this very place.
		echo '<script type="application/json" data-care-profile>' . $profile . "</script>\n";
	}
}
add_action( 'wp_footer', 'careleaf_print_profile', 5 );
