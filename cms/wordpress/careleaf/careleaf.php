<?php
/**
 * Plugin Name:       Careleaf
 * Description:       Trustworthy patient information as blocks and a shortcode: the whole leaflet of a condition, or one part of it. Everything is served from this site.
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * Author:            Careleaf
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       careleaf
 * Domain Path:       /languages
 *
 * @package Careleaf
 */

defined( 'ABSPATH' ) || exit;

define( 'CARELEAF_VERSION', '0.1.0' );
define( 'CARELEAF_FILE', __FILE__ );
define( 'CARELEAF_DIR', plugin_dir_path( __FILE__ ) );

require_once CARELEAF_DIR . 'includes/content.php';
require_once CARELEAF_DIR . 'includes/text.php';
require_once CARELEAF_DIR . 'includes/elements.php';
// A theme may bring the same files.
if ( ! function_exists( 'careleaf_profile_value' ) ) {
	require_once CARELEAF_DIR . 'includes/profile-rules.php';
}
if ( ! function_exists( 'careleaf_served' ) ) {
	require_once CARELEAF_DIR . 'includes/served-text.php';
}
require_once CARELEAF_DIR . 'includes/served.php';
require_once CARELEAF_DIR . 'includes/assets.php';
require_once CARELEAF_DIR . 'includes/element-html.php';
require_once CARELEAF_DIR . 'includes/blocks.php';
require_once CARELEAF_DIR . 'includes/patterns.php';
require_once CARELEAF_DIR . 'includes/shortcode.php';
require_once CARELEAF_DIR . 'includes/kses.php';
require_once CARELEAF_DIR . 'includes/profile.php';
require_once CARELEAF_DIR . 'includes/settings.php';

/**
 * Loads the plugin's own words. They are in the plugin, not on translate.wordpress.org.
 */
function careleaf_load_words() {
	// phpcs:ignore PluginCheck.CodeAnalysis.DiscouragedFunctions.load_plugin_textdomainFound -- see above.
	load_plugin_textdomain( 'careleaf', false, dirname( plugin_basename( CARELEAF_FILE ) ) . '/languages' );
}
add_action( 'init', 'careleaf_load_words', 1 );
