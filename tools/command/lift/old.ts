/** A pack of version 1, read loosely: its schema is no more. */
export type Old = Readonly<Record<string, unknown>>;
export type Item = Old & { readonly id: string };

export const list = (value: unknown): Item[] => (Array.isArray(value) ? (value as Item[]) : []);
export const record = (value: unknown): Old => Object(value) as Old;
export const filled = (value: readonly unknown[]): readonly unknown[] | undefined =>
  value.length > 0 ? value : undefined;
/** Without what is absent. */
export const present = (value: Old): Old =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined));

/** In version 1 every option was an alternative of one set without a name. */
export const setId = 'all-options';
export const anchorOf = (startsFrom: string): string => `${startsFrom}-day`;
/** Version 1 had one figure, without an id. */
export const figureId = 'figure';
/** The diary of version 1 was the same for every condition. */
export const diaryMeasures = ['strength', 'often', 'bother'];
