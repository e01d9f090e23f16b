import { css } from 'lit';

/** Columns that share the width, in what is laid out so. */
const asTable = css`
  & .choose,
  & .of {
    display: none;
  }
  & table {
    display: table;
    table-layout: fixed;
  }
  & thead {
    display: table-header-group;
    position: static;
    inline-size: auto;
    block-size: auto;
    clip-path: none;
    white-space: normal;
  }
  & tbody {
    display: table-row-group;
  }
  & thead > tr,
  & tbody > tr {
    display: table-row;
  }
  & thead > tr > *,
  & tbody > tr > * {
    display: table-cell;
    border-block-end: 1px solid var(--_line);
  }
  & .question {
    align-items: start;
    padding: var(--_s3);
  }
  & thead > tr > * {
    inline-size: auto;
    padding: var(--_s3);
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
  }
  & thead > tr > :first-child {
    inline-size: 21%;
  }
  & tbody > tr > td {
    border-inline-start: 1px solid var(--_line);
  }
  & tbody > tr:last-child > * {
    border-block-end: 0;
  }
  & tbody > .longer > td {
    border-inline-start: 0;
  }
  & .longer dl > div {
    display: grid;
    grid-template-columns: 21% minmax(0, 1fr);
    column-gap: var(--_s4);
  }
`;

export const comparisonStyles = css`
  .comparison {
    margin-block: var(--_s4);
  }
  .choose {
    margin: 0 0 var(--_s4);
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .choose legend {
    padding: 0;
    margin-block-end: var(--_s2);
    font-size: 0.9em;
    font-weight: 650;
  }
  .comparison table {
    display: block;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    border-collapse: separate;
    border-spacing: 0;
    font-size: 0.95em;
    line-height: 1.45;
    inline-size: 100%;
    overflow-wrap: break-word;
    hyphens: auto;
  }
  .comparison thead {
    display: block;
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .comparison thead > tr,
  .comparison thead > tr > * {
    display: block;
    inline-size: 1px;
    padding: 0;
    overflow: hidden;
  }
  .comparison tbody {
    display: block;
  }
  .comparison th,
  .comparison td {
    min-inline-size: 0;
    padding: var(--_s3);
  }
  .comparison tbody > tr {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .comparison tbody > tr > * {
    border-block-end: 0;
  }
  .comparison tbody th,
  .comparison .longer > td {
    grid-column: 1 / -1;
  }
  .comparison tbody th {
    background: var(--_surface);
    line-height: 1.25;
  }
  .comparison tbody th:has(.question) {
    padding: 0;
  }
  .comparison .question {
    inline-size: 100%;
    justify-content: space-between;
    padding: var(--_s2) var(--_s3);
    border: 0;
    border-radius: 0;
    color: var(--_accent);
    font-weight: 650;
  }
  .comparison .question[aria-expanded='true'] .icon {
    rotate: 180deg;
  }
  .of {
    display: block;
    font-size: 0.9em;
    font-weight: 650;
  }
  .comparison td > p:first-of-type,
  .comparison dd > :first-child {
    margin-block-start: 0;
  }
  .comparison .longer > td {
    background: var(--_surface);
  }
  .comparison .longer dl {
    padding: 0;
  }
  @media screen {
    .unchosen {
      display: none;
    }
    @container care (min-width: 36em) {
      .few {
        ${asTable}
      }
    }
    @container care (min-width: 45em) {
      .some {
        ${asTable}
      }
    }
    @container care (min-width: 54em) {
      .many {
        ${asTable}
      }
    }
    @container care (max-width: 15em) {
      .comparison tbody > tr {
        display: block;
      }
    }
  }
  @media print {
    .comparison {
      ${asTable}
    }
    .comparison .longer {
      display: none;
    }
    .comparison table {
      font-size: 9pt;
    }
    .comparison th,
    .comparison td {
      padding: var(--_s2);
    }
    .comparison .question {
      display: block;
      padding: var(--_s2);
    }
    .comparison .question .icon {
      display: none;
    }
    .cards[hidden] {
      display: block;
    }
  }
`;
