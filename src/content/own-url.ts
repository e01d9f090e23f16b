/** Where this module was loaded from. The files beside it are found from here, never from the page's `<base>`. */
export const ownUrl: string = import.meta.url;
