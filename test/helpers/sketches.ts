import type { Pack } from '../../src/content/types.js';
import childEmergency from '../sketches/child-emergency/condition.json' with { type: 'json' };
import childEmergencyWords from '../sketches/child-emergency/en.json' with { type: 'json' };
import longTermIllness from '../sketches/long-term-illness/condition.json' with { type: 'json' };
import longTermIllnessWords from '../sketches/long-term-illness/en.json' with { type: 'json' };
import operation from '../sketches/operation/condition.json' with { type: 'json' };
import operationWords from '../sketches/operation/en.json' with { type: 'json' };
import screening from '../sketches/screening/condition.json' with { type: 'json' };
import screeningWords from '../sketches/screening/en.json' with { type: 'json' };

export type SketchName = 'child-emergency' | 'long-term-illness' | 'operation' | 'screening';

// What stands in a JSON file has no literal types.
const packOf = (facts: unknown, en: unknown): Pack => ({ facts, texts: { en } }) as Pack;

const sketches: Readonly<Record<SketchName, Pack>> = {
  'child-emergency': packOf(childEmergency, childEmergencyWords),
  'long-term-illness': packOf(longTermIllness, longTermIllnessWords),
  operation: packOf(operation, operationWords),
  screening: packOf(screening, screeningWords),
};

export const sketchNames = Object.keys(sketches) as SketchName[];

/** A pack unlike the built-in one, invented: no content for patients. A copy, to be changed at will. */
export const sketch = (name: SketchName): Pack => structuredClone(sketches[name]);
