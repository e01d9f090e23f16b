declare module 'virtual:english-messages' {
  const messages: Readonly<Record<string, string>>;
  export default messages;
}

declare module 'virtual:custom-elements-manifest' {
  /** Every element has a tag: `custom-elements-manifest.config.mjs` leaves out what has none. */
  interface Declaration {
    readonly name: string;
    readonly tagName: string;
    readonly members?: readonly object[];
  }
  const manifest: { readonly modules: readonly { readonly declarations: readonly Declaration[] }[] };
  export default manifest;
}

declare module '*.mdx' {
  const page: () => unknown;
  export default page;
}
