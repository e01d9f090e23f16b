import { css } from 'lit';

export const decisionAidStyles = css`
  .decision {
    font-size: 1.15em;
    font-weight: 650;
  }
  .which {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
    margin-block-end: var(--_s4);
  }
  .which p {
    flex: 1 1 100%;
  }
  .part {
    margin-block-start: var(--_s6);
  }
  .values {
    margin-block-start: var(--_s3);
    border-block-start: 1px solid var(--_line);
  }
  .value {
    padding-block: var(--_s5) var(--_s4);
    border-block-end: 1px solid var(--_line);
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: var(--_s3);
    max-inline-size: var(--_measure);
    font-weight: 650;
  }
  fieldset + fieldset,
  .column + fieldset {
    margin-block-start: var(--_s5);
  }
  .column {
    margin-block-start: var(--_s4);
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
  }
  .column .answers {
    display: grid;
    max-inline-size: 32em;
  }
  .answer {
    display: flex;
    align-items: center;
    gap: var(--_s2);
    min-block-size: 44px;
    padding: var(--_s1) var(--_s3);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .answer:has(:checked) {
    border-color: var(--_accent);
    background-color: var(--_surface);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .answer input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }
  details {
    margin-block-start: var(--_s3);
  }
  dd {
    max-inline-size: var(--_measure);
  }
  dd .muted {
    display: block;
  }
  .add textarea {
    flex: 1 1 100%;
    max-inline-size: var(--_measure);
    resize: vertical;
  }
  .summary {
    margin-block: var(--_s6) var(--_s4);
    padding: var(--_s5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .summary .part {
    margin: 0;
  }
  .summary dl {
    margin-block: var(--_s3);
  }
  .summary bdi {
    white-space: pre-line;
  }
  @container care (min-width: 40em) {
    dl > div {
      display: grid;
      grid-template-columns: minmax(9em, 1fr) minmax(0, 2.5fr);
      gap: 0 var(--_s5);
    }
    .summary dd {
      grid-column: 2;
    }
  }
  @media print {
    .value,
    fieldset {
      break-inside: avoid;
    }
    .answer {
      border-color: transparent;
    }
    .summary {
      padding: 0;
      border: 0;
    }
  }
`;
