<?php

declare(strict_types=1);

namespace Drupal\careleaf;

use Drupal\Core\Asset\AssetQueryStringInterface;
use Drupal\Core\Config\ConfigFactoryInterface;
use Drupal\Core\Extension\ModuleExtensionList;
use Symfony\Component\HttpFoundation\RequestStack;

/**
 * Finds this module's files, their addresses and the hospital's profile.
 */
final class InsideFactory {

  /**
   * What stands inside the elements of this site.
   */
  public static function create(
    LightText $lightText,
    ModuleExtensionList $modules,
    string $root,
    RequestStack $requests,
    AssetQueryStringInterface $queryString,
    ConfigFactoryInterface $configs,
  ): Inside {
    $path = $modules->getPath('careleaf');
    $base = (string) $requests->getCurrentRequest()?->getBasePath();
    $profile = static fn (): string => Profile::text($configs->get('careleaf.settings')->get() ?? []);
    return new Inside(new ServedText("$root/$path/text", "$base/$path/assets/", '?' . $queryString->get(), $profile), $lightText);
  }

}
