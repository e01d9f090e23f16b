const here = import.meta.url;

/**
 * Where the files beside the modules are found: the folder that `content/` stands in, never the page's `<base>`.
 * Empty where a host's bundler has moved this module: `setAssetBase` says it then.
 */
export const ownUrl: string = here.slice(0, here.lastIndexOf('/content/') + 1);
