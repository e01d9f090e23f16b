import { define } from '../../base/define.js';
import { SelfCareElement } from './self-care.js';

define('care-self-care', SelfCareElement);

declare global {
  interface HTMLElementTagNameMap {
    'care-self-care': SelfCareElement;
  }
}
