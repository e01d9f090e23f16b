import './define.js';

// The classes can be had from the registry of the page.
export { checkPack, checkProfile, ContentError, registerCondition, setAssetBase } from './index.js';
/** @internal For the loader. */
export { start } from './base/define.js';
