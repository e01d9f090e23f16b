import { readFileSync } from 'node:fs';
import { checkPack } from '../src/content/checks.js';
const read = (name: string) => JSON.parse(readFileSync(new URL(`../conditions/hemifacial-spasm/${name}.json`, import.meta.url), 'utf8'));
try {
  checkPack({ facts: { ...read('condition'), figures: read('figures') }, texts: { en: read('en') } });
  console.log('valid');
} catch (error) {
  console.log(JSON.stringify((error as { problems?: unknown }).problems ?? String(error), null, 1));
}
