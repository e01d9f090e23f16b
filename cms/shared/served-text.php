<?php
/**
 * What a server prints of an element before any script: its declarative shadow root, put together from the files of
 * `dist/static/`. The format of the files stands in docs/server.md. It needs profile-rules.php beside it, PHP 7.4, and no
 * content management system.
 *
 * @package Careleaf
 */

// A plugin may bring the same file.
if ( ! function_exists( 'careleaf_profile_value' ) ) {
	require_once __DIR__ . '/profile-rules.php';
}

/**
 * The declarative shadow root of an element. Print it inside the tag, before the words for readers without shadow roots.
 *
 * @param string $folder   Folder of the condition's files.
 * @param string $element  Name of the element, without "care-".
 * @param string $language The language to print, one of the condition's.
 * @param array  $wish     What the tag and its page say: `assets` (address of `dist/`, with "/" at its end), `query`
 *                         (what stands behind the addresses of style sheets, such as "?ver=1"), `asked` (the closest
 *                         `lang`), `level`, `sections` and `depth` (the attributes), `profile` (the JSON text of the page's
 *                         data-care-profile, as it is printed).
 * @return string HTML; empty where there is none, and where `asked` is another language: the script says so in its place.
 */
function careleaf_served( $folder, $element, $language, $wish = array() ) {
	$wish += array(
		'assets'   => '',
		'query'    => '',
		'asked'    => $language,
		'level'    => 2,
		'sections' => '',
		'depth'    => 'full',
		'profile'  => '',
	);
	$names = array( $element, $language );
	$piece = careleaf_served_piece( $folder, $names );
	if ( ! $piece || 0 !== stripos( $wish['asked'] . '-', $language . '-' ) ) {
		return '';
	}
	$profile = careleaf_served_profile( $wish['profile'] );
	$values  = careleaf_served_values( $profile, $piece['of'] );
	$html    = 'leaflet' === $element
		? careleaf_served_leaflet( $folder, $language, $piece, $wish, $values )
		: careleaf_served_chosen( careleaf_served_piece( $folder, $names, $wish['depth'] ), array_keys( $values ) );
	$html    = preg_replace( '/(<link rel="stylesheet" href="\{assets\}[^"]*)"/', '$1{query}"', $html );
	$places  = careleaf_served_places( $wish ) + careleaf_served_marks( $wish['profile'], $profile, $piece['of'] );
	return '<template shadowrootmode="open">' . strtr( $html, $places + careleaf_served_shown( $values ) ) . '</template>';
}

/**
 * The style sheets that printed elements link, to be asked for early.
 *
 * @param string $html What careleaf_served() gave.
 * @return string[] Addresses, as they are written in HTML.
 */
function careleaf_served_sheets( $html ) {
	preg_match_all( '/<link rel="stylesheet" href="([^"]*)"/', $html, $found );
	return array_values( array_unique( $found[1] ) );
}

/**
 * A file of the build.
 *
 * @param string   $folder Folder.
 * @param string[] $names  Parts of its name.
 * @param string   $depth  "main" for the main points, where these are less.
 * @return array Empty where there is none.
 */
function careleaf_served_piece( $folder, $names, $depth = 'full' ) {
	$name = implode( '.', $names );
	$file = $folder . '/' . $name . '.json';
	if ( ! preg_match( '/^[A-Za-z0-9.-]+$/D', $name ) || ! is_readable( $file ) ) {
		return array();
	}
	// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- a file that lies beside this one.
	$piece = json_decode( (string) file_get_contents( $file ), true );
	if ( 'main' === $depth && isset( $piece['short'] ) ) {
		return careleaf_served_piece( $folder . '/main', $names );
	}
	return is_array( $piece ) ? $piece : array();
}

/**
 * A piece with what is given in the place of each choice.
 *
 * @param array    $piece Piece.
 * @param string[] $given Names of what is given.
 * @return string
 */
function careleaf_served_chosen( $piece, $given ) {
	$places = array();
	foreach ( $piece['choices'] as $name => $choice ) {
		$field = preg_replace( '/#.*/', '', $name );
		$own   = preg_grep( '/^' . preg_quote( $field, '/' ) . '(?:\.|$)/D', $given );

		$places[ '{?' . $name . '}' ] = $choice[ implode( ' ', $own ) ];
	}
	return strtr( $piece['html'], $places );
}

/**
 * A leaflet's frame with its sections.
 *
 * @param string $folder   Folder of the condition's files.
 * @param string $language Language.
 * @param array  $whole    The leaflet's piece, of everything.
 * @param array  $wish     Wishes.
 * @param array  $values   What the profile gives.
 * @return string
 */
function careleaf_served_leaflet( $folder, $language, $whole, $wish, $values ) {
	$asked    = careleaf_served_sections( $wish['sections'], $whole );
	$has_main = array_intersect( $asked, $whole['withMain'] );
	$depth    = $has_main ? $wish['depth'] : 'full';
	$frame    = careleaf_served_piece( $folder, array( 'leaflet', $language ), $depth );
	$sections = array_values( array_intersect( $asked, array_keys( $frame['entries'] ) ) );
	$others   = array();
	$inside   = '';
	$entries  = '';
	$words    = $frame['words'][''];
	foreach ( array_diff( $asked, $sections ) as $section ) {
		$others[] = $frame['others'][ $section ];
	}
	foreach ( $sections as $section ) {
		$piece    = careleaf_served_piece( $folder, array( 'leaflet', $section, $language ), $depth );
		$inside  .= careleaf_served_chosen( $piece, array_keys( $values ) );
		$entries .= $frame['entries'][ $section ];
		$words   += $frame['words'][ $section ];
	}
	$given   = array(
		'contents' => count( $sections ) > 2,
		'depths'   => $has_main && array_intersect( $asked, $whole['withMore'] ),
		'others'   => $others,
	);
	$minutes = max( 1, (int) round( $words / $frame['wordsPerMinute'] ) );
	return strtr(
		careleaf_served_chosen( $frame, array_merge( $sections, array_keys( array_filter( $given ) ) ) ),
		array(
			'{sections}'     => $inside,
			'{entries}'      => $entries,
			'{others}'       => implode( ' ', $others ),
			'{reading-time}' => $frame['readingTimes'][ $minutes - 1 ],
		)
	);
}

