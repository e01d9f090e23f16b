import { html, type TemplateResult } from 'lit';
import { msg } from '../src/language/words.js';
import { radios } from './fields.js';
import type { Scheme } from './own-colours.js';
import type { Width } from './preview.js';

export interface PreviewTools {
  readonly width: Width;
  readonly scheme: Scheme;
  readonly chooseWidth: (width: Width) => void;
  readonly chooseScheme: (scheme: Scheme) => void;
}

/** Width and colours of the preview's page. */
export function previewTools(tools: PreviewTools): TemplateResult {
  return html`<div class="tools">
    ${radios({
      id: 'width',
      label: msg('Width', { id: 'snippet.width', desc: 'Label of a choice' }),
      value: tools.width,
      options: [
        { value: 'phone', label: msg('Phone', { id: 'snippet.phone', desc: 'Width of the preview' }) },
        { value: 'desktop', label: msg('Desktop', { id: 'snippet.desktop', desc: 'Width of the preview' }) },
      ],
      change: (width) => tools.chooseWidth(width as Width),
    })}
    ${radios({
      id: 'scheme',
      label: msg('Page', { id: 'snippet.scheme', desc: 'Label of a choice: light or dark page' }),
      value: tools.scheme,
      options: [
        { value: 'light', label: msg('Light', { id: 'snippet.light', desc: 'Colours of the preview' }) },
        { value: 'dark', label: msg('Dark', { id: 'snippet.dark', desc: 'Colours of the preview' }) },
      ],
      change: (scheme) => tools.chooseScheme(scheme as Scheme),
    })}
  </div>`;
}
