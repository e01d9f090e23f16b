<?php
/**
 * What may stand in a hospital's profile: the rules of `profile` in src/content/schema/profile.ts, in PHP. What is held
 * to both stands in test/content/profile-cases.json. It needs PHP 7.4, and no content management system.
 *
 * @package Careleaf
 */

/**
 * A value as the elements take it, without white space around it; empty where they would refuse it.
 *
 * @param string $kind  `emergency`, `phone`, `line-name`, `name`, `words`, `url`, `region`, `id`, `version` or `day`.
 * @param mixed  $value Value.
 * @return string
 */
function careleaf_profile_value( $kind, $value ) {
	$patterns = array(
		'emergency' => '/^[0-9]{2,6}$/D',
		'phone'     => '/^(?=.*[0-9])[0-9 \x{a0}\x{202f}\x{2011}+()#*-]{2,20}$/Du',
		'url'       => '/^https:\/\/[^\x09-\x0d\p{Z}\x{feff}"<>]+$/Du',
		'region'    => '/^[A-Z]{2}$/D',
		'id'        => '/^(?=.{1,64}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/D',
		'version'   => '/^[0-9]{1,9}\.[0-9]{1,9}\.[0-9]{1,9}$/D',
		'day'       => '/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/D',
	);
	$longest  = array(
		'line-name' => 80,
		'name'      => 120,
		'words'     => 1200,
		'url'       => 2000,
	);
	$value = is_string( $value ) ? careleaf_profile_trimmed( $value ) : '';
	$fits  = ! isset( $longest[ $kind ] ) || careleaf_profile_length( $value ) <= $longest[ $kind ];
	$fits  = $fits && ( ! isset( $patterns[ $kind ] ) || preg_match( $patterns[ $kind ], $value ) );
	$fits = $fits && preg_match( '//u', $value );
	return $fits && ( 'day' !== $kind || careleaf_profile_is_day( $value ) ) ? $value : '';
}

/**
 * A text without white space around it, as JavaScript's `trim` has it: `\s` of PHP is something else. What is not UTF-8
 * stays as it is.
 *
 * @param string $text Text.
 * @return string
 */
function careleaf_profile_trimmed( $text ) {
	return preg_replace( '/^[\x09-\x0d\p{Z}\x{feff}]+|[\x09-\x0d\p{Z}\x{feff}]+$/Du', '', $text ) ?? $text;
}

/**
 * The length of a text as JavaScript counts it: what lies beyond the first 65,536 characters counts twice.
 *
 * @param string $text Text.
 * @return int
 */
function careleaf_profile_length( $text ) {
	return (int) preg_match_all( '/./su', $text ) + (int) preg_match_all( '/[\x{10000}-\x{10ffff}]/u', $text );
}

/**
 * Whether a day exists.
 *
 * @param string $day YYYY-MM-DD.
 * @return bool
 */
function careleaf_profile_is_day( $day ) {
	list( $year, $month, $date ) = array_map( 'intval', explode( '-', $day ) );
	// PHP knows no year 0; it was as long as the year 4.
	return checkdate( $month, $date, $year ? $year : 4 );
}

/**
 * What is wrong with the days of a sign-off, which fit by themselves: `future`, `order`, or empty.
 *
 * @param string $on    Day of the sign-off.
 * @param string $next  Day of the next review.
 * @param string $today Today.
 * @return string
 */
function careleaf_profile_days_problem( $on, $next, $today ) {
	if ( $on > $today ) {
		return 'future';
	}
	return $next > $on ? '' : 'order';
}

/**
 * A phone line as the elements take it: its name and its number, or nothing.
 *
 * @param mixed $given Fields.
 * @return string[] Empty where one of them is missing or wrong.
 */
function careleaf_profile_line( $given ) {
	$given = is_array( $given ) ? $given : array();
	$line  = array(
		'name'  => careleaf_profile_value( 'line-name', $given['name'] ?? '' ),
		'phone' => careleaf_profile_value( 'phone', $given['phone'] ?? '' ),
	);
	return in_array( '', $line, true ) ? array() : $line;
}

/**
 * The organisations of a profile as the elements take them: each with its name, and what else of it is right.
 *
 * @param mixed $given List of fields.
 * @return array[]
 */
function careleaf_profile_organisations( $given ) {
	$organisations = array();
	foreach ( is_array( $given ) ? $given : array() as $one ) {
		$own = careleaf_profile_clinic( $one );
		if ( ! $own ) {
			continue;
		}
		$condition = careleaf_profile_value( 'id', $one['condition'] ?? '' );
		if ( '' !== $condition ) {
			$own['condition'] = $condition;
		}
		$organisations[] = $own;
	}
	return $organisations;
}

/**
 * A clinic as the elements take it: its name, and what else of it is right.
 *
 * @param mixed $given Fields.
 * @return string[] Empty where its name is missing.
 */
function careleaf_profile_clinic( $given ) {
	$given  = is_array( $given ) ? $given : array();
	$clinic = array();
	foreach ( array( 'name', 'phone', 'url' ) as $field ) {
		$clinic[ $field ] = careleaf_profile_value( $field, $given[ $field ] ?? '' );
	}
	return '' === $clinic['name'] ? array() : array_filter( $clinic, 'strlen' );
}

/**
 * The clinic of a condition: its own, or the one for every condition that has none.
 *
 * @param array  $profile   Profile.
 * @param string $condition Id.
 * @return string[]
 */
function careleaf_profile_clinic_for( $profile, $condition ) {
	$own   = is_array( $profile['clinics'] ?? null ) ? ( $profile['clinics'][ $condition ] ?? null ) : null;
	$found = careleaf_profile_clinic( $own );
	return $found ? $found : careleaf_profile_clinic( $profile['clinic'] ?? null );
}
