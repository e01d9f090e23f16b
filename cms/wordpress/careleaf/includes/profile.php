<?php
/**
 * The hospital's profile: what may be in it. Nothing here needs more of WordPress than its translations.
 *
 * The form's fields are flat; the profile is as Careleaf's elements read it.
 *
 * @package Careleaf
 */

defined( 'ABSPATH' ) || exit;

/**
 * The single fields: name => array( label, kind ).
 *
 * @return array
 */
function careleaf_profile_fields() {
	return array(
		'emergencyNumber' => array( __( 'Emergency number', 'careleaf' ), 'emergency' ),
		'urgentName'      => array( __( 'Name of the urgent advice line', 'careleaf' ), 'name' ),
		'urgentPhone'     => array( __( 'Phone of the urgent advice line', 'careleaf' ), 'phone' ),
		'clinicName'      => array( __( 'Name of the clinic', 'careleaf' ), 'name' ),
		'clinicPhone'     => array( __( 'Phone of the clinic', 'careleaf' ), 'phone' ),
		'clinicUrl'       => array( __( 'Web address of the clinic', 'careleaf' ), 'url' ),
		'region'          => array( __( 'Country', 'careleaf' ), 'region' ),
	);
}

/**
 * The fields of one review: name => array( label, kind ).
 *
 * @return array
 */
function careleaf_review_fields() {
	return array(
		'condition' => array( __( 'Condition', 'careleaf' ), 'id' ),
		'version'   => array( __( 'Version of the text', 'careleaf' ), 'version' ),
		'by'        => array( __( 'Reviewed by', 'careleaf' ), 'name' ),
		'role'      => array( __( 'Role', 'careleaf' ), 'name' ),
		'on'        => array( __( 'Reviewed on', 'careleaf' ), 'day' ),
		'next'      => array( __( 'Next review by', 'careleaf' ), 'day' ),
	);
}

/**
 * What is expected of a kind of field where the value does not fit; empty where it does.
 *
 * @param string $kind  Kind of field.
 * @param string $value A value that is not empty.
 * @return string
 */
function careleaf_expected( $kind, $value ) {
	switch ( $kind ) {
		case 'emergency':
			return preg_match( '/^\d{2,6}$/', $value ) ? '' : __( 'expected digits, such as 112', 'careleaf' );
		case 'phone':
			return preg_match( '/^[0-9 +()#*-]{2,20}$/', $value ) ? '' : __( 'expected a phone number of digits, spaces, + ( ) # * and -', 'careleaf' );
		case 'name':
			if ( preg_match( '/[<>\x00-\x1f]/', $value ) ) {
				return __( 'expected plain words without < and >', 'careleaf' );
			}
			return mb_strlen( $value ) <= 80 ? '' : __( 'expected at most 80 characters', 'careleaf' );
		case 'url':
			return preg_match( '#^https://[^\s"<>]+$#', $value ) && filter_var( $value, FILTER_VALIDATE_URL ) ? '' : __( 'expected an address that starts with https://', 'careleaf' );
		case 'region':
			return preg_match( '/^[A-Z]{2}$/', $value ) ? '' : __( 'expected a country code of two capital letters, such as GB', 'careleaf' );
		case 'id':
			return preg_match( '/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/', $value ) ? '' : __( 'expected the id of a condition', 'careleaf' );
		case 'version':
			return preg_match( '/^[0-9]+\.[0-9]+\.[0-9]+$/', $value ) ? '' : __( 'expected a version such as 1.0.0', 'careleaf' );
		default:
			$is_day = preg_match( '/^([0-9]{4})-([0-9]{2})-([0-9]{2})$/', $value, $day ) && checkdate( (int) $day[2], (int) $day[3], (int) $day[1] );
			return $is_day ? '' : __( 'expected a day that exists, as YYYY-MM-DD', 'careleaf' );
	}
}

/**
 * Text of a field, without spaces around it.
 *
 * @param array  $given Fields.
 * @param string $name  Name of one.
 * @return string
 */
function careleaf_field( $given, $name ) {
	return isset( $given[ $name ] ) && is_scalar( $given[ $name ] ) ? trim( (string) $given[ $name ] ) : '';
}

/**
 * Checks the fields of the form. A value that does not fit keeps what was saved before, and is said.
 *
 * @param array  $given Fields as they were sent.
 * @param array  $saved Fields as they were saved before.
 * @param string $today Day as YYYY-MM-DD.
 * @return array array( fields, messages ). The messages are plain text.
 */
