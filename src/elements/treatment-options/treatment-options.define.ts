import { define } from '../../base/define.js';
import { TreatmentOptionsElement } from './treatment-options.js';

define('care-treatment-options', TreatmentOptionsElement);

declare global {
  interface HTMLElementTagNameMap {
    'care-treatment-options': TreatmentOptionsElement;
  }
}
