import { describe, it } from 'node:test';
import * as fc from 'fast-check';

/** What a test finds around it: what mocha gives in a browser; few draws. */
export function surround(): void {
  Object.assign(globalThis, { describe, it });
  fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 30, endOnFailure: true });
}
