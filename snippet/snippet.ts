import '../src/define.js';
import { setAssetBase } from '../src/content/assets.js';
import { published } from './data.js';
import { SnippetMaker } from './maker.js';

setAssetBase(published.href);
customElements.define('snippet-maker', SnippetMaker);
