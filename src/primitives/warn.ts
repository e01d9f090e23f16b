const said = new Set<string>();

/** Tells the developer once, in the console, and never the reader. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(message);
}

/** An error as developers need it: short, and with its place. */
export const inBrief = (error: unknown): string =>
  String((error as Partial<Error> | undefined)?.stack ?? error).slice(0, 1000);
