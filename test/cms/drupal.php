<?php

/**
 * @file
 * Runs the module's classes that know nothing of Drupal: one JSON request in, one JSON answer out.
 */

use Drupal\careleaf\Elements;
use Drupal\careleaf\Inside;
use Drupal\careleaf\LightText;
use Drupal\careleaf\Profile;
use Drupal\careleaf\ServedText;

foreach (['Profile', 'Elements', 'LightText', 'ServedText', 'Inside'] as $class) {
  require getenv('CARELEAF_MODULE') . "/src/$class.php";
}

/**
 * What stands inside the elements of a site with these settings.
 */
function inside(array $settings): Inside {
  $texts = getenv('CARELEAF_MODULE') . '/text';
  return new Inside(new ServedText($texts, '/m/assets/', '?v=1', static fn (): string => Profile::text($settings)), new LightText($texts));
}

[$what, $given] = json_decode(stream_get_contents(STDIN), TRUE, 64, JSON_THROW_ON_ERROR);
$answer = match ($what) {
  'problems' => (object) Profile::problems($given),
  'profile' => (object) Profile::fromSettings($given),
  'json' => Profile::text($given),
  'malformed' => Profile::text(['clinic_name' => "\xff"] + $given),
  'hide' => Elements::hide($given),
  'show' => Elements::show($given, static fn (string $element, array $attributes): string => "<p>$element</p>"),
  'text' => (new LightText($given[0]))->of(...array_slice($given, 1)),
  'inside' => inside($given[0])->html(...array_slice($given, 1)),
  'filtered' => Elements::show($given[1], static fn (string $element, array $attributes): string => inside($given[0])->html(
    $element,
    $attributes['condition'] ?? '',
    $attributes['lang'] ?? 'en',
    (int) ($attributes['heading-level'] ?? 2),
    $attributes['sections'] ?? '',
    $attributes['depth'] ?? '',
  )),
  'attachments' => inside([])->attachments($given),
  'sections' => Elements::sections($given),
};
echo json_encode($answer, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES);
