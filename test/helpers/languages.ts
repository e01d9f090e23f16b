import { registerCondition } from '../../src/content/registry.js';
import type { Pack } from '../../src/content/types.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { registerLanguage } from '../../src/language/catalogues.js';
import { pseudoCatalogue, pseudoTags, pseudoText, type PseudoKind } from '../../tools/pseudo.js';

/** Makes the pseudo-languages known, so that a test needs no request: "en-XA" is accented, "ar-XB" right to left. */
export async function speakPseudoLanguages(): Promise<void> {
  const messages = await englishMessages();
  for (const [kind, tag] of Object.entries(pseudoTags) as [PseudoKind, string][])
    registerLanguage(tag, pseudoCatalogue(messages, kind));
  registerPseudoTexts(builtInPacks[0]!);
}

/** Makes a condition's words in the pseudo-languages known. */
export function registerPseudoTexts({ facts, texts }: Pack): void {
  for (const [kind, tag] of Object.entries(pseudoTags) as [PseudoKind, string][])
    registerCondition({ facts, texts: { [tag]: pseudoText(texts['en']!, kind) } });
}

/** The English interface words by id, as the translators' file has them. */
async function englishMessages(): Promise<Record<string, string>> {
  const file = await (await fetch('/locales/es.xlf')).text();
  const units = new DOMParser().parseFromString(file, 'text/xml').querySelectorAll('trans-unit');
  return Object.fromEntries([...units].map((unit) => [unit.id, wordsOf(unit.querySelector('source')!)]));
}

const wordsOf = (source: Element): string =>
  [...source.childNodes].map((node) => (node instanceof Element ? `{${node.id}}` : node.textContent)).join('');
