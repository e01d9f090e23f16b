/** A short mark of a text (FNV-1a, 32 bits, of its UTF-8): tells whether it is still the same; no protection. */
export function digest(text: string): string {
  let sum = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) sum = Math.imul(sum ^ byte, 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}
