<?php
/**
 * The page on which an administrator gives the hospital's profile.
 *
 * @package Careleaf
 */

defined( 'ABSPATH' ) || exit;

/**
 * Puts the page under "Settings".
 */
function careleaf_settings_menu() {
	add_options_page( __( 'Careleaf', 'careleaf' ), __( 'Careleaf', 'careleaf' ), 'manage_options', 'careleaf', 'careleaf_settings_page' );
}
add_action( 'admin_menu', 'careleaf_settings_menu' );

/**
 * Gives the option to WordPress, which checks the capability and the nonce of the form.
 */
function careleaf_register_settings() {
	register_setting(
		'careleaf',
		'careleaf_profile',
		array(
			'type'              => 'array',
			'default'           => array(),
			'sanitize_callback' => 'careleaf_sanitize_profile',
			'show_in_rest'      => false,
		)
	);
}
add_action( 'admin_init', 'careleaf_register_settings' );

/**
 * Checks what comes from the form, or, when WordPress adds the option, what was checked already.
 *
 * @param mixed $given Fields of the form, or a profile.
 * @return array A profile.
 */
function careleaf_sanitize_profile( $given ) {
	$saved                    = get_option( 'careleaf_profile', array() );
	$given                    = is_array( $given ) ? $given : array();
	$fields                   = isset( $given['form'] ) ? $given : careleaf_fields_from_profile( $given );
	list( $fields, $messages ) = careleaf_check_fields( $fields, careleaf_fields_from_profile( $saved ), current_time( 'Y-m-d' ) );
	foreach ( $messages as $index => $message ) {
		add_settings_error( 'careleaf_profile', 'careleaf-' . $index, esc_html( $message ) );
	}
	return careleaf_profile_from_fields( $fields );
}

/**
 * A link to the page beside the plugin's name in the list of plugins.
 *
 * @param string[] $links Links.
 * @return string[]
 */
function careleaf_action_links( $links ) {
	array_unshift( $links, '<a href="' . esc_url( admin_url( 'options-general.php?page=careleaf' ) ) . '">' . esc_html__( 'Settings', 'careleaf' ) . '</a>' );
	return $links;
}
add_filter( 'plugin_action_links_' . plugin_basename( CARELEAF_FILE ), 'careleaf_action_links' );

/**
 * The page.
 */
function careleaf_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$fields = careleaf_fields_from_profile( get_option( 'careleaf_profile', array() ) );
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Careleaf: your hospital', 'careleaf' ); ?></h1>
		<p><?php esc_html_e( 'These numbers and names stand in every leaflet of this site. Leave a field empty to show general words instead.', 'careleaf' ); ?></p>
		<form method="post" action="options.php" novalidate>
			<?php settings_fields( 'careleaf' ); ?>
			<input type="hidden" name="careleaf_profile[form]" value="1">
			<table class="form-table" role="presentation">
				<?php
				foreach ( careleaf_profile_fields() as $name => list( $label, $kind ) ) {
					careleaf_settings_field( $name, $label, $kind, $fields[ $name ] );
				}
				?>
			</table>
			<h2><?php esc_html_e( 'Clinics of single conditions', 'careleaf' ); ?></h2>
			<p id="careleaf-clinics-help"><?php esc_html_e( 'Where a condition has a clinic of its own, it stands in place of the one above. Empty the name, the phone and the address to remove one. A new row appears when you save.', 'careleaf' ); ?></p>
			<?php
			foreach ( array_merge( $fields['clinics'], careleaf_rows_of( array( array( 'condition' => careleaf_condition( '' ) ) ), 'careleaf_clinic_fields' ) ) as $index => $clinic ) {
				/* translators: %d: number of a clinic */
				$legend = '' === $clinic['name'] ? __( 'Add a clinic', 'careleaf' ) : sprintf( __( 'Clinic %d', 'careleaf' ), $index + 1 );
				careleaf_settings_row( 'clinics', $index, careleaf_clinic_fields(), $clinic, $legend );
			}
			?>
			<h2><?php esc_html_e( 'Organisations for patients', 'careleaf' ); ?></h2>
			<p id="careleaf-organisations-help"><?php esc_html_e( 'They stand at the end of a leaflet, under “Who can support you”. Empty the name, the phone and the address to remove one. A new row appears when you save.', 'careleaf' ); ?></p>
			<?php
			foreach ( array_merge( $fields['organisations'], careleaf_rows_of( array( array() ), 'careleaf_organisation_fields' ) ) as $index => $organisation ) {
				/* translators: %d: number of an organisation */
				$legend = '' === $organisation['name'] ? __( 'Add an organisation', 'careleaf' ) : sprintf( __( 'Organisation %d', 'careleaf' ), $index + 1 );
				careleaf_settings_row( 'organisations', $index, careleaf_organisation_fields(), $organisation, $legend );
			}
			?>
			<h2><?php esc_html_e( 'Reviews by your own clinicians', 'careleaf' ); ?></h2>
			<p id="careleaf-reviews-help"><?php esc_html_e( 'A review counts for one condition in one version of its text. Empty the reviewer, the role and both days to remove one. A new row appears when you save.', 'careleaf' ); ?></p>
			<?php
			foreach ( array_merge( $fields['reviews'], array( careleaf_empty_review() ) ) as $index => $review ) {
				/* translators: %d: number of a review */
				$legend = '' === $review['by'] ? __( 'Add a review', 'careleaf' ) : sprintf( __( 'Review %d', 'careleaf' ), $index + 1 );
				careleaf_settings_row( 'reviews', $index, careleaf_review_fields(), $review, $legend );
			}
			submit_button();
			?>
		</form>
	</div>
	<?php
}

