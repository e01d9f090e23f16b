import { conditions } from './content/registry.js';
import { builtInPacks } from './generated/built-in.js';

for (const pack of builtInPacks) conditions.add(pack);
conditions.tell();
