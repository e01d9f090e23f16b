declare module 'virtual:english-messages' {
  const messages: Readonly<Record<string, string>>;
  export default messages;
}

declare module 'virtual:custom-elements-manifest' {
  export interface Described {
    readonly name: string;
    readonly description?: string;
    readonly default?: string;
  }
  export interface Member extends Described {
    readonly kind: string;
  }
  export interface Declaration {
    readonly name: string;
    readonly tagName?: string;
    readonly members?: readonly Member[];
    readonly events?: readonly Described[];
    readonly cssParts?: readonly Described[];
    readonly cssProperties?: readonly Described[];
  }
  const manifest: { readonly modules: readonly { readonly declarations: readonly Declaration[] }[] };
  export default manifest;
}

declare module '*.mdx' {
  const page: () => unknown;
  export default page;
}
