<?php

declare(strict_types=1);

namespace Drupal\careleaf;

use Drupal\Core\Extension\ModuleExtensionList;

/**
 * Finds the folder of the light texts inside this module.
 */
final class LightTextFactory {

  /**
   * The texts of this module.
   */
  public static function create(ModuleExtensionList $modules, string $root): LightText {
    return new LightText($root . '/' . $modules->getPath('careleaf') . '/text');
  }

}
