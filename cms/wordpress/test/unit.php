<?php
/**
 * The parts of the plugin that decide something and need no WordPress: php cms/wordpress/test/unit.php
 *
 * @package Careleaf
 */

define( 'ABSPATH', __DIR__ );

function __( $text ) {
	return $text;
}

require __DIR__ . '/../../shared/profile-rules.php';
require __DIR__ . '/../careleaf/includes/profile.php';
require __DIR__ . '/../careleaf/includes/text.php';

$passed = 0;
$failed = 0;

function same( $what, $expected, $found ) {
	global $passed, $failed;
	if ( $expected === $found ) {
		++$passed;
		return;
	}
	++$failed;
	echo "FAILED $what\n  expected " . var_export( $expected, true ) . "\n  found    " . var_export( $found, true ) . "\n";
}

$today = '2026-11-22';
$good  = array(
	'emergencyNumber' => ' 112 ',
	'urgentName'      => 'Nurse line',
	'urgentPhone'     => '+44 20 7946 0000',
	'clinicName'      => 'Face clinic',
	'clinicPhone'     => '',
	'clinicUrl'       => 'https://example.org/clinic',
	'region'          => 'GB',
	'reviews'         => array(
		array(
			'condition' => 'hemifacial-spasm',
			'version'   => '1.0.0',
			'by'        => 'A clinician',
			'role'      => 'Neurologist',
			'on'        => '2026-02-28',
			'next'      => '2027-02-28',
		),
		array(
			'condition' => 'hemifacial-spasm',
			'version'   => '1.0.0',
		),
	),
);

list( $saved, $messages ) = careleaf_check_fields( $good, array(), $today );
same( 'a good profile has no message', array(), $messages );
same( 'spaces around a value are dropped', '112', $saved['emergencyNumber'] );
same( 'an empty review is not kept', 1, count( $saved['reviews'] ) );
same( 'a profile survives its way to the option and back', $saved, careleaf_fields_from_profile( careleaf_profile_from_fields( $saved ) ) );
same( 'what is empty is left out', array( 'name', 'url' ), array_keys( careleaf_profile_from_fields( $saved )['clinic'] ) );
same( 'an empty form empties the profile', array(), careleaf_profile_from_fields( careleaf_check_fields( array(), $saved, $today )[0] ) );

$bad_values = array(
	'emergencyNumber' => array( '<b>112</b>', '1', '112; 113', 'call us', '123456789012345678901' ),
	'urgentPhone'     => array( '"><script>alert(1)</script>', '０１２' ),
	'urgentName'      => array( str_repeat( 'x', 81 ) ),
	'clinicName'      => array( str_repeat( 'x', 121 ) ),
	'clinicUrl'       => array( 'http://example.org', 'javascript:alert(1)', 'https://exa mple.org', 'https://"onload=' ),
	'region'          => array( 'gb', 'United Kingdom', 'G' ),
);
foreach ( $bad_values as $name => $values ) {
	foreach ( $values as $value ) {
		list( $fields, $messages ) = careleaf_check_fields( array( $name => $value ) + $good, $saved, $today );
		same( "$name refuses $value with one message", 1, count( $messages ) );
		same( "$name keeps what was saved instead of $value", $saved, $fields );
		same( "the message for $name quotes what was typed", true, false !== strpos( $messages[0], $value ) );
	}
}

$bad_reviews = array(
	'on'      => array( '2026-02-30', '2026-13-01', '31.12.2025', '2026-2-1', '2026-11-23', '' ),
	'next'    => array( '2026-02-28', '2025-01-01', '2027-02-29', '' ),
	'by'      => array( str_repeat( 'x', 1201 ), '' ),
	'role'    => array( '' ),
	'version' => array( '1', '1.0', 'latest', '' ),
);
foreach ( $bad_reviews as $name => $values ) {
	foreach ( $values as $value ) {
		$given                        = $good;
		$given['reviews'][0][ $name ] = $value;
		list( $fields, $messages )    = careleaf_check_fields( $given, $saved, $today );
		same( "a review with $name \"$value\" is refused with one message", 1, count( $messages ) );
		same( "the saved review is kept instead of one with $name \"$value\"", $saved['reviews'], $fields['reviews'] );
	}
}

