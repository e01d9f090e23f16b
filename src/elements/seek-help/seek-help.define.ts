import { define } from '../../base/define.js';
import { SeekHelpElement } from './seek-help.js';

define('care-seek-help', SeekHelpElement);

declare global {
  interface HTMLElementTagNameMap {
    'care-seek-help': SeekHelpElement;
  }
}
