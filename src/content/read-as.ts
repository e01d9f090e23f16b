import { safeParse, type GenericSchema } from 'valibot';
import { withoutPageAdditions } from './page-additions.js';

/** Reads something stored as what a schema says; undefined where it is something else. */
export const readAs =
  <T>(schema: GenericSchema<unknown, T>) =>
  (stored: unknown): T | undefined => {
    const result = withoutPageAdditions(() => safeParse(schema, stored));
    return result.success ? result.output : undefined;
  };
