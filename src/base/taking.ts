import type { PropertyDeclaration } from 'lit';
import { alone } from '../content/isolated.js';

/**
 * The property takes what its attribute takes, by the same converter: whatever a page, a script or a framework gives becomes
 * a value of its type, or its default. `null` stands for an attribute that is not there.
 */
export function taking(descriptor: PropertyDescriptor, { converter, type }: PropertyDeclaration): PropertyDescriptor {
  const take = typeof converter === 'function' ? converter : type === Boolean ? isTrue : undefined;
  if (!take) return alone(descriptor);
  const { set } = descriptor;
  return alone({
    ...descriptor,
    set(given: unknown) {
      set?.call(this, take(given as string | null));
    },
  });
}

/** As an attribute it counts by being there, whatever it says; as a property by what it says. */
const isTrue = (given: unknown): boolean => given === true || given === 'true';
