import { css } from 'lit';

/**
 * Tokens, reset and the look of text and notes that every element shares; that of controls is in controls.styles.ts.
 * The wrapper `.care` takes nothing from the page but font, direction, colour scheme, text size and whether it is visible: rules such as
 * `* { letter-spacing: 5px }` end at it. Everything inside is measured in em, never rem.
 *
 * @cssprop [--care-font-family=inherit] - Font of all text.
 * @cssprop [--care-font-size=max(1.125em, 16px)] - Size of body text; everything else follows from it.
 * @cssprop [--care-color-text] - Text.
 * @cssprop [--care-color-muted] - Text of less weight.
 * @cssprop [--care-color-accent] - Links, buttons, what is chosen.
 * @cssprop [--care-color-on-accent] - Text on the accent.
 * @cssprop [--care-color-surface] - Tinted grounds.
 * @cssprop [--care-color-ground] - Ground of fields and of the figure's inset.
 * @cssprop [--care-color-line] - Hairlines.
 * @cssprop [--care-color-edge] - Borders of buttons and fields.
 * @cssprop [--care-radius=0.4em] - The one radius.
 * @cssprop [--care-space=1] - Factor of the space scale.
 * @cssprop [--care-measure=66ch] - The longest line.
 * @cssprop [--care-scroll-margin=1em] - Room above a heading that is jumped to, for hosts with a sticky header.
 */
