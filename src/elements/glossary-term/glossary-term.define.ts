import { define } from '../../base/define.js';
import { GlossaryTermElement } from './glossary-term.js';

define('care-glossary-term', GlossaryTermElement);

declare global {
  interface HTMLElementTagNameMap {
    'care-glossary-term': GlossaryTermElement;
  }
}
