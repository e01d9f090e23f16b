<?php

declare(strict_types=1);

namespace Drupal\careleaf;

use Drupal\Core\Render\Markup;

/**
 * What stands inside an element: its shadow root, and its words for readers without shadow roots.
 */
final class Inside {

  /**
   * A text is made anew when the hospital's numbers change.
   */
  public const CACHE_TAGS = ['config:careleaf.settings'];

  public function __construct(private readonly ServedText $servedText, private readonly LightText $lightText) {}

  /**
   * The HTML, in the language or the closest one that exists; empty where there is none.
   *
   * @param string $sections
   *   The attribute of a leaflet, as it is printed.
   * @param string $depth
   *   "main" for the main points. The words for readers without shadow roots are always all.
   */
  public function html(string $element, string $condition, string $language, int $level = 2, string $sections = '', string $depth = ''): string {
    return $this->servedText->of($element, $condition, $language, $level, $sections, $depth)
      . $this->lightText->of($element, $condition, $language, $level, Elements::sections($sections));
  }

  /**
   * The same for a render array.
   */
  public function build(string $element, string $condition, string $language, int $level = 2, string $sections = '', string $depth = ''): array {
    $html = $this->html($element, $condition, $language, $level, $sections, $depth);
    return [
      // The files are the module's own; they are built from packs with every text escaped.
      '#markup' => Markup::create($html),
      '#attached' => $this->attachments($html),
      '#cache' => [
        'contexts' => ['languages:language_content', 'languages:language_interface'],
        'tags' => self::CACHE_TAGS,
      ],
    ];
  }

  /**
   * Has the page's head ask for the style sheets of shadow roots early.
   */
  public function attachments(string $html): array {
    $link = static fn (string $href): array => [['rel' => 'preload', 'as' => 'style', 'href' => $href], FALSE];
    return ['html_head_link' => array_map($link, $this->servedText->sheets($html))];
  }

}
