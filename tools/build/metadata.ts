import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { join } from 'node:path';
import { root, write } from './files.js';

/** The custom elements manifest of the sources as they are. */
export const buildManifest = () => cli({ argv: ['analyze', '--quiet'], cwd: root, noWrite: true });

/** What editors and frameworks read about the elements. */
export async function buildMetadata(outDir: string): Promise<void> {
  const manifest = await buildManifest();
  const files = {
    'custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'html-custom-data.json': getVsCodeHtmlCustomData(manifest, {}),
    'web-types.json': getWebTypesData(manifest, {}),
  };
  for (const [name, content] of Object.entries(files)) write(join(outDir, name), content);
}
