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
		'urgentName'      => array( __( 'Name of the urgent advice line', 'careleaf' ), 'line-name' ),
		'urgentPhone'     => array( __( 'Phone of the urgent advice line', 'careleaf' ), 'phone' ),
		'crisisName'      => array( __( 'Name of the crisis line', 'careleaf' ), 'line-name' ),
		'crisisPhone'     => array( __( 'Phone of the crisis line', 'careleaf' ), 'phone' ),
		'clinicName'      => array( __( 'Name of the clinic', 'careleaf' ), 'name' ),
		'clinicPhone'     => array( __( 'Phone of the clinic', 'careleaf' ), 'phone' ),
		'clinicUrl'       => array( __( 'Web address of the clinic', 'careleaf' ), 'url' ),
		'region'          => array( __( 'Country', 'careleaf' ), 'region' ),
	);
}

/**
 * The fields of the clinic of one condition: name => array( label, kind ).
 *
 * @return array
 */
function careleaf_clinic_fields() {
	return array(
		'condition' => array( __( 'Condition', 'careleaf' ), 'id' ),
		'name'      => array( __( 'Name of the clinic', 'careleaf' ), 'name' ),
		'phone'     => array( __( 'Phone of the clinic', 'careleaf' ), 'phone' ),
		'url'       => array( __( 'Web address of the clinic', 'careleaf' ), 'url' ),
	);
}

/**
 * The fields of an organisation of or for patients: name => array( label, kind ).
 *
 * @return array
 */
