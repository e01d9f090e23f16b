import { safeParse, type GenericSchema } from 'valibot';
import { isolated } from './isolated.js';
import { withoutPageAdditions } from './page-additions.js';

/** Reads something stored as what a schema says; undefined where it is something else. */
export const readAs =
  <T>(schema: GenericSchema<unknown, T>) =>
  (stored: unknown): T | undefined => {
    const result = withoutPageAdditions(() => safeParse(schema, isolated(stored)));
    return result.success ? (isolated(result.output) as T) : undefined;
  };