list( $fields, $messages ) = careleaf_check_fields( array( 'urgentPhone' => '' ) + $good, $saved, $today );
same( 'half an urgent line is refused', array( 1, $saved ), array( count( $messages ), $fields ) );
list( $fields, $messages ) = careleaf_check_fields( array( 'clinicName' => '' ) + $good, $saved, $today );
same( 'a clinic without a name is refused', array( 1, $saved ), array( count( $messages ), $fields ) );
list( $fields, $messages ) = careleaf_check_fields( array( 'emergencyNumber' => array( '112' ), 'reviews' => 'none' ), array(), $today );
same( 'values of another shape are no value', array( '', array() ), array( $fields['emergencyNumber'], $fields['reviews'] ) );
same( 'an option of another shape is an empty profile', '', careleaf_fields_from_profile( 'nonsense' )['region'] );

$croup   = array(
	'condition' => 'croup',
	'name'      => 'Child clinic',
	'phone'     => '01632 960 333',
	'url'       => '',
);
$own     = array( 'clinics' => array( $croup ) ) + $good;
$clinics = function ( $rows ) use ( $own, $today ) {
	list( $before )            = careleaf_check_fields( $own, array(), $today );
	list( $fields, $messages ) = careleaf_check_fields( array( 'clinics' => $rows ) + $own, $before, $today );
	return array( $fields['clinics'], count( $messages ) );
};
list( $fields, $messages ) = careleaf_check_fields( $own, array(), $today );
same( 'a clinic of one condition is kept', array( array( $croup ), array() ), array( $fields['clinics'], $messages ) );
same( 'it survives its way to the option and back', $fields, careleaf_fields_from_profile( careleaf_profile_from_fields( $fields ) ) );
same( 'the elements find it by the condition', array( 'name' => 'Child clinic', 'phone' => '01632 960 333' ), careleaf_profile_from_fields( $fields )['clinics']['croup'] );
same( 'an empty row removes it', array( array(), 0 ), $clinics( array( array( 'condition' => 'croup' ) ) ) );
same( 'a wrong phone keeps the saved one and what else is new', array( array( array_merge( $croup, array( 'name' => 'New' ) ) ), 1 ), $clinics( array( array_merge( $croup, array( 'name' => 'New', 'phone' => 'call us' ) ) ) ) );
same( 'a second clinic of a condition is refused', array( array( $croup ), 1 ), $clinics( array( $croup, array( 'name' => 'Other' ) + $croup ) ) );
same( 'a clinic without a name is refused', array( array(), 1 ), $clinics( array( array( 'condition' => 'asthma', 'phone' => '112' ) ) ) );

$languages = array( 'en', 'es', 'pt-BR' );
foreach ( array( 'es-MX' => 'es', 'es_ES' => 'es', 'ES' => 'es', 'pt-br' => 'pt-BR', 'fr' => 'en', '' => 'en', 'est' => 'en' ) as $wanted => $expected ) {
	same( "for $wanted the best of them is $expected", $expected, careleaf_best_language( $languages, $wanted ) );
}

same( 'headings follow the wanted level', '<h4>a</h4><h5>b</h5>', careleaf_at_level( '<h2>a</h2><h3>b</h3>', 4 ) );
same( 'no heading is deeper than 6', '<h6>a</h6><h6>b</h6>', careleaf_at_level( '<h2>a</h2><h4>b</h4>', 6 ) );
same( 'no heading is above 1', '<h1>a</h1>', careleaf_at_level( '<h2>a</h2>', 1 ) );
same( 'a heading with attributes follows too', '<h4 lang="en">a</h4>', careleaf_at_level( '<h2 lang="en">a</h2>', 4 ) );
same( 'words that look like a heading stay words', '&#60;h2&#62;', careleaf_at_level( '&#60;h2&#62;', 5 ) );

echo "$passed passed, $failed failed\n";
exit( $failed ? 1 : 0 );
