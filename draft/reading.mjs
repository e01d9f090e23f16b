// Reading grade of the English text: numbers written out, terms as words, each statement ending in a full stop.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
const require = createRequire('/tmp/rd/');
const lib = require('text-readability'); const r = lib.default ?? lib;
const pack = new URL('../conditions/hemifacial-spasm/', import.meta.url);
const read = (n) => JSON.parse(readFileSync(new URL(n, pack), 'utf8'));
const facts = read('condition.json');
const lines = readFileSync(new URL('statements.jsonl', import.meta.url), 'utf8').trim().split('\n').map((l) => JSON.parse(l));
const number = (id, form) => { const n = facts.numbers.find((x) => x.id === id); if (n.kind !== 'frequency') return '12 weeks';
  if (form === 'time') return '3 years'; if (form === 'count') return '63'; return `91 of 100 ${n.unit}`; };
const plain = (t) => t.replace(/\{([a-z0-9-]+)(?:\.(\w+))?\}/g, (_, id, f) => number(id, f)).replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
const say = (name, list) => { const text = list.map((l) => plain(l.words)).join(' ');
  const sentences = text.split(/[.!?]+\s/).length; const words = text.split(/\s+/).length;
  console.log(name.padEnd(14), 'statements', String(list.length).padStart(4), 'words', String(words).padStart(5), 'words a sentence', (words / sentences).toFixed(1),
   'Flesch-Kincaid', r.fleschKincaidGrade(text), 'SMOG', r.smogIndex(text), 'Flesch ease', r.fleschReadingEase(text), 'Dale-Chall', r.daleChallReadabilityScore(text)); };
say('all', lines); say('main', lines.filter((l) => l.depth));
for (const p of ['about', 'options.botulinum', 'options.medicines', 'options.micro', 'signs', 'plan', 'decision']) say(p, lines.filter((l) => l.place.startsWith(p)));
const hard = lines.map((l) => [r.fleschKincaidGrade(plain(l.words)), l.id, plain(l.words)]).sort((a, b) => b[0] - a[0]).slice(0, 25);
for (const h of hard) console.log(h.join(' | '));
