import { generate } from './build/generated.js';

generate();
