import { define } from '../../base/define.js';
import { LanguagePickerElement } from './language-picker.js';

define('care-language-picker', LanguagePickerElement);

declare global {
  interface HTMLElementTagNameMap {
    'care-language-picker': LanguagePickerElement;
  }
}
