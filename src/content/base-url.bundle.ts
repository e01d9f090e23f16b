/** Where the one module was loaded from: the other files lie alongside it. */
export const baseUrl: string = import.meta.url;
