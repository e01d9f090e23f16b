import { define } from '../../base/define.js';
import { ConditionExplainerElement } from './condition-explainer.js';

define('care-condition-explainer', ConditionExplainerElement);

declare global {
  interface HTMLElementTagNameMap {
    'care-condition-explainer': ConditionExplainerElement;
  }
}
