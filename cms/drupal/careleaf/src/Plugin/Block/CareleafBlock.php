<?php

declare(strict_types=1);

namespace Drupal\careleaf\Plugin\Block;

use Drupal\careleaf\Elements;
use Drupal\careleaf\Inside;
use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\Block\BlockBase;
use Drupal\Core\Form\FormStateInterface;
use Drupal\Core\Language\LanguageInterface;
use Drupal\Core\Language\LanguageManagerInterface;
use Drupal\Core\Plugin\ContainerFactoryPluginInterface;
use Drupal\Core\StringTranslation\TranslatableMarkup;
use Symfony\Component\DependencyInjection\ContainerInterface;

/**
 * A leaflet, or one part of it.
 */
#[Block(
  id: 'careleaf',
  admin_label: new TranslatableMarkup('Careleaf'),
  category: new TranslatableMarkup('Careleaf'),
)]
final class CareleafBlock extends BlockBase implements ContainerFactoryPluginInterface {

  public function __construct(
    array $configuration,
    $plugin_id,
    $plugin_definition,
    private readonly LanguageManagerInterface $languages,
    private readonly Inside $inside,
  ) {
    parent::__construct($configuration, $plugin_id, $plugin_definition);
  }

  /**
   * {@inheritdoc}
   */
  public static function create(ContainerInterface $container, array $configuration, $plugin_id, $plugin_definition): self {
    return new self(
      $configuration,
      $plugin_id,
      $plugin_definition,
      $container->get('language_manager'),
      $container->get('careleaf.inside'),
    );
  }

  /**
   * {@inheritdoc}
   */
  public function defaultConfiguration(): array {
    return [
      'label_display' => '0',
      'element' => 'leaflet',
      'condition' => 'hemifacial-spasm',
      'sections' => '',
      'heading_level' => 2,
      'depth' => '',
      'language' => '',
    ];
  }

  /**
   * {@inheritdoc}
   */
  public function blockForm($form, FormStateInterface $form_state): array {
    $form['element'] = [
      '#type' => 'select',
      '#title' => $this->t('The leaflet, or a part of it'),
      '#options' => Elements::names(),
      '#default_value' => $this->configuration['element'],
    ];
    $form['condition'] = [
      '#type' => 'textfield',
      '#title' => $this->t('Condition'),
      '#default_value' => $this->configuration['condition'],
      '#required' => TRUE,
      '#maxlength' => 64,
    ];
    $form['sections'] = [
      '#type' => 'textfield',
      '#title' => $this->t('Sections of the leaflet'),
      '#description' => $this->t('Empty shows all. Otherwise some of: @names.', ['@names' => implode(' ', Elements::allSections())]),
      '#default_value' => $this->configuration['sections'],
    ];
    $form['heading_level'] = [
      '#type' => 'select',
      '#title' => $this->t('Level of its heading'),
      '#options' => array_combine(range(1, 6), range(1, 6)),
      '#default_value' => $this->configuration['heading_level'],
    ];
    $form['depth'] = [
      '#type' => 'select',
      '#title' => $this->t('How much to show first'),
      '#description' => $this->t('Readers open the rest with one press.'),
      '#options' => ['main' => $this->t('Main points (3 to 4 minutes)'), '' => $this->t('Everything')],
      '#default_value' => $this->configuration['depth'],
    ];
    $form['language'] = [
      '#type' => 'textfield',
      '#title' => $this->t('Language'),
      '#description' => $this->t('Empty is the page’s own. Otherwise a tag such as es.'),
      '#default_value' => $this->configuration['language'],
      '#maxlength' => 35,
    ];
    return $form;
  }

  /**
   * {@inheritdoc}
   */
  public function blockValidate($form, FormStateInterface $form_state): void {
    $given = [
      'condition' => $form_state->getValue('condition'),
      'sections' => $form_state->getValue('sections'),
      'lang' => $form_state->getValue('language'),
    ];
    $kept = Elements::attributes('leaflet', $given);
    if (!isset($kept['condition'])) {
      $form_state->setErrorByName('condition', $this->t('Write the id of a condition, such as hemifacial-spasm.'));
    }
    if (trim((string) $given['sections']) !== '' && !isset($kept['sections'])) {
      $form_state->setErrorByName('sections', $this->t('None of these is a section.'));
    }
    if ($given['lang'] && !isset($kept['lang'])) {
      $form_state->setErrorByName('language', $this->t('Write a language tag, such as es or pt-BR.'));
    }
  }

  /**
   * {@inheritdoc}
   */
  public function blockSubmit($form, FormStateInterface $form_state): void {
    foreach (['element', 'condition', 'sections', 'depth', 'language'] as $name) {
      $this->configuration[$name] = trim((string) $form_state->getValue($name));
    }
    $this->configuration['heading_level'] = (int) $form_state->getValue('heading_level');
  }

  /**
   * {@inheritdoc}
   */
  public function build(): array {
    $element = $this->configuration['element'];
    if (!isset(Elements::names()[$element])) {
      return [];
    }
    $language = $this->configuration['language'] ?: $this->languages->getCurrentLanguage(LanguageInterface::TYPE_CONTENT)->getId();
    // The picker has no heading: it is made for the usual level.
    $level = $element === 'language-picker' ? 2 : (int) $this->configuration['heading_level'];
    $sections = $element === 'leaflet' ? $this->configuration['sections'] : '';
    $depth = $element === 'language-picker' ? '' : $this->configuration['depth'];
    $text = $this->inside->build($element, $this->configuration['condition'], $language, $level, $sections, $depth);
    return [
      '#type' => 'component',
      '#component' => "careleaf:$element",
      '#props' => array_filter([
        'condition' => $this->configuration['condition'],
        'sections' => $sections,
        'heading_level' => $element === 'language-picker' ? 0 : $level,
        'depth' => $depth,
        'language' => $this->configuration['language'],
      ]),
      '#slots' => ['text' => $text],
      '#cache' => $text['#cache'],
    ];
  }

}
