<?php

/**
 * @file
 * Runs the module's classes that know nothing of Drupal: one JSON request in, one JSON answer out.
 */

use Drupal\careleaf\Elements;
use Drupal\careleaf\LightText;
use Drupal\careleaf\Profile;

foreach (['Profile', 'Elements', 'LightText'] as $class) {
  require getenv('CARELEAF_MODULE') . "/src/$class.php";
}

[$what, $given] = json_decode(stream_get_contents(STDIN), TRUE, 64, JSON_THROW_ON_ERROR);
$answer = match ($what) {
  'problems' => (object) Profile::problems($given),
  'profile' => (object) Profile::fromSettings($given),
  'json' => Profile::toJson(Profile::fromSettings($given)),
  'hide' => Elements::hide($given),
  'show' => Elements::show($given, static fn (string $element, array $attributes): string => "<p>$element</p>"),
  'text' => (new LightText($given[0]))->of(...array_slice($given, 1)),
  'sections' => Elements::sections($given),
};
echo json_encode($answer, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES);
