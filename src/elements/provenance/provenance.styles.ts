import { css } from 'lit';

export const provenanceStyles = css`
  .note {
    margin-block-start: var(--_s4);
  }
  dl {
    margin: var(--_s4) 0;
    border-block: 1px solid var(--_line);
  }
  dl > div {
    display: grid;
    gap: 0 var(--_s5);
    padding-block: var(--_s2);
  }
  dd {
    max-inline-size: var(--_measure);
  }
  @container care (min-width: 36em) {
    dl > div {
      grid-template-columns: minmax(9em, 1fr) minmax(0, 2.5fr);
    }
  }
  .sources,
  .grades {
    padding-block-end: var(--_s4);
  }
  .grades {
    list-style: none;
    padding-inline-start: 0;
  }
  .sources {
    padding-inline-start: 2em;
  }
  .sources li + li {
    margin-block-start: var(--_s3);
  }
  cite {
    font-style: normal;
  }
  .sources .muted {
    display: block;
  }
  .scroll {
    overflow-x: auto;
    margin-block-end: var(--_s4);
  }
  table {
    font-size: 0.85em;
    line-height: 1.45;
  }
  th,
  td {
    min-inline-size: 8em;
  }
  td:nth-child(4) {
    min-inline-size: 16em;
  }
  @media print {
    .scroll {
      overflow: visible;
    }
    th,
    td {
      min-inline-size: 0;
    }
    td:nth-child(4) {
      min-inline-size: 0;
    }
  }
`;
