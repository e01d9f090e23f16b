<?php

declare(strict_types=1);

namespace Drupal\careleaf\Plugin\Filter;

use Drupal\careleaf\Elements;
use Drupal\careleaf\Inside;
use Drupal\Core\Plugin\ContainerFactoryPluginInterface;
use Drupal\Core\StringTranslation\TranslatableMarkup;
use Drupal\filter\Attribute\Filter;
use Drupal\filter\FilterProcessResult;
use Drupal\filter\Plugin\FilterBase;
use Drupal\filter\Plugin\FilterInterface;
use Symfony\Component\DependencyInjection\ContainerInterface;

/**
 * Keeps Careleaf's elements in texts whose format strips unknown tags.
 *
 * Every filter's prepare() runs before any filter's process(): the elements are marks while "Limit allowed HTML tags"
 * runs, and elements again afterwards. The weight puts it behind that filter.
 */
#[Filter(
  id: 'careleaf_keep_elements',
  title: new TranslatableMarkup('Keep Careleaf elements'),
  type: FilterInterface::TYPE_TRANSFORM_REVERSIBLE,
  description: new TranslatableMarkup('Keeps care-leaflet and its parts, also written as [careleaf element="seek-help" condition="hemifacial-spasm"]. Place it after “Limit allowed HTML tags”.'),
  weight: 50,
)]
final class KeepElements extends FilterBase implements ContainerFactoryPluginInterface {

  public function __construct(array $configuration, $plugin_id, $plugin_definition, private readonly Inside $inside) {
    parent::__construct($configuration, $plugin_id, $plugin_definition);
  }

  /**
   * {@inheritdoc}
   */
  public static function create(ContainerInterface $container, array $configuration, $plugin_id, $plugin_definition): self {
    return new self($configuration, $plugin_id, $plugin_definition, $container->get('careleaf.inside'));
  }

  /**
   * {@inheritdoc}
   */
  public function prepare($text, $langcode): string {
    return Elements::hide($text);
  }

  /**
   * {@inheritdoc}
   */
  public function process($text, $langcode): FilterProcessResult {
    $shown = Elements::show($text, fn (string $element, array $attributes): string =>
      $this->inside->html(
        $element,
        $attributes['condition'] ?? '',
        $attributes['lang'] ?? (string) $langcode,
        (int) ($attributes['heading-level'] ?? 2),
        $attributes['sections'] ?? '',
        $attributes['depth'] ?? '',
      ));
    $result = new FilterProcessResult($shown);
    if ($shown === $text) {
      return $result;
    }
    return $result
      ->addAttachments(['library' => ['careleaf/elements']] + $this->inside->attachments($shown))
      ->addCacheTags(Inside::CACHE_TAGS);
  }

  /**
   * {@inheritdoc}
   */
  public function tips($long = FALSE): string {
    return (string) $this->t('Careleaf elements such as [careleaf element="seek-help" condition="hemifacial-spasm"] are shown.');
  }

}
