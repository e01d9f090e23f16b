<?php
/**
 * The words that stand inside an element for readers without its script. Nothing here needs WordPress.
 *
 * @package Careleaf
 */

defined( 'ABSPATH' ) || exit;

/**
 * The best of the available languages: the wanted one, then each shorter form of it, then English.
 *
 * @param string[] $available BCP 47 tags.
 * @param string   $wanted    BCP 47 tag, or a WordPress locale such as es_MX.
 * @return string
 */
function careleaf_best_language( $available, $wanted ) {
	$parts = explode( '-', str_replace( '_', '-', $wanted ) );
	while ( $parts ) {
		foreach ( $available as $language ) {
			if ( 0 === strcasecmp( $language, implode( '-', $parts ) ) ) {
				return $language;
			}
		}
		array_pop( $parts );
	}
	return 'en';
}

/**
 * Moves every heading of a text, which is written for level 2, to another level.
 *
 * @param string $html  Text.
 * @param int    $level Level of its first heading.
 * @return string
 */
function careleaf_at_level( $html, $level ) {
	return preg_replace_callback(
		'#<(/?)h([1-6])(?=[ >])#',
		function ( $tag ) use ( $level ) {
			return '<' . $tag[1] . 'h' . max( 1, min( 6, (int) $tag[2] + $level - 2 ) );
		},
		$html
	);
}

/**
 * The text of one element in one language.
 *
 * @param string   $folder   Folder of the condition's texts.
 * @param string   $element  Name of the element, without prefix.
 * @param string   $language One of the condition's languages.
 * @param int      $level    Level of the first heading.
 * @param string[] $sections Sections that a leaflet shows, in order; empty for the usual ones.
 * @return string HTML; empty where there is none.
 */
function careleaf_text( $folder, $element, $language, $level, $sections = array() ) {
	$parts = array( $element );
	if ( 'leaflet' === $element && $sections ) {
		$parts = array( 'leaflet.summary' );
		foreach ( $sections as $section ) {
			$parts[] = 'leaflet.' . $section;
		}
	}
	$html = '';
	foreach ( $parts as $part ) {
		$file = $folder . '/' . $part . '.' . $language . '.html';
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- a file of the plugin.
		$html .= is_readable( $file ) ? (string) file_get_contents( $file ) : '';
	}
	return careleaf_at_level( $html, $level );
}
