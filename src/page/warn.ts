const said = new Set<string>();

/** Tells the developer once, in the console, and never the reader. */
export function warnOnce(message: string, ...more: unknown[]): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(message, ...more);
}
