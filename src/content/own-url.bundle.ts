/** Where the one module was loaded from: the other files lie beside it. */
export const ownUrl: string = import.meta.url;
