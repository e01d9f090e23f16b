import { createHash } from 'node:crypto';

/** What `integrity` asks for. */
export const hash = (content: string | Uint8Array): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;
