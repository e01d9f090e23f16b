import { textOf } from './given.js';

/**
 * A level that headings have, as a number or as text; 2 for anything else. A leaflet of level 6 gives its parts the number 7,
 * which is written as 6.
 */
export const levelOf = (given: unknown): number =>
  given === 7 || /^[1-6]$/.test(typeof given === 'number' ? String(given) : textOf(given).trim()) ? Number(given) : 2;
