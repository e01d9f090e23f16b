<?php

declare(strict_types=1);

namespace Drupal\careleaf;

/**
 * The hospital's profile: checks what was entered and makes what the elements read.
 *
 * It knows nothing of Drupal, so that it can be tried without one.
 */
final class Profile {

  private const PHONE = '/^[\d +()#*-]{2,20}$/D';

  private const MESSAGES = [
    'phone' => 'Write a phone number: 2 to 20 digits, spaces and + ( ) # * -',
    'name' => 'Write a name. It is missing or too long.',
    'address' => 'Write an address that starts with https://',
    'emergency' => 'Write digits, such as 112.',
    'region' => 'Write two capital letters, such as GB.',
    'condition' => 'Write the id of a condition, such as hemifacial-spasm.',
    'review' => 'Fill this in: a sign-off needs all six entries.',
    'day' => 'Write a day that exists, as YYYY-MM-DD.',
    'order' => 'The next review comes after the sign-off.',
  ];

  private const REVIEW = ['review_condition', 'review_version', 'review_by', 'review_role', 'review_on', 'review_next'];

  /**
   * What is wrong with the entries: name of the setting → message in English.
   */
  public static function problems(array $settings): array {
    $value = self::trimmed($settings);
    $wrong = [];
    if ($value('emergency_number') !== '' && !preg_match('/^\d{2,6}$/D', $value('emergency_number'))) {
      $wrong['emergency_number'] = self::MESSAGES['emergency'];
    }
    foreach (['urgent_phone', 'clinic_phone'] as $name) {
      if ($value($name) !== '' && !preg_match(self::PHONE, $value($name))) {
        $wrong[$name] = self::MESSAGES['phone'];
      }
    }
    if ($value('urgent_phone') === '' && $value('urgent_name') !== '') {
      $wrong['urgent_phone'] = self::MESSAGES['phone'];
    }
    $needsName = ['urgent_name' => $value('urgent_phone') !== '', 'clinic_name' => $value('clinic_phone') . $value('clinic_url') !== ''];
    foreach (['urgent_name' => 80, 'clinic_name' => 120] as $name => $most) {
      if (self::length($value($name)) > $most || ($value($name) === '' && $needsName[$name])) {
        $wrong[$name] = self::MESSAGES['name'];
      }
    }
    if ($value('clinic_url') !== '' && !preg_match('/^https:\/\/[^\s"<>]+$/D', $value('clinic_url'))) {
      $wrong['clinic_url'] = self::MESSAGES['address'];
    }
    if ($value('region') !== '' && !preg_match('/^[A-Z]{2}$/D', $value('region'))) {
      $wrong['region'] = self::MESSAGES['region'];
    }
    return $wrong + self::reviewProblems($value);
  }

  /**
   * The profile as the elements expect it; empty where nothing was entered.
   */
  public static function fromSettings(array $settings): array {
    $value = self::trimmed($settings);
    $profile = [
      'region' => $value('region'),
      'emergencyNumber' => $value('emergency_number'),
      'urgentLine' => array_filter(['name' => $value('urgent_name'), 'phone' => $value('urgent_phone')], 'strlen'),
      'clinic' => array_filter([
        'name' => $value('clinic_name'),
        'phone' => $value('clinic_phone'),
        'url' => $value('clinic_url'),
      ], 'strlen'),
    ];
    if ($value('review_by') !== '') {
      $names = ['condition', 'version', 'by', 'role', 'on', 'next'];
      $profile['reviews'] = [array_combine($names, array_map($value, self::REVIEW))];
    }
    return array_filter($profile);
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
   * A sign-off counts for one version of one condition, and only as a whole.
   */
  private static function reviewProblems(callable $value): array {
    $entered = array_filter(array_map($value, self::REVIEW), 'strlen');
    if (!$entered) {
      return [];
    }
    $wrong = [];
    foreach (self::REVIEW as $name) {
      if ($value($name) === '' || self::length($value($name)) > 1200) {
        $wrong[$name] = self::MESSAGES['review'];
      }
    }
    if (!isset($wrong['review_condition']) && !preg_match('/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/D', $value('review_condition'))) {
      $wrong['review_condition'] = self::MESSAGES['condition'];
    }
    foreach (['review_on', 'review_next'] as $name) {
      if (!isset($wrong[$name]) && !self::isDay($value($name))) {
        $wrong[$name] = self::MESSAGES['day'];
      }
    }
    if (!$wrong && $value('review_next') <= $value('review_on')) {
      $wrong['review_next'] = self::MESSAGES['order'];
    }
    return $wrong;
  }

  private static function isDay(string $text): bool {
    return preg_match('/^(\d{4})-(\d{2})-(\d{2})$/D', $text, $part) && checkdate((int) $part[2], (int) $part[3], (int) $part[1]);
  }

  /**
   * Letters rather than bytes.
   */
  private static function length(string $text): int {
    return (int) preg_match_all('/./su', $text);
  }

  private static function trimmed(array $settings): callable {
    return static fn (string $name): string => trim((string) ($settings[$name] ?? ''));
  }

}
