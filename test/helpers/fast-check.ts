import * as fc from 'fast-check';
import { build } from '../../src/generated/build.js';

const wish = typeof process === 'undefined' ? undefined : process.env['CARELEAF_SEED'];
const anew = () => Date.now() % 2 ** 31;

/** The digest of the sources, as a number. */
const ofSources = Number.parseInt(build.slice(-8), 16) % 2 ** 31;

/**
 * The same sources are tried with the same cases, wherever and whenever that is: what passes before a commit passes
 * after it. `CARELEAF_SEED=anew` draws other cases; with the number that a failure prints, they are those again.
 */
export const seed = wish === 'anew' ? anew() : Number(wish ?? ofSources);

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });

export * from 'fast-check';
