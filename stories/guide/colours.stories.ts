import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { expect } from 'storybook/test';
import { hostStyles } from '../../src/styles/host.styles.js';
import clear from '../../src/themes/clear.css?raw';
import meadow from '../../src/themes/meadow.css?raw';
import { contrast, pairs, paletteOf } from './colours.js';
import './colours.css';

export default { title: 'Guide/Colours', tags: ['!autodocs'] } satisfies Meta;

const schemes = ['light', 'dark'] as const;

/** Every pair of colours that stand on each other, with the contrast that they have and the least that they need. */
const coloursOf = (css: string): StoryObj => {
  const palette = { ...paletteOf(hostStyles.cssText), ...paletteOf(css) };
  return {
    render: () =>
      html`<div class="colours" lang="en" dir="ltr">
        ${schemes.map(
          (scheme) =>
            html`<table>
              <caption>
                In ${scheme} pages
              </caption>
              <thead>
                <tr>
                  <th scope="col">Pair</th>
                  <th scope="col">Looks</th>
                  <th scope="col">Contrast</th>
                  <th scope="col">Needs</th>
                </tr>
              </thead>
              <tbody>
                ${pairs.map(({ front, back, least }) => {
                  const [color, backgroundColor] = [palette[front]![scheme], palette[back]![scheme]];
                  const found = contrast(color, backgroundColor);
                  return html`<tr data-enough=${found >= least}>
                    <th scope="row">${front} on ${back}</th>
                    <td>
                      <span class="swatch" aria-hidden="true" style=${styleMap({ color, backgroundColor })}>Aa</span>
                      <code>${color}</code> <code>${backgroundColor}</code>
                    </td>
                    <td class="number">${found.toFixed(1)}</td>
                    <td class="number">${least}</td>
                  </tr>`;
                })}
              </tbody>
            </table>`,
        )}
      </div>`,
    play: async ({ canvasElement }) => {
      const rows = [...canvasElement.querySelectorAll<HTMLElement>('tbody tr')];
      await expect(rows).toHaveLength(pairs.length * schemes.length);
      await expect(
        rows.filter(({ dataset }) => dataset['enough'] !== 'true').map(({ innerText }) => innerText),
      ).toEqual([]);
    },
  };
};

export const Default: StoryObj = coloursOf('');
export const Meadow: StoryObj = coloursOf(meadow);
export const Clear: StoryObj = coloursOf(clear);
