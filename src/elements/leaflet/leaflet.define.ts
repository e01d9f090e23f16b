import '../action-plan/action-plan.define.js';
import '../anatomy-figure/anatomy-figure.define.js';
import '../condition-explainer/condition-explainer.define.js';
import '../decision-aid/decision-aid.define.js';
import '../follow-up-checklist/follow-up-checklist.define.js';
import '../language-picker/language-picker.define.js';
import '../monitoring/monitoring.define.js';
import '../provenance/provenance.define.js';
import '../question-list/question-list.define.js';
import '../risk-chart/risk-chart.define.js';
import '../seek-help/seek-help.define.js';
import '../self-care/self-care.define.js';
import '../symptom-diary/symptom-diary.define.js';
import '../treatment-options/treatment-options.define.js';
import { define } from '../../base/define.js';
import { LeafletElement } from './leaflet.js';

define('care-leaflet', LeafletElement);

declare global {
  interface HTMLElementTagNameMap {
    'care-leaflet': LeafletElement;
  }
}
