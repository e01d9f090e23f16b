/**
 * What a phone dials: "+44 (0)1632 960 111 #3" → "+441632960111". The zero in brackets is not dialled from abroad, and
 * an extension after `#` is for the person to choose: phones that dial it reach another number, or none.
 */
export const dialled = (phone: string): string =>
  phone
    .replace(/(\+.*?)\(0\)/, '$1')
    .replace(/^([^#]*\d[^#]*)#.*/, '$1')
    .replace(/[^\d+*#]/g, '')
    .replaceAll('#', '%23');
