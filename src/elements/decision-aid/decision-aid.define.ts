import { define } from '../../base/define.js';
import { DecisionAidElement } from './decision-aid.js';

define('care-decision-aid', DecisionAidElement);

declare global {
  interface HTMLElementTagNameMap {
    'care-decision-aid': DecisionAidElement;
  }
}
