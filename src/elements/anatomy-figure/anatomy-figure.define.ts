import { define } from '../../base/define.js';
import { AnatomyFigureElement } from './anatomy-figure.js';

define('care-anatomy-figure', AnatomyFigureElement);

declare global {
  interface HTMLElementTagNameMap {
    'care-anatomy-figure': AnatomyFigureElement;
  }
}
