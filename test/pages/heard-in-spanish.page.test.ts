import { hearAll } from '../helpers/heard/judge.js';
import { inSpanish } from '../helpers/heard/scenes.js';

hearAll(inSpanish);
