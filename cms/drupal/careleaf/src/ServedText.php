<?php

declare(strict_types=1);

namespace Drupal\careleaf;

/**
 * What readers see before any script: an element's shadow root, from files that the build took from the condition packs.
 *
 * It knows nothing of Drupal, so that it can be tried without one.
 */
final class ServedText {

  /**
   * Where things are, and what the page says.
   *
   * @param string $folder
   *   The folder of the texts.
   * @param string $assets
   *   The address of the module's assets, with "/" at its end.
   * @param string $query
   *   What stands behind the addresses of style sheets, such as "?v=1".
   * @param \Closure(): string $profile
   *   Gives the JSON text of the hospital's profile, as the page prints it.
   */
  public function __construct(
    private readonly string $folder,
    private readonly string $assets,
    private readonly string $query,
    private readonly \Closure $profile,
  ) {
    // Another module or a theme may bring the same file.
    if (!function_exists('careleaf_served')) {
      require_once __DIR__ . '/../served-text.php';
    }
  }

  /**
   * The shadow root of an element as HTML; empty where the language has none: then the script shows the element.
   *
   * @param string $language
   *   The closest "lang", as the page says it.
   * @param string $sections
   *   The attribute of a leaflet, as it is printed.
   * @param string $depth
   *   "main" for the main points.
   */
  public function of(string $element, string $condition, string $language, int $level = 2, string $sections = '', string $depth = ''): string {
    if (!preg_match('/^[a-z][a-z0-9-]*$/D', $condition)) {
      return '';
    }
    foreach ([$language, (string) strtok($language, '-')] as $tag) {
      $html = careleaf_served("$this->folder/$condition", $element, $tag, [
        'assets' => $this->assets,
        'query' => $this->query,
        'asked' => $language,
        'level' => $level,
        'sections' => $sections,
        'depth' => $depth,
        'profile' => ($this->profile)(),
      ]);
      if ($html !== '') {
        return $html;
      }
    }
    return '';
  }

  /**
   * The addresses of the style sheets that a shadow root links.
   *
   * @return string[]
   *   Each once.
   */
  public function sheets(string $html): array {
    return array_map('htmlspecialchars_decode', careleaf_served_sheets($html));
  }

}
