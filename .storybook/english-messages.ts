import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import type { Config } from '@lit/localize-tools/lib/types/config.js';
import type { RuntimeOutputConfig } from '@lit/localize-tools/lib/types/modes.js';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const configFile = fileURLToPath(new URL('../locales/lit-localize.json', import.meta.url));

/** The English interface words by message id, as they stand in the sources. */
export function englishMessages(): Record<string, string> {
  const config = JSON.parse(readFileSync(configFile, 'utf8')) as Config & { output: RuntimeOutputConfig };
  const baseDir = dirname(configFile);
  const localizer = new RuntimeLitLocalizer({ ...config, baseDir, resolve: (path: string) => resolve(baseDir, path) });
  const { messages } = localizer.extractSourceMessages();
  return Object.fromEntries(
    messages.map(({ name, contents }) => [
      name,
      contents.map((part) => (typeof part === 'string' ? part : `{${part.index}}`)).join(''),
    ]),
  );
}
