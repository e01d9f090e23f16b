import { define } from '../../base/define.js';
import { ActionPlanElement } from './action-plan.js';

define('care-action-plan', ActionPlanElement);

declare global {
  interface HTMLElementTagNameMap {
    'care-action-plan': ActionPlanElement;
  }
}