/**
 * The sections that a leaflet shows. Where the information comes from is never left out.
 *
 * @param string $asked The attribute `sections`.
 * @param array  $frame The leaflet's piece.
 * @return string[]
 */
function careleaf_served_sections( $asked, $frame ) {
	$known = array_intersect( preg_split( '/[\s,]+/', $asked ), array_keys( $frame['entries'] ) );
	return $known ? array_values( array_unique( array_merge( $known, array( 'provenance' ) ) ) ) : $frame['usual'];
}

/**
 * What stands in the places that a tag and its page decide.
 *
 * @param array $wish Wishes.
 * @return array
 */
function careleaf_served_places( $wish ) {
	$level  = (int) $wish['level'];
	$level  = $level >= 1 && $level <= 6 ? $level : 2;
	$places = array(
		'{assets}'     => careleaf_served_escaped( $wish['assets'] ),
		'{query}'      => careleaf_served_escaped( $wish['query'] ),
		'{asked}'      => careleaf_served_escaped( $wish['asked'] ),
		'{depth}'      => 'main' === $wish['depth'] ? 'main' : 'full',
		'{choice}'     => careleaf_served_escaped( urlencode( $wish['sections'] ) ),
		'{level}'      => (string) $level,
		'{part-level}' => (string) ( $level + 1 ),
	);
	for ( $step = 1; $step <= 6; $step++ ) {
		$places[ '{h' . $step . '}' ] = 'h' . min( 6, $level + $step - 1 );
	}
	return $places;
}

/**
 * The marks of the profile: the script keeps what was printed for the very profile of its page. A sign-off and
 * organisations are not printed, so that what shows one carries no mark where there is one.
 *
 * @param string $text    JSON text.
 * @param array  $profile The same, read.
 * @param string $of      Id and version of the condition.
 * @return array
 */
function careleaf_served_marks( $text, $profile, $of ) {
	// A browser reads every end of a line as one character.
	$text = trim( str_replace( array( "\r\n", "\r" ), "\n", $text ) );
	$mark = '' === $text ? '' : hash( 'fnv1a32', $text );
	$own  = careleaf_served_is_reviewed( $profile, $of ) ? '' : $mark;
	return array(
		'{profile}'                       => $mark,
		'{profile:reviews}'               => $own,
		'{profile:reviews+organisations}' => empty( $profile['organisations'] ) ? $own : '',
	);
}

/**
 * Whether a hospital's own clinician has signed a condition off.
 *
 * @param array  $profile Profile.
 * @param string $of      Id and version of the condition.
 * @return bool
 */
function careleaf_served_is_reviewed( $profile, $of ) {
	foreach ( (array) ( $profile['reviews'] ?? array() ) as $review ) {
		if ( is_array( $review ) && ( $review['condition'] ?? '' ) . '@' . ( $review['version'] ?? '' ) === $of ) {
			return true;
		}
	}
	return false;
}

/**
 * The profile that a text says.
 *
 * @param string $text JSON text.
 * @return array
 */
function careleaf_served_profile( $text ) {
	$profile = json_decode( $text, true );
	return is_array( $profile ) ? $profile : array();
}

/**
 * What a profile gives for a condition, by the names of its places. What the elements would refuse is not there.
 *
 * @param array  $profile Profile.
 * @param string $of      Id and version of the condition.
 * @return string[]
 */
function careleaf_served_values( $profile, $of = '' ) {
	$values = array( 'emergencyNumber' => careleaf_profile_value( 'emergency', $profile['emergencyNumber'] ?? '' ) );
	foreach ( array( 'urgentLine', 'crisisLine' ) as $line ) {
		foreach ( careleaf_profile_line( $profile[ $line ] ?? null ) as $name => $value ) {
			$values[ $line . '.' . $name ] = $value;
		}
	}
	foreach ( careleaf_profile_clinic_for( $profile, (string) strtok( $of, '@' ) ) as $name => $value ) {
		$values[ 'clinic.' . $name ] = $value;
	}
	return array_filter( $values, 'strlen' );
}

/**
 * What stands in the places of a profile's values: each as it is shown, and a phone number also as it is dialled.
 *
 * @param string[] $values Values by the names of their places.
 * @return array
 */
function careleaf_served_shown( $values ) {
	$places = array();
	foreach ( $values as $name => $value ) {
		// "+44 (0)1632 #3": the zero in brackets is not dialled from abroad, nor what stands after "#".
		$dialled = preg_replace( array( '/(\+.*?)\(0\)/', '/^([^#]*\d[^#]*)#.*/' ), '$1', $value, 1 );
		$dialled = str_replace( '#', '%23', (string) preg_replace( '/[^\d+*#]/', '', $dialled ) );

		$places[ '{' . $name . '}' ]         = careleaf_served_escaped( $value );
		$places[ '{' . $name . ':dialled}' ] = $dialled;
	}
	return $places;
}

/**
 * Text as it is written in HTML, between tags and between quotes.
 *
 * @param string $text Text.
 * @return string
 */
function careleaf_served_escaped( $text ) {
	return htmlspecialchars( (string) $text, ENT_QUOTES, 'UTF-8' );
}
