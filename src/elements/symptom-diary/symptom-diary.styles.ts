import { css } from 'lit';
import { chartStyles } from './chart.styles.js';

const formStyles = css`
  .form {
    margin-block: var(--_s4);
    padding: var(--_s4);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .field,
  fieldset {
    display: grid;
    gap: var(--_s1);
    justify-items: start;
    margin: var(--_s4) 0 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .field p,
  fieldset p {
    margin: 0;
  }
  .field label,
  legend,
  .period label {
    padding: 0;
    font-weight: 650;
  }
  textarea {
    field-sizing: content;
    inline-size: 100%;
    resize: vertical;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s1);
    inline-size: 100%;
    max-inline-size: 44em;
    margin-block-start: var(--_s1);
  }
  .scale {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
  }
  .choices .none {
    grid-column: 1 / -1;
  }
  .choices label {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: max(2.5em, 44px);
    border: 1px solid var(--_edge);
    padding-inline: var(--_s2);
    border-radius: var(--_radius);
    background-color: var(--_ground);
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  .choices label:has(:checked) {
    border: 2px solid var(--_accent);
    font-weight: 700;
  }
  .choices label:has(:checked:not([value=''])) {
    --_shade: light-dark(#000, #fff);
    background-color: var(--_accent);
    color: var(--_on-accent);
  }
  .choices label:has(:focus-visible) {
    outline: 0.17em solid light-dark(#06282a, #ffffff);
    outline-offset: 0.14em;
    box-shadow: 0 0 0 0.14em light-dark(#ffffff, #06282a);
  }
  .choices input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .actions {
    margin-block-start: var(--_s4);
  }
  #record {
    margin-block-start: var(--_s6);
  }
  .period,
  .views {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s2) var(--_s3);
  }
  .period,
  .views {
    margin-block: var(--_s3);
  }
  .keep-days {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s2);
  }
  [role='status']:not(:empty) {
    margin-block: var(--_s3);
    font-weight: 650;
  }
  /* Large text on a small phone. */
  @container care (max-width: 13em) {
    .scale {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  @container care (min-width: 34em) {
    .form {
      padding: var(--_s5);
    }
    .scale {
      grid-template-columns: repeat(11, minmax(0, 1fr));
    }
    .fields,
    .when {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--_s4);
    }
  }
  @media (forced-colors: active) {
    .form {
      border: 1px solid;
    }
    .choices label:has(:checked:not([value=''])) {
      forced-color-adjust: none;
      border: 3px solid CanvasText;
      background-color: SelectedItem;
      color: SelectedItemText;
    }
  }
  @media print {
    .form,
    .period,
    .views,
    .preview {
      display: none;
    }
  }
`;

const tableStyles = css`
  table {
    inline-size: 100%;
    margin-block: var(--_s5) var(--_s4);
  }
  :is(th, td) {
    padding: var(--_s2);
    vertical-align: baseline;
  }
  tbody th {
    font-weight: 650;
  }
  thead th {
    font-size: 0.9em;
    font-weight: 650;
    color: var(--_muted);
    line-height: 1.3;
  }
  td p {
    margin: 0;
  }
  .note-text {
    white-space: pre-line;
  }
  .correct {
    border-color: transparent;
  }
  td:has(.correct) {
    padding-block: 0;
    text-align: end;
  }
  .studies {
    margin-block-end: var(--_s4);
  }
  .all {
    margin-block-end: var(--_s4);
  }
  @container care (max-width: 41.99em) {
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    table,
    tbody {
      display: block;
    }
    tr {
      display: grid;
      grid-template-columns: repeat(6, minmax(0, 1fr));
      gap: 0 var(--_s3);
      padding-block: var(--_s2);
      border-block-end: 1px solid var(--_line);
    }
    :is(th, td) {
      padding: var(--_s1) 0;
      border: 0;
    }
    tbody th,
    .rest {
      grid-column: 1 / -1;
    }
    .entries tbody th {
      grid-column: 1 / 4;
      align-self: center;
    }
    td:has(.correct) {
      grid-area: 1 / 4 / auto / -1;
    }
    [data-label] {
      grid-column: span 2;
    }
    .rest:empty {
      display: none;
    }
    [data-label] {
      font-weight: 650;
    }
    [data-label]::before {
      content: attr(data-label);
      display: block;
      color: var(--_muted);
      font-size: 0.85em;
      font-weight: 400;
      line-height: 1.3;
    }
  }
  @container care (max-width: 13em) {
    .entries tbody th,
    td:has(.correct),
    [data-label] {
      grid-area: auto / 1 / auto / -1;
    }
  }
  @media print {
    tr {
      break-inside: avoid;
    }
  }
`;

export const symptomDiaryStyles = [formStyles, chartStyles, tableStyles];
