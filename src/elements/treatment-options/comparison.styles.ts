import { css } from 'lit';

export const comparisonStyles = css`
  .pickers {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--_s3);
    margin-block-end: var(--_s3);
  }
  .pickers label {
    display: grid;
    gap: var(--_s1);
    align-content: end;
    font-size: 0.9em;
    font-weight: 650;
  }
  .pickers select {
    inline-size: 100%;
    font-weight: 400;
  }
  .comparison {
    overflow: auto;
    max-block-size: 85vb;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    font-size: 0.9em;
    line-height: 1.5;
    inline-size: 100%;
  }
  th,
  td {
    padding: var(--_s3);
  }
  tr:last-child > * {
    border-block-end: 0;
  }
  td > :first-child,
  td > p:first-child {
    margin-block-start: 0;
  }
  thead > tr > * {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
  }
  tbody th {
    background: var(--_surface);
  }
  @media screen {
    @container care (max-width: 39.99em) {
      .unshown {
        display: none;
      }
      th,
      td {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .comparison {
        overflow: visible;
        max-block-size: none;
      }
      table {
        display: block;
      }
      thead,
      tbody {
        display: block;
      }
      tr {
        display: grid;
        grid-template-columns: 1fr 1fr;
      }
      thead {
        position: sticky;
        inset-block-start: 0;
        z-index: 1;
      }
      thead td {
        display: none;
      }
      tbody th {
        grid-column: 1 / -1;
        border-block-end: 0;
        padding-block: var(--_s2);
      }
      .shown ~ .shown {
        border-inline-start: 1px solid var(--_line);
      }
      td ul {
        padding-inline-start: 1em;
      }
    }
  }
  @container care (min-width: 40em) {
    .pickers {
      display: none;
    }
    tbody th,
    thead td {
      position: sticky;
      inset-inline-start: 0;
      z-index: 1;
      min-inline-size: 8em;
      border-inline-end: 1px solid var(--_line);
    }
    thead td {
      z-index: 2;
    }
    tbody td {
      min-inline-size: 12em;
    }
    td + td {
      border-inline-start: 1px solid var(--_line);
    }
  }
  @media print {
    .pickers {
      display: none;
    }
    .comparison {
      overflow: visible;
      max-block-size: none;
    }
    table {
      font-size: 8pt;
    }
    tbody td {
      min-inline-size: 0;
    }
  }
`;
