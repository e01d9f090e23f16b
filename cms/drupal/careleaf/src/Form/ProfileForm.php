<?php

declare(strict_types=1);

namespace Drupal\careleaf\Form;

use Drupal\careleaf\Profile;
use Drupal\Core\Form\ConfigFormBase;
use Drupal\Core\Form\FormStateInterface;

/**
 * The hospital's phone numbers and sign-off.
 */
final class ProfileForm extends ConfigFormBase {

  private const SETTINGS = 'careleaf.settings';

  /**
   * {@inheritdoc}
   */
  public function getFormId(): string {
    return 'careleaf_profile';
  }

  /**
   * {@inheritdoc}
   */
  public function buildForm(array $form, FormStateInterface $form_state): array {
    $form['numbers'] = $this->group($this->t('Phone numbers'));
    $form['numbers'] += [
      'emergency_number' => $this->field('tel', $this->t('Emergency number')),
      'urgent_name' => $this->field('textfield', $this->t('Advice line: name'), 80),
      'urgent_phone' => $this->field('tel', $this->t('Advice line: phone')),
      'crisis_name' => $this->field('textfield', $this->t('Crisis line: name'), 80),
      'crisis_phone' => $this->field('tel', $this->t('Crisis line: phone')),
      'clinic_name' => $this->field('textfield', $this->t('Clinic: name'), 120),
      'clinic_phone' => $this->field('tel', $this->t('Clinic: phone')),
      'clinic_url' => $this->field('url', $this->t('Clinic: web address')),
      'region' => $this->field('textfield', $this->t('Country, two letters'), 2),
    ];
    $form['clinics'] = $this->clinics();
    $form['organisations'] = $this->organisations();
    $form['review'] = $this->group($this->t('Sign-off by your own clinician'));
    $form['review']['#description'] = $this->t('Only where somebody has read this very version and answers for it. Readers see the name.');
    $form['review'] += [
      'review_condition' => $this->field('textfield', $this->t('Condition, such as hemifacial-spasm'), 64),
      'review_version' => $this->field('textfield', $this->t('Version that was read'), 20),
      'review_by' => $this->field('textfield', $this->t('Name'), 120),
      'review_role' => $this->field('textfield', $this->t('Role'), 120),
      'review_on' => $this->field('date', $this->t('Signed off on')),
      'review_next' => $this->field('date', $this->t('Next review by')),
    ];
    foreach (['numbers', 'review'] as $group) {
      foreach ($form[$group] as $name => &$field) {
        if (is_array($field) && isset($field['#type'])) {
          $field['#default_value'] = $this->config(self::SETTINGS)->get($name);
        }
      }
    }
    return parent::buildForm($form, $form_state);
  }

  /**
   * {@inheritdoc}
   */
  public function validateForm(array &$form, FormStateInterface $form_state): void {
    parent::validateForm($form, $form_state);
    foreach (Profile::problems($form_state->getValues()) as $name => $message) {
      // phpcs:ignore Drupal.Semantics.FunctionT.NotLiteralString -- One of the messages of Profile.
      $form_state->setErrorByName($name, $this->t($message));
    }
  }

  /**
   * {@inheritdoc}
   */
  public function submitForm(array &$form, FormStateInterface $form_state): void {
    $settings = $this->config(self::SETTINGS);
    foreach (array_keys($settings->getRawData()) as $name) {
      if (!in_array($name, ['clinics', 'organisations'], TRUE) && $form_state->hasValue($name)) {
        $settings->set($name, trim((string) $form_state->getValue($name)));
      }
    }
    $settings->set('clinics', array_values(Profile::clinics($form_state->getValues())));
    $settings->set('organisations', array_values(Profile::organisations($form_state->getValues())))->save();
    parent::submitForm($form, $form_state);
  }

  /**
   * {@inheritdoc}
   */
  protected function getEditableConfigNames(): array {
    return [self::SETTINGS];
  }

  /**
   * The clinics of single conditions, and room for two more.
   */
  private function clinics(): array {
    $group = $this->group($this->t('Clinics of single conditions')) + ['#tree' => TRUE];
    $group['#description'] = $this->t('Where a condition has a clinic of its own, it stands in place of the one above. Empty a row to remove it.');
    return $group + $this->rows('clinics', 'Clinic @number', [
      'condition' => $this->field('textfield', $this->t('Condition, such as hemifacial-spasm'), 64),
      'name' => $this->field('textfield', $this->t('Name'), 120),
      'phone' => $this->field('tel', $this->t('Phone')),
      'url' => $this->field('url', $this->t('Web address')),
    ]);
  }

  /**
   * Organisations of and for patients, and room for two more.
   */
  private function organisations(): array {
    $group = $this->group($this->t('Organisations for patients')) + ['#tree' => TRUE];
    $group['#description'] = $this->t('They stand at the end of a leaflet. Leave the condition empty for every condition. Empty a row to remove it.');
    return $group + $this->rows('organisations', 'Organisation @number', [
      'name' => $this->field('textfield', $this->t('Name'), 120),
      'phone' => $this->field('tel', $this->t('Phone')),
      'url' => $this->field('url', $this->t('Web address')),
      'condition' => $this->field('textfield', $this->t('Condition, such as hemifacial-spasm'), 64),
    ]);
  }

  /**
   * A row of fields for everything that is saved in a list, and two more.
   */
  private function rows(string $list, string $title, array $fields): array {
    $rows = [];
    $saved = $this->config(self::SETTINGS)->get($list) ?? [];
    foreach ([...$saved, [], []] as $index => $entry) {
      // phpcs:ignore Drupal.Semantics.FunctionT.NotLiteralString -- One of the two titles above.
      $rows[$index] = $this->group($this->t($title, ['@number' => $index + 1])) + $fields;
      foreach (array_keys($fields) as $name) {
        $rows[$index][$name]['#default_value'] = $entry[$name] ?? '';
      }
    }
    return $rows;
  }

  /**
   * A group of fields.
   */
  private function group(mixed $title): array {
    return ['#type' => 'fieldset', '#title' => $title];
  }

  /**
   * One field, empty by default.
   */
  private function field(string $type, mixed $title, ?int $most = NULL): array {
    return ['#type' => $type, '#title' => $title] + ($most ? ['#maxlength' => $most] : []);
  }

}
