/** What was asked for does not exist: the command ends with 2 and says what there is. */
export class Refusal extends Error {}

/** What was asked for is there, and something is wrong with it: the command ends with 1. */
export class Fault extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

export const listed = (names: Iterable<string>): string => [...names].join(', ');

/** What a message shows of somebody's own words: on one line, short, and without what would steer a terminal. */
export function quoted(words: string): string {
  const plain = words.replace(/\p{C}/gu, '�');
  return `"${plain.length > 80 ? `${plain.slice(0, 79)}…` : plain}"`;
}

/** @throws Refusal that names the first that does not exist, and those that do. */
export function expectAmong(names: readonly string[], known: readonly string[], reason: string): void {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Refusal(`${reason} ${quoted(unknown)}; there are: ${listed(known)}`);
}
