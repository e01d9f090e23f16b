import { folderAbove } from './module-folder.js';

/**
 * Where the files alongside the modules are found, never the page's `<base>`.
 * Empty where a host's bundler has moved this module: `setAssetBase` says it then.
 */
export const baseUrl: string = folderAbove(import.meta.url, 'content/base-url');
