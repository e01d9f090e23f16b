import { html, type TemplateResult } from 'lit';
import type { Depth } from '../../content/depth.js';
import { msg } from '../../language/words.js';
import { icon } from '../../templates/icon.js';
import { depthLabel } from './depth-switch.js';

/** Before printing, the reader chooses how much. */
export const renderPrintChoice = (print: (depth: Depth) => void): TemplateResult =>
  html`<details class="print-choice" data-key="print">
    <summary class="more">
      ${icon('printer')}<span id="print"
        >${msg('Print this leaflet', { id: 'leaflet.print', desc: 'Opens two buttons: how much to print' })}</span
      >
    </summary>
    <div class="choices" role="group" aria-labelledby="print">
      ${(['main', 'full'] as const).map((depth) => html`<button type="button" @click=${() => print(depth)}>${depthLabel(depth)}</button>`)}
    </div>
  </details>`;
