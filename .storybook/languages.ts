import english from 'virtual:english-messages';
import { assetLanguages, setAssetBase } from '../src/content/assets.js';
import { registerCondition } from '../src/content/registry.js';
import type { Pack } from '../src/content/types.js';
import { registerLanguage } from '../src/language/catalogues.js';
import { endonym } from '../src/language/matching.js';
import { builtInPacks } from '../src/generated/built-in.js';
import { pseudoCatalogue, pseudoTags, pseudoText, type PseudoKind } from '../tools/pseudo.js';

const kinds = Object.entries(pseudoTags) as [PseudoKind, string][];
const names: Readonly<Record<string, string>> = {
  [pseudoTags.accented]: 'Pseudo: accented, longer',
  [pseudoTags['right-to-left']]: 'Pseudo: right to left',
};

/** What the toolbar offers. */
export const languages = ['en', ...assetLanguages, ...Object.values(pseudoTags)].map((value) => ({
  value,
  title: names[value] ?? endonym(value),
}));

const known = new WeakMap<Pack, Pack>();

/** A pack with its words in the pseudo-languages too. */
function withPseudoTexts(pack: Pack): Pack {
  const english = pack.texts['en']!;
  const made = known.get(pack) ?? {
    ...pack,
    texts: { ...pack.texts, ...Object.fromEntries(kinds.map(([kind, tag]) => [tag, pseudoText(english, kind)])) },
  };
  known.set(pack, made);
  return made;
}

const isPack = (value: unknown): value is Pack => typeof (value as Pack | undefined)?.texts?.['en']?.name === 'string';

/** A story's own pack in the language of the toolbar, where that is a pseudo-language. */
export const packIn = (language: string, pack: unknown): unknown =>
  isPack(pack) && language in names ? withPseudoTexts(pack) : pack;

setAssetBase(new URL('dist/', document.baseURI).href);
kinds.forEach(([kind, tag]) => registerLanguage(tag, pseudoCatalogue(english, kind)));
builtInPacks.map(withPseudoTexts).forEach(registerCondition);
