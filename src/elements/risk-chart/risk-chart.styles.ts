import { css } from 'lit';

export const riskChartStyles = css`
  .option,
  .test {
    margin-block-start: var(--_s6);
  }
  .option > [part='heading'] {
    padding-block-end: var(--_s2);
    border-block-end: 1px solid var(--_line);
    max-inline-size: none;
  }
  .option > [part='heading']:has(.effect) {
    border: 0;
    padding: 0;
  }
  [part='group'] + [part='group'],
  [part='heading']:has(.effect) {
    margin-block-start: var(--_s5);
  }
  .effect,
  .legend li {
    display: flex;
    align-items: center;
    gap: var(--_s2);
  }
  .outcomes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: var(--_s4) var(--_s5);
    list-style: none;
    padding: 0;
    margin-block-start: var(--_s3);
    max-inline-size: none;
  }
  .outcomes li {
    display: grid;
    align-content: start;
    gap: var(--_s1);
    margin: 0;
  }
  .outcomes p {
    margin: 0;
  }
  .kind + ul {
    margin-block-start: var(--_s1);
  }
  .outcomes .muted {
    line-height: 1.45;
  }
  .name {
    font-weight: 650;
    line-height: 1.35;
  }
  .time {
    font-weight: 400;
  }
  .count {
    line-height: 1.3;
  }
  .count .rest {
    display: inline-block;
  }
  .count .amount {
    display: inline-block;
    font-variant-numeric: tabular-nums;
  }
  .count strong {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.2;
    color: var(--_accent);
  }
  .harms .count strong {
    color: var(--_plum);
  }
  .kind {
    font-size: 0.9em;
    font-weight: 650;
    color: var(--_muted);
  }
  .array {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.5em;
    margin-block: var(--_s1);
  }
  .array svg {
    flex: none;
    inline-size: 7.5em;
  }
  .array svg:dir(rtl),
  .bar:dir(rtl) {
    scale: -1 1;
  }
  .scale {
    margin-block-start: var(--_s4);
    max-inline-size: 44em;
  }
  .scale p {
    margin-block-start: var(--_s1);
  }
  .scale .kind {
    margin-block-start: var(--_s4);
  }
  .out-of {
    font-weight: 650;
  }
  .scale .outcomes,
  .test .outcomes {
    grid-template-columns: 1fr;
    gap: var(--_s3);
  }
  .outcomes .on-scale {
    grid-template-columns: 1fr auto;
    gap: 0 var(--_s3);
  }
  .on-scale > .name {
    order: -1;
    align-self: end;
  }
  .on-scale .count strong {
    font-size: 1.2em;
  }
  .on-scale > :is(.bar, .muted:not(.beside)) {
    grid-column: 1 / -1;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.75em;
    margin-block-start: var(--_s1);
    border: 1px solid var(--_edge);
    background: var(--_ground);
  }
  .key {
    flex: none;
    inline-size: 0.9em;
    block-size: 0.9em;
    overflow: visible;
  }
  .full {
    fill: var(--_accent);
  }
  .perhaps,
  .others {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .harm .full {
    fill: var(--_plum);
  }
  .harm .perhaps {
    stroke: var(--_plum);
  }
  .others,
  .harm .others {
    stroke: var(--_edge);
    stroke-width: 1;
  }
  .undrawn {
    margin-block-start: var(--_s6);
  }
  .undrawn :is(ul, p, li) {
    margin-block-start: var(--_s1);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s1) var(--_s5);
    list-style: none;
    padding: 0;
    margin-block-start: var(--_s6);
    max-inline-size: none;
    font-size: 0.9em;
  }
  .legend li {
    margin: 0;
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
    .full,
    .harm .full {
      fill: CanvasText;
    }
    .perhaps,
    .others,
    .harm :is(.perhaps, .others) {
      stroke: CanvasText;
    }
    .bar {
      border-color: CanvasText;
    }
  }
  @media print {
    .care {
      --_plum: #000;
      --_edge: #777;
    }
    .outcomes {
      grid-template-columns: repeat(auto-fill, minmax(16em, 1fr));
    }
    .outcomes li,
    tr {
      break-inside: avoid;
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
