<?php

declare(strict_types=1);

namespace Drupal\careleaf;

// Another module or a theme may bring the same file.
if (!function_exists('careleaf_profile_value')) {
  require_once __DIR__ . '/../profile-rules.php';
}

/**
 * The hospital's profile: checks what was entered and makes what the elements read.
 *
 * It knows nothing of Drupal, so that it can be tried without one.
 */
final class Profile {

  private const MESSAGES = [
    'phone' => 'Write a phone number: 2 to 20 digits, spaces and + ( ) # * -',
    'line-name' => 'Write a name. It is missing or too long.',
    'name' => 'Write a name. It is missing or too long.',
    'url' => 'Write an address that starts with https://',
    'emergency' => 'Write digits, such as 112.',
    'region' => 'Write two capital letters, such as GB.',
    'id' => 'Write the id of a condition, such as hemifacial-spasm.',
    'version' => 'Write a version, such as 1.0.0.',
    'words' => 'This is too long.',
    'missing' => 'Fill this in: a sign-off needs all six entries.',
    'day' => 'Write a day that exists, as YYYY-MM-DD.',
    'future' => 'A sign-off cannot be in the future.',
    'order' => 'The next review comes after the sign-off.',
    'twice' => 'This condition has a clinic already.',
  ];

  private const FIELDS = [
    'emergency_number' => 'emergency',
    'urgent_name' => 'line-name',
    'urgent_phone' => 'phone',
    'crisis_name' => 'line-name',
    'crisis_phone' => 'phone',
    'clinic_name' => 'name',
    'clinic_phone' => 'phone',
    'clinic_url' => 'url',
    'region' => 'region',
  ];

  private const CLINIC = ['condition' => 'id', 'name' => 'name', 'phone' => 'phone', 'url' => 'url'];

  private const ORGANISATION = ['name' => 'name', 'phone' => 'phone', 'url' => 'url', 'condition' => 'id'];

  private const REVIEW = [
    'review_condition' => 'id',
    'review_version' => 'version',
    'review_by' => 'words',
    'review_role' => 'words',
    'review_on' => 'day',
    'review_next' => 'day',
  ];

  /**
   * What is wrong with the entries: name of the setting → message in English.
   *
   * @param array $settings
   *   The entries.
   * @param string|null $today
   *   A day as YYYY-MM-DD. Without it, the day that it is where days begin first.
   */
  public static function problems(array $settings, ?string $today = NULL): array {
    $value = self::trimmed($settings);
    $wrong = self::misfits($value, self::FIELDS);
    foreach (['urgent', 'crisis'] as $line) {
      if ($value($line . '_name') !== '' && $value($line . '_phone') === '') {
        $wrong[$line . '_phone'] = self::MESSAGES['phone'];
      }
      if ($value($line . '_name') === '' && $value($line . '_phone') !== '') {
        $wrong[$line . '_name'] = self::MESSAGES['line-name'];
      }
    }
    if ($value('clinic_name') === '' && $value('clinic_phone') . $value('clinic_url') !== '') {
      $wrong['clinic_name'] = self::MESSAGES['name'];
    }
    return $wrong + self::clinicProblems($settings) + self::organisationProblems($settings) + self::reviewProblems($value, $today ?? gmdate('Y-m-d', time() + 14 * 3600));
  }

  /**
   * The profile as the elements expect it; empty where nothing was entered.
   */
  public static function fromSettings(array $settings): array {
    $value = self::trimmed($settings);
    $right = static fn (string $name): string => careleaf_profile_value((self::FIELDS + self::REVIEW)[$name], $value($name));
    $line = static fn (string $name): array => careleaf_profile_line(['name' => $value($name . '_name'), 'phone' => $value($name . '_phone')]);
    $profile = [
      'region' => $right('region'),
      'emergencyNumber' => $right('emergency_number'),
      'urgentLine' => $line('urgent'),
      'crisisLine' => $line('crisis'),
      'clinic' => careleaf_profile_clinic(['name' => $value('clinic_name'), 'phone' => $value('clinic_phone'), 'url' => $value('clinic_url')]),
      'clinics' => [],
      'organisations' => careleaf_profile_organisations(self::organisations($settings)),
    ];
    foreach (self::clinics($settings) as $clinic) {
      $profile['clinics'][careleaf_profile_value('id', $clinic['condition'])] = careleaf_profile_clinic($clinic);
    }
    unset($profile['clinics']['']);
    $profile['clinics'] = array_filter($profile['clinics']);
    $review = array_map($right, array_keys(self::REVIEW));
    if (!in_array('', $review, TRUE)) {
      $profile['reviews'] = [array_combine(['condition', 'version', 'by', 'role', 'on', 'next'], $review)];
    }
    return array_filter($profile);
  }

