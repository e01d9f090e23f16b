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
  table {
    inline-size: 100%;
    margin-block-end: var(--_s4);
    font-size: 0.9em;
    line-height: 1.45;
  }
  @container care (max-width: 39.99em) {
    tr {
      display: block;
      padding-block: var(--_s2);
      border-block-end: 1px solid var(--_line);
    }
    thead {
      display: none;
    }
    td {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 5fr);
      gap: var(--_s2);
      overflow-wrap: anywhere;
      padding: var(--_s1) 0;
      border: 0;
    }
    td::before {
      content: attr(data-head);
      color: var(--_muted);
    }
  }
  /* A leaflet says it at its top. */
  :host([part~='section']) :is(.sign-off, .note) {
    display: none;
  }
  @media print {
    dl {
      margin: 3pt 0 0;
      border: 0;
      font-size: 10pt;
    }
    dl > div,
    dl > div + div {
      display: inline !important;
    }
    dl > div + div::before {
      content: ' · ';
    }
  }
`;
