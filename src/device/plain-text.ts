/**
 * Text as files for other programs can carry it: no control characters but ends of lines and tabs, and no half of a
 * character.
 */
export const plainText = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ').replace(/\p{Surrogate}/gu, '\ufffd');
