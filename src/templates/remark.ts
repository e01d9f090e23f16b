import { msg, str } from '../language/words.js';

/** "every 3 months, 4 times in all": parts of one remark. */
export const remark = (parts: readonly string[]): string =>
  parts.reduce((said, part) =>
    msg(str`${said}, ${part}`, { id: 'rhythm.parts', desc: 'Parts of one remark: "every 3 months, 4 times in all"' }),
  );
