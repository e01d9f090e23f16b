import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/**
 * A hash of plain data: SHA-256 of its canonical JSON (RFC 8785), whatever the order of its fields. The same letters
 * written in two ways of Unicode are the same (NFC). It runs in the command and in the reviewer's page, where a browser
 * has no `crypto.subtle` for a file.
 */
export const digestOf = (data: unknown): string => `sha256-${bytesToHex(sha256(utf8ToBytes(canonical(data))))}`;

const canonical = (data: unknown): string => canonicalize(normalised(data)) ?? 'null';

function normalised(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(normalised);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.normalize('NFC'), normalised(inner)]));
}
