<?php

declare(strict_types=1);

namespace Drupal\careleaf;

/**
 * What a reader has without JavaScript: files that the build took from the condition packs.
 */
final class LightText {

  public function __construct(private readonly string $folder) {}

  /**
   * The text of an element as HTML, in the language or the closest one that exists; empty where there is none.
   */
  public function of(string $element, string $condition, string $language): string {
    $isId = '/^[a-z][a-z0-9-]*$/D';
    if (!preg_match($isId, $element) || !preg_match($isId, $condition)) {
      return '';
    }
    foreach ([$language, strtok($language, '-'), 'en'] as $tag) {
      $file = "$this->folder/$condition/$element.$tag.html";
      if (preg_match('/^[A-Za-z0-9-]+$/D', (string) $tag) && is_file($file)) {
        return (string) file_get_contents($file);
      }
    }
    return '';
  }

}
