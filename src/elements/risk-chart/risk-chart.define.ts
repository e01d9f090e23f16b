import { define } from '../../base/define.js';
import { RiskChartElement } from './risk-chart.js';

define('care-risk-chart', RiskChartElement);

declare global {
  interface HTMLElementTagNameMap {
    'care-risk-chart': RiskChartElement;
  }
}
