import type { Profile } from './types.js';

/** The clinic to name for a condition: its own, or the one for every condition that has none. */
export const clinicFor = ({ clinic, clinics = {} }: Profile, condition: string): Profile['clinic'] =>
  Object.hasOwn(clinics, condition) ? clinics[condition] : clinic;
