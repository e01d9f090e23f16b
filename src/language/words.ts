import { defaultMsg } from '@lit/localize/internal/default-msg.js';
import { str } from '@lit/localize/internal/str-tag.js';
import type { MsgFn } from '@lit/localize/internal/types.js';

export { str };

/** Interface words in one language: message id → text, with `{0}` where a value belongs. */
export type Catalogue = Readonly<Record<string, string>>;

let current: Catalogue | undefined;

/** Runs `render` with the words of one catalogue. Rendering is synchronous, so two languages can share a page. */
export function withCatalogue<T>(catalogue: Catalogue | undefined, render: () => T): T {
  const before = current;
  current = catalogue;
  try {
    return render();
  } finally {
    current = before;
  }
}

/** The same words for what is rendered later. */
export function keepingCatalogue<T>(render: () => T): () => T {
  const kept = current;
  return () => withCatalogue(kept, render);
}

/**
 * The words for a message in the language that is being rendered; English, as written, where it has none.
 * Same calls as lit-localize's `msg`, so its tools extract them. Every call has an `id` and a `desc`.
 */
export const msg: MsgFn = ((template: string | ReturnType<typeof str>, options: { id: string }) => {
  const translated = current?.[options.id];
  if (!translated) return defaultMsg(template);
  const values = typeof template === 'string' ? [] : template.values;
  return translated.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}) as MsgFn;
