/**
 * Words that go on in a line, with the space before them. A space that stands alone beside Lit's marks is seen and not
 * heard: Chromium leaves it out of what screen readers get, and two words become one.
 */
export const after = (words: string): string => (words ? ` ${words}` : '');
