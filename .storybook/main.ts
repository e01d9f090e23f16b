import type { StorybookConfig } from '@storybook/web-components-vite';
import remarkGfm from 'remark-gfm';
import type { Plugin } from 'vite';
import { englishMessages } from './english-messages.js';

const messagesModule = 'virtual:english-messages';

/** Gives the preview the words from which the pseudo-languages are made. */
const englishMessagesPlugin: Plugin = {
  name: 'careleaf-english-messages',
  resolveId: (id) => (id === messagesModule ? `\0${id}` : undefined),
  load: (id) => (id === `\0${messagesModule}` ? `export default ${JSON.stringify(englishMessages())}` : undefined),
};

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
  // Languages and conditions are fetched from alongside the bundle, here as on a hospital's page.
  staticDirs: [{ from: '../dist', to: '/assets' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (config) => ({
    ...config,
    plugins: [...(config.plugins ?? []), englishMessagesPlugin],
    logLevel: 'warn',
    build: {
      ...config.build,
      // Storybook's own code is that large, and no patient loads it.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { ...config.build?.rolldownOptions, checks: { pluginTimings: false } },
    },
  }),
} satisfies StorybookConfig;
