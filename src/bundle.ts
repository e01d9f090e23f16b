import './define.js';

// The classes can be had from the registry of the page.
export { checkPack, checkProfile, ContentError, registerCondition, setAssetBase } from './index.js';
export { start } from './base/define.js';
