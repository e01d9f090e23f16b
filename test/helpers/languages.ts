import { registerCondition } from '../../src/content/registry.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { registerLanguage } from '../../src/language/catalogues.js';
import { pseudoCatalogue, pseudoTags, pseudoText, type PseudoKind } from '../../tools/pseudo.js';

/** Makes the pseudo-languages known, so that a test needs no request: "en-XA" is accented, "ar-XB" right to left. */
export async function speakPseudoLanguages(): Promise<void> {
  const messages = await englishMessages();
  const pack = builtInPacks[0]!;
  for (const [kind, tag] of Object.entries(pseudoTags) as [PseudoKind, string][]) {
    registerLanguage(tag, pseudoCatalogue(messages, kind));
    registerCondition({ facts: pack.facts, texts: { [tag]: pseudoText(pack.texts['en']!, kind) } });
  }
}

/** The English interface words by id, as the translators' file has them. */
async function englishMessages(): Promise<Record<string, string>> {
  const file = await (await fetch('/locales/es.xlf')).text();
  const units = new DOMParser().parseFromString(file, 'text/xml').querySelectorAll('trans-unit');
  return Object.fromEntries([...units].map((unit) => [unit.id, wordsOf(unit.querySelector('source')!)]));
}

const wordsOf = (source: Element): string =>
  [...source.childNodes].map((node) => (node instanceof Element ? `{${node.id}}` : node.textContent)).join('');
