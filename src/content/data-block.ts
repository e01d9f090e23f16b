/**
 * Whether the `type` of a script names JSON, so that its text is read as data: `application/json` in any letters, with or
 * without parameters, as media types are written.
 */
export const isJsonType = (type: string | null | undefined): boolean =>
  /^\s*application\/json\s*(?:;|$)/i.test(type ?? '');
