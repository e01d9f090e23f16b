<?php
/**
 * The elements, and what an author can choose of them.
 *
 * @package Careleaf
 */

defined( 'ABSPATH' ) || exit;

/**
 * Every element that this version carries: name without prefix => title, description and icon of its block.
 *
 * @return array
 */
function careleaf_elements() {
	$words    = careleaf_element_words();
	$elements = array();
	foreach ( careleaf_json( 'text/elements.json' )['elements'] ?? array() as $name ) {
		$elements[ $name ] = $words[ $name ] ?? array(
			'title'       => ucfirst( str_replace( '-', ' ', $name ) ),
			'description' => '',
			'icon'        => 'info-outline',
		);
	}
	return $elements;
}

/**
 * What the elements are called, in the order of the leaflet.
 *
 * @return array
 */
function careleaf_element_words() {
	return array(
		'leaflet'             => array(
			'title'       => __( 'Care leaflet', 'careleaf' ),
			'description' => __( 'The whole leaflet of one condition: every part in reading order.', 'careleaf' ),
			'icon'        => 'media-document',
		),
		'action-plan'         => array(
			'title'       => __( 'Action plan', 'careleaf' ),
			'description' => __( 'What to do now: emergency signs, first aid, and zones of a measure.', 'careleaf' ),
			'icon'        => 'warning',
		),
		'condition-explainer' => array(
			'title'       => __( 'Condition explainer', 'careleaf' ),
			'description' => __( 'What a condition is, its symptoms, causes and diagnosis.', 'careleaf' ),
			'icon'        => 'info-outline',
		),
		'treatment-options'   => array(
			'title'       => __( 'Treatment options', 'careleaf' ),
			'description' => __( 'Every option in equal detail, as cards and as one table.', 'careleaf' ),
			'icon'        => 'columns',
		),
		'self-care'           => array(
			'title'       => __( 'Self-care', 'careleaf' ),
			'description' => __( 'What people can do themselves.', 'careleaf' ),
			'icon'        => 'heart',
		),
		'seek-help'           => array(
			'title'       => __( 'When to get help', 'careleaf' ),
			'description' => __( 'Warning signs by urgency, with the phone numbers of your hospital.', 'careleaf' ),
			'icon'        => 'sos',
		),
		'follow-up-checklist' => array(
			'title'       => __( 'Follow-up checklist', 'careleaf' ),
			'description' => __( 'Steps before, after and between treatments.', 'careleaf' ),
			'icon'        => 'yes-alt',
		),
		'monitoring'          => array(
			'title'       => __( 'Checks and aims', 'careleaf' ),
			'description' => __( 'What is checked, how often, the aims, and what to do outside them.', 'careleaf' ),
			'icon'        => 'chart-line',
		),
		'question-list'       => array(
			'title'       => __( 'Questions to ask', 'careleaf' ),
			'description' => __( 'Questions for the clinician: pick, add one’s own, print.', 'careleaf' ),
			'icon'        => 'editor-help',
		),
		'risk-chart'          => array(
			'title'       => __( 'Risk chart', 'careleaf' ),
			'description' => __( 'Benefits and harms as counts of people, in pictures, words and a table.', 'careleaf' ),
			'icon'        => 'chart-bar',
		),
		'decision-aid'        => array(
			'title'       => __( 'What matters to me', 'careleaf' ),
			'description' => __( 'What matters to the reader, beside what each option does for it.', 'careleaf' ),
			'icon'        => 'clipboard',
		),
		'symptom-diary'       => array(
			'title'       => __( 'Symptom diary', 'careleaf' ),
			'description' => __( 'Entries a day, a chart over the treatment cycle and the same as a table.', 'careleaf' ),
			'icon'        => 'calendar-alt',
		),
		'anatomy-figure'      => array(
			'title'       => __( 'Labelled figure', 'careleaf' ),
			'description' => __( 'The picture of the condition with parts to explore, and the same in words.', 'careleaf' ),
			'icon'        => 'format-image',
		),
		'provenance'          => array(
			'title'       => __( 'Where this information comes from', 'careleaf' ),
			'description' => __( 'Who wrote and checked it, when, and its sources.', 'careleaf' ),
			'icon'        => 'book',
		),
		'language-picker'     => array(
			'title'       => __( 'Language choice for health information', 'careleaf' ),
			'description' => __( 'Lets the reader choose a language for every Careleaf part of the page.', 'careleaf' ),
			'icon'        => 'translation',
		),
	);
}

/**
 * Sections of the leaflet, by the name of the `sections` attribute: title, the element that shows it,
 * and whether a leaflet shows it where nobody chooses.
 *
 * @return array
 */
function careleaf_sections() {
	$elements = careleaf_elements();
	$known    = careleaf_json( 'text/elements.json' );
	$sections = array();
	foreach ( $known['sections'] ?? array() as $name => $element ) {
		$sections[ $name ] = array(
			'title'   => $elements[ $element ]['title'] ?? $name,
			'element' => $element,
			'usual'   => in_array( $name, $known['usual'] ?? array(), true ),
		);
	}
	return $sections;
}

/**
 * The looks to choose from: name => title.
 *
 * @return array
 */
function careleaf_themes() {
	return array(
		''       => __( 'Default', 'careleaf' ),
		'meadow' => __( 'Meadow: warm, with a serif face', 'careleaf' ),
		'clear'  => __( 'Clear: high contrast', 'careleaf' ),
	);
}

/**
 * The sections that are asked for and exist, in their order. Provenance is never left out.
 *
 * @param string $asked Names, apart by spaces or commas.
 * @return string[] Empty for all.
 */
function careleaf_asked_sections( $asked ) {
	$known = array_intersect( preg_split( '/[\s,]+/', strtolower( $asked ), -1, PREG_SPLIT_NO_EMPTY ), array_keys( careleaf_sections() ) );
	return $known ? array_values( array_unique( array_merge( $known, array( 'provenance' ) ) ) ) : array();
}

/**
 * What an author chose, made safe: unknown values become defaults.
 *
 * @param array $asked Attributes of a block or a shortcode.
 * @return array condition, sections (list), level, depth ("main" or empty), lang, theme.
 */
function careleaf_choice( $asked ) {
	$condition = careleaf_condition( (string) ( $asked['condition'] ?? '' ) );
	$languages = array_keys( careleaf_conditions()[ $condition ]['languages'] );
	$lang      = (string) ( $asked['lang'] ?? '' );
	$theme     = (string) ( $asked['theme'] ?? '' );
	$level     = (int) ( $asked['headingLevel'] ?? 2 );
	return array(
		'condition' => $condition,
		'sections'  => careleaf_asked_sections( (string) ( $asked['sections'] ?? '' ) ),
		'level'     => $level >= 1 && $level <= 6 ? $level : 2,
		'depth'     => 'main' === ( $asked['depth'] ?? '' ) ? 'main' : '',
		'lang'      => in_array( $lang, $languages, true ) ? $lang : '',
		'theme'     => array_key_exists( $theme, careleaf_themes() ) ? $theme : '',
	);
}
