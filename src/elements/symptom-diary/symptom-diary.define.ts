import { define } from '../../base/define.js';
import { SymptomDiaryElement } from './symptom-diary.js';

define('care-symptom-diary', SymptomDiaryElement);

declare global {
  interface HTMLElementTagNameMap {
    'care-symptom-diary': SymptomDiaryElement;
  }
}
