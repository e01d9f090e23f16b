<?php
/**
 * Runs cms/shared/served-text.php without any content management system: one JSON request in, one JSON answer out.
 */

require __DIR__ . '/../../cms/shared/served-text.php';

list( $what, $given ) = json_decode( stream_get_contents( STDIN ), true, 64, JSON_THROW_ON_ERROR );
$run = function ( $each ) use ( $what ) {
	return 'values' === $what ? (object) careleaf_served_values( careleaf_served_profile( $each ) ) : careleaf_served( ...$each );
};
echo json_encode( array_map( $run, $given ), JSON_THROW_ON_ERROR );
