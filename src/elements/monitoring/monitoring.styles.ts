import { css } from 'lit';

export const monitoringStyles = css`
  table {
    inline-size: 100%;
    margin-block: var(--_s3) var(--_s5);
  }
  :is(th, td) {
    padding: var(--_s2);
    vertical-align: baseline;
    text-align: start;
  }
  tbody th {
    font-weight: 400;
  }
  thead th {
    color: var(--_muted);
    font-size: 0.9em;
    font-weight: 650;
  }
  td p {
    margin: 0;
  }
  .people {
    display: block;
    color: var(--_muted);
    font-size: 0.9em;
  }
  .aims {
    list-style: none;
    padding: 0;
  }
  .aims > li {
    padding-block: var(--_s3);
    border-block-end: 1px solid var(--_line);
  }
  .aims > li > p {
    display: flex;
    gap: var(--_s2);
    margin: 0;
  }
  .target svg {
    color: var(--_routine);
  }
  .critical svg {
    color: var(--_urgent);
  }
  .act {
    margin-block-start: var(--_s2);
    padding-inline-start: var(--_s4);
    border-inline-start: 3px solid var(--_urgent);
  }
  @media screen {
    @container care (max-width: 33.99em) {
      thead {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      table,
      tbody,
      tr,
      :is(th, td) {
        display: block;
      }
      tr {
        padding-block: var(--_s2);
        border-block-end: 1px solid var(--_line);
      }
      :is(th, td) {
        padding: var(--_s1) 0;
        border: 0;
      }
      [data-label]::before {
        content: attr(data-label);
        display: block;
        color: var(--_muted);
        font-size: 0.85em;
      }
    }
  }
  @media print {
    thead {
      display: none;
    }
    tr {
      display: block;
      padding-block: 1pt;
    }
    :is(th, td) {
      display: inline;
      padding: 0;
      border: 0;
    }
    [data-label]::before {
      content: ' · ';
    }
    .aims > li {
      break-inside: avoid;
    }
  }
`;
