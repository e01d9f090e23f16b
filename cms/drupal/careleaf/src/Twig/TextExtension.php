<?php

declare(strict_types=1);

namespace Drupal\careleaf\Twig;

use Drupal\careleaf\Inside;
use Drupal\Core\Language\LanguageInterface;
use Drupal\Core\Language\LanguageManagerInterface;
use Twig\Extension\AbstractExtension;
use Twig\TwigFunction;

/**
 * Gives templates what stands inside an element: careleaf_text('seek-help', 'hemifacial-spasm').
 */
final class TextExtension extends AbstractExtension {

  public function __construct(private readonly Inside $inside, private readonly LanguageManagerInterface $languages) {}

  /**
   * {@inheritdoc}
   */
  public function getFunctions(): array {
    return [new TwigFunction('careleaf_text', $this->text(...))];
  }

  /**
   * A render array; without a language in that of the page.
   */
  private function text(string $element, string $condition, string $language = '', int|string $level = 2, string $sections = '', string $depth = ''): array {
    $language = $language ?: $this->languages->getCurrentLanguage(LanguageInterface::TYPE_CONTENT)->getId();
    return $this->inside->build($element, $condition, $language, (int) $level, $sections, $depth);
  }

}