  /**
   * The clinics of single conditions, without rows that are empty.
   *
   * @return string[][]
   *   By their places in what was entered.
   */
  public static function clinics(array $settings): array {
    return self::rows($settings['clinics'] ?? NULL, self::CLINIC);
  }

  /**
   * Organisations of and for patients, without rows that are empty.
   *
   * @return string[][]
   *   By their places in what was entered.
   */
  public static function organisations(array $settings): array {
    return self::rows($settings['organisations'] ?? NULL, self::ORGANISATION);
  }

  /**
   * The profile as the page says it; empty where nothing was entered. Shadow roots are made for this very text.
   */
  public static function text(array $settings): string {
    $profile = self::fromSettings($settings);
    return $profile ? self::toJson($profile) : '';
  }

  /**
   * JSON in which nothing can end the script block that it stands in.
   */
  public static function toJson(array $profile): string {
    $flags = JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR;
    return json_encode($profile, $flags);
  }

  /**
   * The fields of each row, without rows that are empty.
   */
  private static function rows(mixed $given, array $kinds): array {
    $rows = [];
    foreach (is_array($given) ? $given : [] as $index => $row) {
      $value = self::trimmed(is_array($row) ? $row : []);
      $rows[$index] = array_combine(array_keys($kinds), array_map($value, array_keys($kinds)));
    }
    return array_filter($rows, static fn (array $row): bool => implode('', $row) !== '');
  }

  /**
   * What of the entries does not fit by itself. What is empty is no entry.
   */
  private static function misfits(callable $value, array $kinds): array {
    $wrong = [];
    foreach ($kinds as $name => $kind) {
      if ($value($name) !== '' && careleaf_profile_value($kind, $value($name)) === '') {
        $wrong[$name] = self::MESSAGES[$kind];
      }
    }
    return $wrong;
  }

  /**
   * A condition has one clinic, and a clinic has a name.
   */
  private static function clinicProblems(array $settings): array {
    $wrong = [];
    $known = [];
    foreach (self::clinics($settings) as $index => $clinic) {
      $own = self::misfits(self::trimmed($clinic), self::CLINIC);
      foreach (['condition' => 'id', 'name' => 'name'] as $name => $kind) {
        $own += $clinic[$name] === '' ? [$name => self::MESSAGES[$kind]] : [];
      }
      $own += in_array($clinic['condition'], $known, TRUE) ? ['condition' => self::MESSAGES['twice']] : [];
      $known[] = $clinic['condition'];
      foreach ($own as $name => $message) {
        // As Drupal names what stands in a list.
        $wrong["clinics][$index][$name"] = $message;
      }
    }
    return $wrong;
  }

  /**
   * An organisation has a name.
   */
  private static function organisationProblems(array $settings): array {
    $wrong = [];
    foreach (self::organisations($settings) as $index => $organisation) {
      $own = self::misfits(self::trimmed($organisation), self::ORGANISATION);
      $own += $organisation['name'] === '' ? ['name' => self::MESSAGES['name']] : [];
      foreach ($own as $name => $message) {
        $wrong["organisations][$index][$name"] = $message;
      }
    }
    return $wrong;
  }

  /**
   * A sign-off counts for one version of one condition, and only as a whole.
   */
  private static function reviewProblems(callable $value, string $today): array {
    $names = array_keys(self::REVIEW);
    $empty = array_filter($names, static fn (string $name): bool => $value($name) === '');
    if (count($empty) === count($names)) {
      return [];
    }
    $wrong = array_fill_keys($empty, self::MESSAGES['missing']) + self::misfits($value, self::REVIEW);
    $problem = $wrong ? '' : careleaf_profile_days_problem($value('review_on'), $value('review_next'), $today);
    if ($problem !== '') {
      $wrong[$problem === 'future' ? 'review_on' : 'review_next'] = self::MESSAGES[$problem];
    }
    return $wrong;
  }

  private static function trimmed(array $settings): callable {
    return static fn (string $name): string => is_scalar($settings[$name] ?? NULL) ? careleaf_profile_trimmed((string) $settings[$name]) : '';
  }

}
