/** Random where the browser allows it: an insecure page has no `randomUUID`. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('');
