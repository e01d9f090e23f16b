<?php
/**
 * What each PHP side makes of hospital profiles: a list of them as JSON in, as many answers out.
 */

use Drupal\careleaf\Profile;

define( 'ABSPATH', __DIR__ );

function __( $text ) {
	return $text;
}

$cms = __DIR__ . '/../../cms';
require $cms . '/shared/served-text.php';
require $cms . '/wordpress/careleaf/includes/profile.php';
require $cms . '/drupal/careleaf/src/Profile.php';

/**
 * The profile that the form of the WordPress plugin saves, and whether its reader is told of something.
 */
function from_wordpress( array $profile, string $today ): array {
	list( $fields, $messages ) = careleaf_check_fields( careleaf_fields_from_profile( $profile ), array(), $today );
	return array( (object) careleaf_profile_from_fields( $fields ), (bool) $messages );
}

/**
 * The same of the Drupal module.
 */
function from_drupal( array $profile, string $today ): array {
	$settings = array(
		'region'           => $profile['region'] ?? '',
		'emergency_number' => $profile['emergencyNumber'] ?? '',
		'urgent_name'      => $profile['urgentLine']['name'] ?? '',
		'urgent_phone'     => $profile['urgentLine']['phone'] ?? '',
		'crisis_name'      => $profile['crisisLine']['name'] ?? '',
		'crisis_phone'     => $profile['crisisLine']['phone'] ?? '',
		'clinic_name'      => $profile['clinic']['name'] ?? '',
		'clinic_phone'     => $profile['clinic']['phone'] ?? '',
		'clinic_url'       => $profile['clinic']['url'] ?? '',
		'clinics'          => array(),
		'organisations'    => $profile['organisations'] ?? array(),
	);
	foreach ( $profile['clinics'] ?? array() as $condition => $clinic ) {
		$settings['clinics'][] = array( 'condition' => $condition ) + $clinic;
	}
	foreach ( $profile['reviews'][0] ?? array() as $name => $value ) {
		$settings[ "review_$name" ] = $value;
	}
	$problems = Profile::problems( $settings, $today );
	$right    = Profile::fromSettings( $settings );
	// What it refuses is not saved: days in the wrong order are right by themselves.
	if ( preg_grep( '/^review_/', array_keys( $problems ) ) ) {
		unset( $right['reviews'] );
	}
	return array( (object) $right, (bool) $problems );
}

list( $today, $profiles ) = json_decode( stream_get_contents( STDIN ), true, 64, JSON_THROW_ON_ERROR );
$answers = array_map(
	fn ( $profile ) => array(
		'served'    => (object) careleaf_served_values( $profile, 'hemifacial-spasm@1.0.0' ),
		'ofCroup'   => (object) careleaf_served_values( $profile, 'croup@1.0.0' ),
		'wordpress' => from_wordpress( $profile, $today ),
		'drupal'    => from_drupal( $profile, $today ),
	),
	$profiles
);
echo json_encode( $answers, JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE );
