<?php

declare(strict_types=1);

namespace Drupal\careleaf;

/**
 * The elements that an editor may place, and their tags.
 *
 * It knows nothing of Drupal, so that it can be tried without one.
 */
final class Elements {

  private const NAMES = [
    'leaflet' => 'The whole leaflet',
    'action-plan' => 'What to do now',
    'condition-explainer' => 'What it is',
    'treatment-options' => 'Your options',
    'self-care' => 'What you can do yourself',
    'seek-help' => 'When to get help',
    'follow-up-checklist' => 'Follow-up checklist',
    'monitoring' => 'Checks and aims',
    'question-list' => 'Questions to ask',
    'risk-chart' => 'Risk chart',
    'decision-aid' => 'What matters to me',
    'symptom-diary' => 'Symptom diary',
    'anatomy-figure' => 'Labelled figure',
    'provenance' => 'Where this information comes from',
    'language-picker' => 'Choice of language for the page',
  ];


  /**
   * Every element that this version carries, with its title.
   */
  public static function names(): array {
    $names = [];
    foreach (self::known('elements') as $name) {
      $names[$name] = self::NAMES[$name] ?? ucfirst(str_replace('-', ' ', $name));
    }
    return $names;
  }

  /**
   * The sections that a leaflet can have.
   *
   * @return string[]
   *   Their names.
   */
  public static function allSections(): array {
    return array_keys(self::known('sections'));
  }

  /**
   * What the build says that there is to choose from.
   */
  private static function known(string $what): array {
    static $known = NULL;
    $known ??= json_decode((string) file_get_contents(__DIR__ . '/../text/elements.json'), TRUE) ?: [];
    return $known[$what] ?? [];
  }

  /**
   * The sections that are asked for and exist, in their order.
   *
   * @return string[]
   *   Empty for the usual ones.
   */
  public static function sections(string $asked): array {
    return array_values(array_unique(array_intersect(preg_split('/[\s,]+/', $asked) ?: [], self::allSections())));
  }

  /**
   * Keeps what an element understands, and nothing that could be anything else.
   */
  public static function attributes(string $element, array $given): array {
    $fits = static fn (string $name, string $pattern): string =>
      preg_match($pattern, (string) ($given[$name] ?? '')) ? (string) $given[$name] : '';
    return array_filter([
      'condition' => $fits('condition', '/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/D'),
      'heading-level' => $fits('heading-level', '/^[1-6]$/D'),
      'depth' => $fits('depth', '/^main$/D'),
      'sections' => $element === 'leaflet' ? implode(' ', self::sections((string) ($given['sections'] ?? ''))) : '',
      'lang' => $fits('lang', '/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/D'),
    ]);
  }

  /**
   * Puts a mark that other filters leave alone in the place of every element.
   */
  public static function hide(string $html): string {
    $names = implode('|', array_keys(self::names()));
    $element = "/<care-($names)\\b([^<>]*)>.*?<\\/care-\\1\\s*>/si";
    return (string) preg_replace_callback($element, static function (array $found): string {
      $name = strtolower($found[1]);
      return self::mark($name, self::attributes($name, self::readAttributes($found[2])));
    }, $html);
  }

  /**
   * Turns every mark into its element. What stands inside comes from the module, never from the editor's HTML.
   *
   * @param callable(string, array): string $inside
   *   Gives what stands inside an element with these attributes, as HTML.
   */
  public static function show(string $text, callable $inside): string {
    $mark = '/\[careleaf((?:\s+[a-z-]+=(?:"|&quot;)[^"&\[\]<>]*(?:"|&quot;))*)\s*\]/';
    return (string) preg_replace_callback($mark, static function (array $found) use ($inside): string {
      $given = self::readAttributes(str_replace('&quot;', '"', $found[1]));
      $name = $given['element'] ?? 'leaflet';
      if (!isset(self::names()[$name])) {
        return $found[0];
      }
      $attributes = self::attributes($name, $given);
      return '<care-' . $name . self::write($attributes) . '>' . $inside($name, $attributes) . "</care-$name>";
    }, $text);
  }

  private static function mark(string $name, array $attributes): string {
    return '[careleaf' . self::write(['element' => $name] + $attributes) . ']';
  }

  private static function write(array $attributes): string {
    $written = '';
    foreach ($attributes as $name => $value) {
      $written .= " $name=\"" . htmlspecialchars($value, ENT_QUOTES) . '"';
    }
    return $written;
  }

  private static function readAttributes(string $text): array {
    preg_match_all('/([a-z-]+)\s*=\s*"([^"]*)"/i', $text, $found, PREG_SET_ORDER);
    return array_column(array_map(static fn (array $one): array => [strtolower($one[1]), $one[2]], $found), 1, 0);
  }

}
