import { define } from '../../base/define.js';
import { QuestionListElement } from './question-list.js';

define('care-question-list', QuestionListElement);

declare global {
  interface HTMLElementTagNameMap {
    'care-question-list': QuestionListElement;
  }
}
