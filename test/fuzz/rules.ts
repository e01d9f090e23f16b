import assert from 'node:assert/strict';

/** No message of an error is longer, whatever was given. */
export const longestMessage = 3000;

/** In few words, on as many lines as there are problems, and nothing that steers a terminal or hides. */
export function assertShort(message: string): void {
  assert.ok(message.length <= longestMessage, `${message.length} letters: ${message.slice(0, 400)}`);
  assert.ok(message.split('\n').length <= 8, message);
  assert.doesNotMatch(message, /[^\P{C}\n�]/u);
}

/** What every object inherits has nothing new. */
export function assertUnpolluted(): void {
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  assert.deepEqual(Object.keys(Object.prototype), []);
}
