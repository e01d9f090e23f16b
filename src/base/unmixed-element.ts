import { LitElement, type PropertyDeclaration } from 'lit';
import { alone } from '../content/isolated.js';
import { taking } from './taking.js';

/** An element whose properties are what it declares, whatever a page's script has given to every object. */
export abstract class UnmixedElement extends LitElement {
  /** @internal */
  static override createProperty(name: PropertyKey, options: PropertyDeclaration = {}): void {
    super.createProperty(name, alone(options));
  }

  /** @internal */
  protected static override getPropertyDescriptor(
    ...given: Parameters<typeof LitElement.getPropertyDescriptor>
  ): PropertyDescriptor | undefined {
    const descriptor = super.getPropertyDescriptor(...given);
    return descriptor && taking(descriptor, given[2]);
  }
}
