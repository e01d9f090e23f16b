import { html, nothing, type TemplateResult } from 'lit';
import { asCounted, scaled, type Counted, type Told } from '../../content/counts.js';
import { alone } from '../../content/isolated.js';
import { nameOf } from '../../content/names.js';
import type { Content, Outcome, Test } from '../../content/types.js';
import { formatNumber } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { certaintyMark } from '../../templates/certainty.js';
import { formatTold } from '../../templates/frequency.js';
import { heading } from '../../templates/heading.js';
import { amount } from '../../templates/statement.js';
import { bar } from './bar.js';
import { renderSources } from './words.js';

type Accuracy = NonNullable<Test['accuracy']>;

/** How often a test is right and wrong: four counts of the same people. */
export function renderAccuracy(
  content: Content,
  { id, accuracy }: Test,
  level: number,
): TemplateResult | typeof nothing {
  if (!accuracy) return nothing;
  const of = accuracy.tested < 100 ? accuracy.tested : 1000;
  const tested = formatNumber(content.language, of);
  return html`<section part="group" class="test">
    ${heading(level, 'part', nameOf(content, id), `test-${id}`)}
    <p>${msg(str`Of ${tested} people tested:`, { id: 'risks.tested', desc: 'Before four counts; {0} is 1,000' })}</p>
    <ul class="outcomes">
      ${cases(accuracy).map(({ words, numerator, effect }) => {
        const counted = { numerator, denominator: accuracy.tested };
        return renderCase(content, words, drawn(counted, of), effect);
      })}
    </ul>
    <p class="muted">${certaintyMark(accuracy.certainty)} ${renderSources(content, accuracy.sources)}</p>
  </section>`;
}

const drawn = (counted: Counted, of: number): Told =>
  counted.denominator < 100 ? asCounted(counted) : scaled(counted, of);

function renderCase(content: Content, words: string, shown: Told, effect: Outcome['effect']) {
  const { count, whole } = formatTold(shown, alone({ unit: 'people' }), content);
  return html`<li part="outcome">
    <p class="count">${amount(count, whole, content.language)}</p>
    <p class="name">${words}</p>
    ${bar(shown, effect, shown.of)}
  </li>`;
}

const cases = (accuracy: Accuracy) =>
  [
    {
      numerator: accuracy.truePositive,
      effect: 'benefit',
      words: msg('The test found it, and they had it', { id: 'risks.true-positive', desc: 'A test that was right' }),
    },
    {
      numerator: accuracy.falseNegative,
      effect: 'harm',
      words: msg('The test missed it: they had it', { id: 'risks.false-negative', desc: 'A test that was wrong' }),
    },
    {
      numerator: accuracy.falsePositive,
      effect: 'harm',
      words: msg('A false alarm: they did not have it', { id: 'risks.false-positive', desc: 'A test that was wrong' }),
    },
    {
      numerator: accuracy.trueNegative,
      effect: 'benefit',
      words: msg('The test found nothing, and they did not have it', {
        id: 'risks.true-negative',
        desc: 'A test that was right',
      }),
    },
  ] as const;
