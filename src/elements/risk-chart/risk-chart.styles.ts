import { css } from 'lit';

export const riskChartStyles = css`
  .groups > section {
    margin-block-start: var(--_s6);
  }
  .groups > section + section {
    padding-block-start: var(--_s6);
    border-block-start: 1px solid var(--_line);
  }
  .note {
    margin-block: var(--_s4);
  }
  .option {
    margin-block-start: var(--_s6);
  }
  .option > [part='heading'] {
    padding-block-end: var(--_s2);
    border-block-end: 1px solid var(--_line);
    max-inline-size: none;
  }
  .effect {
    display: flex;
    align-items: center;
    gap: var(--_s2);
  }
  [part='heading']:has(.effect) {
    margin-block-start: var(--_s5);
  }
  .numbers {
    display: grid;
    align-content: start;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: var(--_s4);
  }
  .number {
    display: grid;
    align-content: space-between;
    gap: var(--_s3);
  }
  .study {
    font-weight: 650;
    font-size: 0.9em;
  }
  .study::first-letter {
    text-transform: uppercase;
  }
  .outcomes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: var(--_s5) var(--_s6);
    list-style: none;
    padding: 0;
    margin-block-start: var(--_s3);
    max-inline-size: none;
  }
  .outcomes li {
    display: grid;
    grid-row: span 2;
    grid-template-rows: subgrid;
    row-gap: var(--_s3);
    margin: 0;
  }
  .outcomes p {
    margin: 0;
  }
  .name {
    font-weight: 650;
    line-height: 1.35;
    text-wrap: balance;
  }
  .outcomes .count {
    margin-block: var(--_s1);
  }
  .count .amount {
    display: inline-block;
    font-variant-numeric: tabular-nums;
  }
  .count .amount::first-letter {
    text-transform: uppercase;
  }
  .count strong {
    font-size: 1.5em;
  }
  .harms .count strong {
    color: var(--_plum);
  }
  .array {
    display: block;
    inline-size: 100%;
    max-inline-size: 28em;
  }
  .array:dir(rtl) {
    scale: -1 1;
  }
  .key {
    flex: none;
    inline-size: 1.1em;
    block-size: 1.1em;
  }
  path {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 0.74;
    stroke-linecap: round;
    stroke-dasharray: 0.01 0.99;
  }
  .harm path {
    stroke: var(--_plum);
  }
  .harm .full {
    stroke-linecap: square;
    stroke-width: 0.66;
  }
  .perhaps {
    stroke-width: 0.2;
    stroke-dasharray: none;
  }
  path.others {
    stroke: var(--_edge);
    stroke-width: 0.3;
    stroke-linecap: round;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2) var(--_s5);
    list-style: none;
    padding: 0;
    max-inline-size: none;
    font-size: 0.9em;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: var(--_s2);
    margin: 0;
  }
  .icon path {
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-dasharray: none;
  }
  details {
    margin-block-start: var(--_s5);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    font-size: 0.85em;
    line-height: 1.45;
  }
  th,
  td {
    min-inline-size: 8em;
  }
  td a {
    display: inline-block;
    min-block-size: 24px;
  }
  tbody th {
    font-weight: 400;
    min-inline-size: 11em;
  }
  tbody .rows {
    font-weight: 650;
    background: var(--_surface);
  }
  @media (forced-colors: active) {
    path,
    .harm path,
    path.others {
      stroke: CanvasText;
    }
  }
  @media print {
    .care {
      --_plum: #000;
      --_edge: #777;
    }
    .outcomes {
      grid-template-columns: 1fr 1fr;
    }
    .outcomes li,
    tr {
      break-inside: avoid;
    }
    .array {
      max-inline-size: 16em;
    }
    .scroll {
      overflow: visible;
    }
    table {
      font-size: 8pt;
    }
    th,
    td,
    tbody th {
      min-inline-size: 0;
    }
    table a[href]::after {
      content: none;
    }
  }
`;
