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
   *
   * @param string[] $sections
   *   The sections of a leaflet, in order; empty for the usual ones.
   */
  public function of(string $element, string $condition, string $language, int $level = 2, array $sections = []): string {
    $isId = '/^[a-z][a-z0-9-]*$/D';
    if (!preg_match($isId, $element) || !preg_match($isId, $condition)) {
      return '';
    }
    $parts = [$element];
    if ($element === 'leaflet' && $sections) {
      $names = array_unique(['summary', ...preg_grep($isId, $sections), 'provenance']);
      $parts = array_map(static fn (string $name): string => "leaflet.$name", $names);
    }
    foreach ([$language, strtok($language, '-'), 'en'] as $tag) {
      if (preg_match('/^[A-Za-z0-9-]+$/D', (string) $tag) && is_file("$this->folder/$condition/$element.$tag.html")) {
        $files = array_map(fn (string $part): string => "$this->folder/$condition/$part.$tag.html", $parts);
        return self::atLevel(implode('', array_map('file_get_contents', array_filter($files, 'is_file'))), $level);
      }
    }
    return '';
  }

  /**
   * Moves every heading of a text, which is written for level 2, to another level.
   */
  private static function atLevel(string $html, int $level): string {
    return (string) preg_replace_callback('#<(/?)h([1-6])(?=[ >])#', static fn (array $tag): string =>
      "<$tag[1]h" . max(1, min(6, (int) $tag[2] + $level - 2)), $html);
  }

}
