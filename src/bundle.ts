import './define.js';

// The classes can be had from the registry of the page.
export { setAssetBase } from './content/beside.js';
export { checkPack, checkProfile } from './content/checks.js';
export { ContentError } from './content/errors.js';
export { registerCondition } from './content/registry.js';
