<?php
/**
 * Which conditions and languages the plugin carries.
 *
 * @package Careleaf
 */

defined( 'ABSPATH' ) || exit;

/**
 * A JSON file of the plugin, read once.
 *
 * @param string $path Path inside the plugin.
 * @return array
 */
function careleaf_json( $path ) {
	static $read = array();
	if ( ! isset( $read[ $path ] ) ) {
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- a file of the plugin.
		$data          = json_decode( (string) file_get_contents( CARELEAF_DIR . $path ), true );
		$read[ $path ] = is_array( $data ) ? $data : array();
	}
	return $read[ $path ];
}

/**
 * Every condition: id => array( 'version' => …, 'languages' => array( language => name ) ).
 *
 * @return array
 */
function careleaf_conditions() {
	return careleaf_json( 'text/index.json' );
}

/**
 * The condition that is asked for where the plugin has it, the first one otherwise.
 *
 * @param string $wanted Id of a condition.
 * @return string
 */
function careleaf_condition( $wanted ) {
	$conditions = careleaf_conditions();
	return isset( $conditions[ $wanted ] ) ? $wanted : (string) key( $conditions );
}
