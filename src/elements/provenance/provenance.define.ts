import { define } from '../../base/define.js';
import { ProvenanceElement } from './provenance.js';

define('care-provenance', ProvenanceElement);

declare global {
  interface HTMLElementTagNameMap {
    'care-provenance': ProvenanceElement;
  }
}