export const hostStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    container: care / inline-size;
    contain-intrinsic-inline-size: min(40em, 75vw);
    min-inline-size: 0;
    max-inline-size: 100%;
    isolation: isolate;
  }
  :host([hidden]) {
    display: none;
  }
  .care {
    all: initial;
    visibility: inherit;
    /* The word "auto" would ask the page. */
    -webkit-user-select: text;
    user-select: text;
    color-scheme: inherit;
    display: block;
    box-sizing: border-box;
    font-family: var(--care-font-family, inherit);
    font-size: var(--care-font-size, max(1.125em, 16px));
    line-height: 1.6;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    overflow-wrap: anywhere;

    /* A token of the page that is no colour, such as an address, is none here either, and is not fetched. */
    --_text: color-mix(in srgb, var(--care-color-text, light-dark(#17262a, #e4eded)) 100%, #000);
    --_muted: color-mix(in srgb, var(--care-color-muted, light-dark(#47575c, #aebdbf)) 100%, #000);
    --_accent: color-mix(in srgb, var(--care-color-accent, light-dark(#0a5558, #7dd3cf)) 100%, #000);
    --_on-accent: color-mix(in srgb, var(--care-color-on-accent, light-dark(#ffffff, #06282a)) 100%, #000);
    --_surface: color-mix(in srgb, var(--care-color-surface, light-dark(#eef5f4, #1d2a2c)) 100%, #000);
    --_ground: color-mix(in srgb, var(--care-color-ground, light-dark(#ffffff, #12191b)) 100%, #000);
    --_line: color-mix(in srgb, var(--care-color-line, light-dark(#d3dedd, #37474a)) 100%, #000);
    --_edge: color-mix(in srgb, var(--care-color-edge, light-dark(#65777b, #8a9c9f)) 100%, #000);
    --_emergency: light-dark(#b3211b, #c7302a);
    --_on-emergency: #ffffff;
    --_urgent: #ffc857;
    --_on-urgent: #2b1f00;
    --_routine: light-dark(#0b4f8a, #1f6db3);
    --_on-routine: #ffffff;
    --_plum: light-dark(#7a3b69, #e0a3cf);
    --_shade: color-mix(in srgb, var(--_accent) 50%, transparent);
    --_radius: var(--care-radius, 0.4em);
    --_measure: var(--care-measure, 66ch);
    --_scale: 1.2;
    --_s1: calc(var(--care-space, 1) * 0.25em);
    --_s2: calc(var(--care-space, 1) * 0.5em);
    --_s3: calc(var(--care-space, 1) * 0.75em);
    --_s4: calc(var(--care-space, 1) * 1em);
    --_s5: calc(var(--care-space, 1) * 1.5em);
    --_s6: calc(var(--care-space, 1) * 2em);
    --_s7: calc(var(--care-space, 1) * 3em);
    color: var(--_text);
  }
  @container care (min-width: 40em) {
    .care {
      --_scale: 1.25;
    }
    .amount strong {
      white-space: nowrap;
    }
  }
  /* Where the text is large beside the room, air gives way to words. */
  @container care (max-width: 13em) {
    .care {
      --_s2: calc(var(--care-space, 1) * 0.35em);
      --_s3: calc(var(--care-space, 1) * 0.4em);
      --_s4: calc(var(--care-space, 1) * 0.5em);
      --_s5: calc(var(--care-space, 1) * 1em);
      --_s6: calc(var(--care-space, 1) * 1.5em);
    }
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  /* Elsewhere a long word breaks before it sticks out; where a table scrolls, it keeps its words. */
  [role='region'] > table {
    overflow-wrap: break-word;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
    max-inline-size: var(--_measure);
    scroll-margin-block-start: var(--care-scroll-margin, 1em);
  }
  .title {
    font-size: calc(1em * var(--_scale) * var(--_scale) * var(--_scale));
    letter-spacing: -0.01em;
  }
  .section {
    font-size: calc(1em * var(--_scale) * var(--_scale));
  }
  .part {
    font-size: calc(1em * var(--_scale));
  }
  .detail {
    font-size: 1em;
  }
  p,
  ul,
  ol {
    margin: var(--_s3) 0 0;
    max-inline-size: var(--_measure);
    text-wrap: pretty;
  }
  :is(h1, h2, h3, h4, h5, h6) + :is(p, ul, ol) {
    margin-block-start: var(--_s2);
  }
  ul,
  ol {
    padding: 0;
    padding-inline-start: 1.25em;
  }
  li + li {
    margin-block-start: var(--_s2);
  }
  li::marker {
    color: var(--_accent);
  }
  strong {
    font-weight: 650;
  }
  .amount strong {
    font-size: 1.1em;
    font-weight: 700;
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
    text-decoration-thickness: from-font;
  }
  a:hover {
    text-decoration-thickness: 0.15em;
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.25em;
  }
  :focus-visible {
    outline: 0.17em solid light-dark(#06282a, #ffffff);
    outline-offset: 0.14em;
    box-shadow: 0 0 0 0.14em light-dark(#ffffff, #06282a);
    border-radius: 0.2em;
    /* What stays in reach at the foot of a page lies over nothing that has the focus. */
    scroll-margin-block-end: var(--_foot, 0px);
  }
  h1:focus,
  h2:focus,
  h3:focus,
  h4:focus,
  h5:focus,
  h6:focus {
    outline-offset: 0.3em;
  }
  .review {
    margin-block-start: var(--_s5);
  }
  /* Nobody has, or it is due: an open mark; signed off: the accent. */
  .sign-off {
    display: flex;
    gap: var(--_s2);
    align-items: start;
  }
  .sign-off.given .icon {
    color: var(--_accent);
  }
  .sign-off.overdue {
    color: var(--_text);
  }
  .sign-off strong {
    font-weight: 600;
  }
  .muted {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .note {
    display: flex;
    gap: var(--_s3);
    align-items: start;
    margin-block: 0 var(--_s4);
    padding: var(--_s3) var(--_s4);
    border-inline-start: 0.25em solid var(--_accent);
    border-radius: 0 var(--_radius) var(--_radius) 0;
    background: var(--_surface);
    max-inline-size: var(--_measure);
  }
  .note:dir(rtl) {
    border-radius: var(--_radius) 0 0 var(--_radius);
  }
  .note p {
    margin: 0;
  }
  div.note {
    display: block;
  }
  .loading {
    padding: var(--_s4) 0;
    color: var(--_muted);
  }
  .loading span {
    display: block;
    block-size: 1em;
    margin-block-start: var(--_s3);
    border-radius: var(--_radius);
    background: var(--_surface);
    max-inline-size: var(--_measure);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .icon {
      stroke: CanvasText;
    }
    .loading span {
      border: 1px solid;
    }
  }
`;
