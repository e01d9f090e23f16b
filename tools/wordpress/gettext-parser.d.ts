declare module 'gettext-parser' {
  interface Table {
    charset: string;
    headers: Record<string, string>;
    translations: Record<
      string,
      Record<string, { msgid: string; msgstr: string[]; comments?: { reference?: string; extracted?: string } }>
    >;
  }
  interface Format {
    parse(source: string | Uint8Array): Table;
    compile(table: Table): Uint8Array;
  }
  export type { Table };
  export const po: Format;
  export const mo: Format;
}
