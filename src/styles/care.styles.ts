import type { CSSResult } from 'lit';
import { controlStyles } from './controls.styles.js';
import { hostStyles } from './host.styles.js';
import { printStyles } from './print.styles.js';
import { termStyles } from './terms.styles.js';

/** What every element wears. */
export const careStyles: readonly CSSResult[] = [hostStyles, controlStyles, termStyles, printStyles];