function careleaf_check_fields( $given, $saved, $today ) {
	$fields   = array();
	$messages = array();
	foreach ( careleaf_profile_fields() as $name => list( $label, $kind ) ) {
		$value    = careleaf_field( $given, $name );
		$expected = '' === $value ? '' : careleaf_expected( $kind, $value );
		if ( $expected ) {
			/* translators: 1: name of a field, 2: what was typed, 3: what is expected */
			$messages[] = sprintf( __( '%1$s: found “%2$s”, %3$s. The saved value was kept.', 'careleaf' ), $label, $value, $expected );
			$value      = careleaf_field( $saved, $name );
		}
		$fields[ $name ] = $value;
	}
	if ( ( '' === $fields['urgentName'] ) !== ( '' === $fields['urgentPhone'] ) ) {
		$messages[] = __( 'The urgent advice line needs both a name and a phone number. The saved ones were kept.', 'careleaf' );
		foreach ( array( 'urgentName', 'urgentPhone' ) as $name ) {
			$fields[ $name ] = careleaf_field( $saved, $name );
		}
	}
	if ( '' === $fields['clinicName'] && '' !== $fields['clinicPhone'] . $fields['clinicUrl'] ) {
		$messages[] = __( 'The clinic needs a name beside its phone or address. The saved clinic was kept.', 'careleaf' );
		foreach ( array( 'clinicName', 'clinicPhone', 'clinicUrl' ) as $name ) {
			$fields[ $name ] = careleaf_field( $saved, $name );
		}
	}
	$fields['reviews'] = array();
	$before            = is_array( $saved['reviews'] ?? null ) ? array_values( $saved['reviews'] ) : array();
	foreach ( array_values( is_array( $given['reviews'] ?? null ) ? $given['reviews'] : array() ) as $index => $review ) {
		$review  = careleaf_review_of( is_array( $review ) ? $review : array() );
		$problem = careleaf_review_problem( $review, $today );
		if ( $problem ) {
			/* translators: 1: number of a review, 2: what is wrong with it */
			$messages[] = sprintf( __( 'Review %1$d: %2$s. The saved review was kept.', 'careleaf' ), $index + 1, $problem );
			$review     = $before[ $index ] ?? null;
		}
		if ( $review && '' !== $review['by'] ) {
			$fields['reviews'][] = $review;
		}
	}
	return array( $fields, $messages );
}

/**
 * The fields of a review and nothing else.
 *
 * @param array $given Fields as they were sent.
 * @return array
 */
function careleaf_review_of( $given ) {
	$review = array();
	foreach ( array_keys( careleaf_review_fields() ) as $name ) {
		$review[ $name ] = careleaf_field( $given, $name );
	}
	return $review;
}

/**
 * What is wrong with a review; empty where nothing is. One without reviewer, role and days is not meant to be there.
 *
 * @param array  $review Fields.
 * @param string $today  Day as YYYY-MM-DD.
 * @return string
 */
function careleaf_review_problem( $review, $today ) {
	if ( '' === $review['by'] . $review['role'] . $review['on'] . $review['next'] ) {
		return '';
	}
	foreach ( careleaf_review_fields() as $name => list( $label, $kind ) ) {
		$expected = '' === $review[ $name ] ? __( 'expected words here', 'careleaf' ) : careleaf_expected( $kind, $review[ $name ] );
		if ( $expected ) {
			/* translators: 1: name of a field, 2: what was typed, 3: what is expected */
			return sprintf( __( '%1$s: found “%2$s”, %3$s', 'careleaf' ), $label, $review[ $name ], $expected );
		}
	}
	if ( $review['on'] > $today ) {
		return __( 'a review cannot be in the future', 'careleaf' );
	}
	return $review['next'] > $review['on'] ? '' : __( 'the next review comes after this one', 'careleaf' );
}

/**
 * The profile as the elements read it. What is empty is left out.
 *
 * @param array $fields Checked fields.
 * @return array
 */
function careleaf_profile_from_fields( $fields ) {
	$clinic = array_filter(
		array(
			'name'  => $fields['clinicName'],
			'phone' => $fields['clinicPhone'],
			'url'   => $fields['clinicUrl'],
		),
		'strlen'
	);
	$urgent = array(
		'name'  => $fields['urgentName'],
		'phone' => $fields['urgentPhone'],
	);
	return array_filter(
		array(
			'region'          => $fields['region'],
			'emergencyNumber' => $fields['emergencyNumber'],
			'urgentLine'      => '' === $fields['urgentName'] ? array() : $urgent,
			'clinic'          => $clinic,
			'reviews'         => $fields['reviews'],
		)
	);
}

/**
 * The form's fields of a profile.
 *
 * @param mixed $profile As it is saved.
 * @return array
 */
function careleaf_fields_from_profile( $profile ) {
	$profile = is_array( $profile ) ? $profile : array();
	$urgent  = is_array( $profile['urgentLine'] ?? null ) ? $profile['urgentLine'] : array();
	$clinic  = is_array( $profile['clinic'] ?? null ) ? $profile['clinic'] : array();
	$reviews = is_array( $profile['reviews'] ?? null ) ? array_filter( $profile['reviews'], 'is_array' ) : array();
	return array(
		'emergencyNumber' => careleaf_field( $profile, 'emergencyNumber' ),
		'urgentName'      => careleaf_field( $urgent, 'name' ),
		'urgentPhone'     => careleaf_field( $urgent, 'phone' ),
		'clinicName'      => careleaf_field( $clinic, 'name' ),
		'clinicPhone'     => careleaf_field( $clinic, 'phone' ),
		'clinicUrl'       => careleaf_field( $clinic, 'url' ),
		'region'          => careleaf_field( $profile, 'region' ),
		'reviews'         => array_map( 'careleaf_review_of', array_values( $reviews ) ),
	);
}
