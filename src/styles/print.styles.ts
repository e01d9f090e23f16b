import { css } from 'lit';

/** Black on white, everything open, no controls, links with their address. */
export const printStyles = css`
  @media print {
    :host {
      container-type: normal;
    }
    .care {
      --_text: #000;
      --_muted: #000;
      --_accent: #000;
      --_surface: #fff;
      --_ground: #fff;
      --_measure: 100%;
      --_scale: 1.14;
      --_s2: 2pt;
      --_s3: 4pt;
      --_s4: 6pt;
      --_s5: 8pt;
      --_s6: 9pt;
      --_s7: 12pt;
      font-size: 12pt;
      line-height: 1.2;
      color-scheme: light;
      orphans: 2;
      widows: 2;
    }
    summary {
      min-block-size: 0;
    }
    button,
    select,
    .actions,
    .add:has(input),
    [role='status'],
    summary > .icon:only-of-type {
      display: none;
    }
    h1,
    h2,
    h3,
    h4,
    h5,
    h6 {
      break-after: avoid;
    }
    tr {
      break-inside: avoid;
    }
    .screen-only {
      display: none !important;
    }
    .on-demand:not([open]) {
      display: none;
    }
    details:not(.on-demand)::details-content {
      content-visibility: visible;
      display: block;
      block-size: auto;
    }
    /* A label and what it says share a line. */
    dl > div,
    dl > div + div {
      display: block !important;
      padding-block: 0.5pt;
      border: 0;
    }
    p:has(+ :is(ul, ol)) {
      break-after: avoid;
    }
    dt:not(:has(+ dd :is(ul, ol, dl, table))),
    dd:not(:has(ul, ol, dl, table)),
    dd:not(:has(ul, ol, dl, table)) > p {
      display: inline;
      margin: 0;
    }
    dt {
      break-after: avoid;
    }
    dt:not(:has(+ dd > dl))::after {
      content: ': ';
    }
    dd > p + p::before {
      content: ' ';
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: 0.85em;
    }
  }
`;
