import type { StorybookConfig } from '@storybook/web-components-vite';
import remarkGfm from 'remark-gfm';
import { mergeConfig } from 'vite';
import { englishWords } from '../tools/build/catalogues.js';
import { buildManifest } from '../tools/build/metadata.js';
import { virtualModule } from '../tools/vite/virtual-module.js';

export default {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: [
    {
      name: '@storybook/addon-docs',
      // Tables are no part of plain Markdown.
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The rest is that of vite.config.ts.
  viteFinal: (config) =>
    mergeConfig(config, {
      plugins: [
        virtualModule('custom-elements-manifest', buildManifest),
        // The words from which the pseudo-languages are made.
        virtualModule('english-messages', englishWords),
      ],
      logLevel: 'warn',
      build: {
        // Storybook's own code is that large, and no patient loads it.
        chunkSizeWarningLimit: 2000,
        rolldownOptions: { checks: { pluginTimings: false } },
      },
    }),
} satisfies StorybookConfig;