function careleaf_organisation_fields() {
	return array(
		'name'      => array( __( 'Name of the organisation', 'careleaf' ), 'name' ),
		'phone'     => array( __( 'Phone of the organisation', 'careleaf' ), 'phone' ),
		'url'       => array( __( 'Web address of the organisation', 'careleaf' ), 'url' ),
		'condition' => array( __( 'Condition', 'careleaf' ), 'id' ),
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
		'by'        => array( __( 'Reviewed by', 'careleaf' ), 'words' ),
		'role'      => array( __( 'Role', 'careleaf' ), 'words' ),
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
	if ( '' !== careleaf_profile_value( $kind, $value ) ) {
		return '';
	}
	switch ( $kind ) {
		case 'emergency':
			return __( 'expected digits, such as 112', 'careleaf' );
		case 'phone':
			return __( 'expected a phone number of 2 to 20 digits, spaces and + ( ) # * -', 'careleaf' );
		case 'line-name':
			return __( 'expected at most 80 characters', 'careleaf' );
		case 'name':
			return __( 'expected at most 120 characters', 'careleaf' );
		case 'words':
			return __( 'expected at most 1,200 characters', 'careleaf' );
		case 'url':
			return __( 'expected an address that starts with https://', 'careleaf' );
		case 'region':
			return __( 'expected a country code of two capital letters, such as GB', 'careleaf' );
		case 'id':
			return __( 'expected the id of a condition', 'careleaf' );
		case 'version':
			return __( 'expected a version such as 1.0.0', 'careleaf' );
		default:
			return __( 'expected a day that exists, as YYYY-MM-DD', 'careleaf' );
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
	return isset( $given[ $name ] ) && is_scalar( $given[ $name ] ) ? careleaf_profile_trimmed( (string) $given[ $name ] ) : '';
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
	$lines = array(
		'urgent' => __( 'The urgent advice line needs both a name and a phone number. The saved ones were kept.', 'careleaf' ),
		'crisis' => __( 'The crisis line needs both a name and a phone number. The saved ones were kept.', 'careleaf' ),
	);
	foreach ( $lines as $line => $message ) {
		if ( ( '' === $fields[ $line . 'Name' ] ) !== ( '' === $fields[ $line . 'Phone' ] ) ) {
			$messages[] = $message;
			foreach ( array( $line . 'Name', $line . 'Phone' ) as $name ) {
				$fields[ $name ] = careleaf_field( $saved, $name );
			}
		}
	}
	if ( '' === $fields['clinicName'] && '' !== $fields['clinicPhone'] . $fields['clinicUrl'] ) {
		$messages[] = __( 'The clinic needs a name beside its phone or address. The saved clinic was kept.', 'careleaf' );
		foreach ( array( 'clinicName', 'clinicPhone', 'clinicUrl' ) as $name ) {
			$fields[ $name ] = careleaf_field( $saved, $name );
		}
	}
	list( $fields['clinics'], $more ) = careleaf_check_clinics( $given['clinics'] ?? null, $saved['clinics'] ?? null );

	$messages = array_merge( $messages, $more );

	list( $fields['organisations'], $more ) = careleaf_check_organisations( $given['organisations'] ?? null, $saved['organisations'] ?? null );

	$messages          = array_merge( $messages, $more );
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
 * Checks the clinics of single conditions. A value that does not fit keeps what was saved before, and is said.
 *
 * @param mixed $given Rows as they were sent.
 * @param mixed $saved Rows as they were saved before.
 * @return array array( rows, messages ).
 */
function careleaf_check_clinics( $given, $saved ) {
	$before   = array_column( careleaf_rows_of( $saved, 'careleaf_clinic_fields' ), null, 'condition' );
	$clinics  = array();
	$messages = array();
	foreach ( careleaf_rows_of( $given, 'careleaf_clinic_fields' ) as $index => $clinic ) {
		if ( '' === $clinic['name'] . $clinic['phone'] . $clinic['url'] ) {
			continue;
		}
		$known    = $before[ $clinic['condition'] ] ?? array();
		$problems = array();
		foreach ( careleaf_row_problems( $clinic, careleaf_clinic_fields(), array( 'condition', 'name' ) ) as $name => $problem ) {
			$problems[]      = $problem;
			$clinic[ $name ] = $known[ $name ] ?? '';
		}
		if ( isset( $clinics[ $clinic['condition'] ] ) ) {
			$problems[] = __( 'this condition has a clinic already', 'careleaf' );
		} elseif ( '' !== $clinic['condition'] && '' !== $clinic['name'] ) {
			$clinics[ $clinic['condition'] ] = $clinic;
		}
		foreach ( $problems as $problem ) {
			/* translators: 1: number of a clinic, 2: what is wrong with it */
			$messages[] = sprintf( __( 'Clinic %1$d: %2$s. What was saved of it was kept.', 'careleaf' ), $index + 1, $problem );
		}
	}
	return array( array_values( $clinics ), $messages );
}

/**
 * Checks the organisations. A value that does not fit keeps what was saved before, and is said.
 *
 * @param mixed $given Rows as they were sent.
 * @param mixed $saved Rows as they were saved before.
 * @return array array( rows, messages ).
 */
function careleaf_check_organisations( $given, $saved ) {
	$before        = careleaf_rows_of( $saved, 'careleaf_organisation_fields' );
	$organisations = array();
	$messages      = array();
	foreach ( careleaf_rows_of( $given, 'careleaf_organisation_fields' ) as $index => $organisation ) {
		if ( '' === $organisation['name'] . $organisation['phone'] . $organisation['url'] ) {
			continue;
		}
		foreach ( careleaf_row_problems( $organisation, careleaf_organisation_fields(), array( 'name' ) ) as $name => $problem ) {
			/* translators: 1: number of an organisation, 2: what is wrong with it */
			$messages[]            = sprintf( __( 'Organisation %1$d: %2$s. What was saved of it was kept.', 'careleaf' ), $index + 1, $problem );
			$organisation[ $name ] = $before[ $index ][ $name ] ?? '';
		}
		if ( '' !== $organisation['name'] ) {
			$organisations[] = $organisation;
		}
	}
	return array( $organisations, $messages );
}

/**
 * What is wrong with a row of a list: name of the field => message.
 *
 * @param array    $row    Row.
 * @param array    $fields The fields: name => array( label, kind ).
 * @param string[] $needed Names of those that cannot stay empty.
 * @return string[]
 */
function careleaf_row_problems( $row, $fields, $needed ) {
	$problems = array();
	foreach ( $fields as $name => list( $label, $kind ) ) {
		$missing  = in_array( $name, $needed, true ) ? __( 'expected words here', 'careleaf' ) : '';
		$expected = '' === $row[ $name ] ? $missing : careleaf_expected( $kind, $row[ $name ] );
		if ( $expected ) {
			/* translators: 1: name of a field, 2: what was typed, 3: what is expected */
			$problems[ $name ] = sprintf( __( '%1$s: found “%2$s”, %3$s', 'careleaf' ), $label, $row[ $name ], $expected );
		}
	}
	return $problems;
}

/**
 * Rows of a list of fields and nothing else.
 *
 * @param mixed    $given  Rows as they were sent.
 * @param callable $fields Gives the fields of a row.
 * @return array[]
 */
function careleaf_rows_of( $given, $fields ) {
	$rows = array();
	foreach ( array_values( is_array( $given ) ? $given : array() ) as $row ) {
		$own = array();
		foreach ( array_keys( $fields() ) as $name ) {
			$own[ $name ] = careleaf_field( is_array( $row ) ? $row : array(), $name );
		}
		$rows[] = $own;
	}
	return $rows;
}

/**
 * The fields of a review and nothing else.
 *
 * @param array $given Fields as they were sent.
 * @return array
 */
function careleaf_review_of( $given ) {
	return careleaf_rows_of( array( $given ), 'careleaf_review_fields' )[0];
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
	switch ( careleaf_profile_days_problem( $review['on'], $review['next'], $today ) ) {
		case 'future':
			return __( 'a review cannot be in the future', 'careleaf' );
		case 'order':
			return __( 'the next review comes after this one', 'careleaf' );
		default:
			return '';
	}
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
	$crisis = array(
		'name'  => $fields['crisisName'],
		'phone' => $fields['crisisPhone'],
	);
	$clinics = array();
	foreach ( $fields['clinics'] as $row ) {
		$clinics[ $row['condition'] ] = array_filter( array_diff_key( $row, array( 'condition' => '' ) ), 'strlen' );
	}
	$organisations = array();
	foreach ( $fields['organisations'] as $row ) {
		$organisations[] = array_filter( $row, 'strlen' );
	}
	return array_filter(
		array(
			'region'          => $fields['region'],
			'emergencyNumber' => $fields['emergencyNumber'],
			'urgentLine'      => '' === $fields['urgentName'] ? array() : $urgent,
			'crisisLine'      => '' === $fields['crisisName'] ? array() : $crisis,
			'clinic'          => $clinic,
			'clinics'         => $clinics,
			'organisations'   => $organisations,
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
	$crisis  = is_array( $profile['crisisLine'] ?? null ) ? $profile['crisisLine'] : array();
	$clinic  = is_array( $profile['clinic'] ?? null ) ? $profile['clinic'] : array();
	$clinics = array();
	foreach ( is_array( $profile['clinics'] ?? null ) ? $profile['clinics'] : array() as $condition => $own ) {
		$clinics[] = array( 'condition' => (string) $condition ) + ( is_array( $own ) ? $own : array() );
	}
	$reviews = is_array( $profile['reviews'] ?? null ) ? array_filter( $profile['reviews'], 'is_array' ) : array();
	return array(
		'emergencyNumber' => careleaf_field( $profile, 'emergencyNumber' ),
		'urgentName'      => careleaf_field( $urgent, 'name' ),
		'urgentPhone'     => careleaf_field( $urgent, 'phone' ),
		'crisisName'      => careleaf_field( $crisis, 'name' ),
		'crisisPhone'     => careleaf_field( $crisis, 'phone' ),
		'clinicName'      => careleaf_field( $clinic, 'name' ),
		'clinicPhone'     => careleaf_field( $clinic, 'phone' ),
		'clinicUrl'       => careleaf_field( $clinic, 'url' ),
		'region'          => careleaf_field( $profile, 'region' ),
		'clinics'         => careleaf_rows_of( $clinics, 'careleaf_clinic_fields' ),
		'organisations'   => careleaf_rows_of( $profile['organisations'] ?? null, 'careleaf_organisation_fields' ),
		'reviews'         => array_map( 'careleaf_review_of', array_values( $reviews ) ),
	);
}
