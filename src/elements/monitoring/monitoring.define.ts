import { define } from '../../base/define.js';
import { MonitoringElement } from './monitoring.js';

define('care-monitoring', MonitoringElement);

declare global {
  interface HTMLElementTagNameMap {
    'care-monitoring': MonitoringElement;
  }
}