/**
 * One row of the form.
 *
 * @param string $name  Name of the field.
 * @param string $label Its label.
 * @param string $kind  Kind of field.
 * @param string $value What is saved.
 */
function careleaf_settings_field( $name, $label, $kind, $value ) {
	$types = array(
		'emergency' => 'tel',
		'phone'     => 'tel',
		'url'       => 'url',
	);
	$hints = array(
		'region' => __( 'A code of two capital letters, such as GB or ES.', 'careleaf' ),
		'url'    => __( 'It starts with https://', 'careleaf' ),
	);
	$id    = 'careleaf-' . $name;
	?>
	<tr>
		<th scope="row"><label for="<?php echo esc_attr( $id ); ?>"><?php echo esc_html( $label ); ?></label></th>
		<td>
			<input class="regular-text" id="<?php echo esc_attr( $id ); ?>" type="<?php echo esc_attr( $types[ $kind ] ?? 'text' ); ?>" name="careleaf_profile[<?php echo esc_attr( $name ); ?>]" value="<?php echo esc_attr( $value ); ?>"
				<?php
				if ( isset( $hints[ $kind ] ) ) {
					echo 'aria-describedby="' . esc_attr( $id ) . '-hint"';
				}
				?>
			>
			<?php if ( isset( $hints[ $kind ] ) ) : ?>
				<p class="description" id="<?php echo esc_attr( $id ); ?>-hint"><?php echo esc_html( $hints[ $kind ] ); ?></p>
			<?php endif; ?>
		</td>
	</tr>
	<?php
}

/**
 * A row for a review that is yet to be given.
 *
 * @return array
 */
function careleaf_empty_review() {
	$condition = careleaf_condition( '' );
	return careleaf_review_of(
		array(
			'condition' => $condition,
			'version'   => careleaf_conditions()[ $condition ]['version'],
		)
	);
}

/**
 * The fields of one clinic, organisation or review.
 *
 * @param string $what   `clinics`, `organisations` or `reviews`.
 * @param int    $index  Its place.
 * @param array  $fields The fields: name => array( label, kind ).
 * @param array  $row    What is saved.
 * @param string $legend What it is called.
 */
function careleaf_settings_row( $what, $index, $fields, $row, $legend ) {
	?>
	<fieldset aria-describedby="careleaf-<?php echo esc_attr( $what ); ?>-help">
		<legend><h3><?php echo esc_html( $legend ); ?></h3></legend>
		<table class="form-table" role="presentation">
		<?php
		$types = array(
			'day'   => 'date',
			'phone' => 'tel',
			'url'   => 'url',
		);
		foreach ( $fields as $name => list( $label, $kind ) ) :
			$id   = 'careleaf-' . rtrim( $what, 's' ) . "-$index-$name";
			$full = "careleaf_profile[$what][$index][$name]";
			?>
			<tr>
				<th scope="row"><label for="<?php echo esc_attr( $id ); ?>"><?php echo esc_html( $label ); ?></label></th>
				<td>
				<?php if ( 'id' === $kind ) : ?>
					<select id="<?php echo esc_attr( $id ); ?>" name="<?php echo esc_attr( $full ); ?>">
					<?php if ( 'organisations' === $what ) : ?>
						<option value=""><?php esc_html_e( 'Every condition', 'careleaf' ); ?></option>
					<?php endif; ?>
					<?php foreach ( careleaf_conditions() as $condition => $about ) : ?>
						<option value="<?php echo esc_attr( $condition ); ?>" <?php selected( $row[ $name ], $condition ); ?>><?php echo esc_html( $about['languages'][ careleaf_best_language( array_keys( $about['languages'] ), get_user_locale() ) ] ); ?></option>
					<?php endforeach; ?>
					<?php if ( '' !== $row[ $name ] && ! isset( careleaf_conditions()[ $row[ $name ] ] ) ) : ?>
						<option selected><?php echo esc_html( $row[ $name ] ); ?></option>
					<?php endif; ?>
					</select>
				<?php else : ?>
					<input class="regular-text" id="<?php echo esc_attr( $id ); ?>" type="<?php echo esc_attr( $types[ $kind ] ?? 'text' ); ?>" name="<?php echo esc_attr( $full ); ?>" value="<?php echo esc_attr( $row[ $name ] ); ?>">
				<?php endif; ?>
				</td>
			</tr>
		<?php endforeach; ?>
		</table>
	</fieldset>
	<?php
}
