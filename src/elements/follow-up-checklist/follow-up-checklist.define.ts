import { define } from '../../base/define.js';
import { FollowUpChecklistElement } from './follow-up-checklist.js';

define('care-follow-up-checklist', FollowUpChecklistElement);

declare global {
  interface HTMLElementTagNameMap {
    'care-follow-up-checklist': FollowUpChecklistElement;
  }
}
