import { css } from 'lit';

export const questionListStyles = css`
  .topics {
    margin-block: var(--_s4);
    border-block-start: 1px solid var(--_line);
  }
  .topic {
    border-block-end: 1px solid var(--_line);
  }
  summary {
    justify-content: space-between;
    gap: var(--_s3);
    padding-block: var(--_s3);
  }
  ul,
  ol {
    list-style: none;
    padding: 0;
    max-inline-size: none;
  }
  li + li {
    margin: 0;
  }
  .topic ul {
    margin-block: 0 var(--_s4);
  }
  .topic li + li {
    border-block-start: 1px solid var(--_line);
  }
  .chosen {
    margin-block: var(--_s5);
    padding: var(--_s4);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .chosen li {
    display: grid;
    grid-template-columns: 2em minmax(0, 1fr);
    gap: var(--_s2);
    padding-block: var(--_s4);
    border-block-end: 1px solid var(--_line);
  }
  .chosen p {
    margin: 0;
  }
  .number {
    inline-size: 1.75em;
    block-size: 1.75em;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 650;
    line-height: 1.75;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .words {
    font-weight: 650;
    padding-block-start: 0.05em;
  }
  .chosen li > :nth-child(n + 3) {
    grid-column: 2;
  }
  .move {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: var(--_s2);
    order: 1;
  }
  .move button {
    padding-inline: 0.6em;
    font-size: 0.9em;
    background-color: var(--_ground);
  }
  .move .trash-2 {
    border-color: transparent;
    background-color: transparent;
  }
  .answer {
    display: grid;
    gap: var(--_s1);
  }
  textarea {
    field-sizing: content;
    inline-size: 100%;
    resize: vertical;
  }
  .add button {
    background-color: var(--_ground);
  }
  .print-only {
    display: none;
  }
  @container care (min-width: 40em) {
    .chosen {
      padding: var(--_s5);
    }
    .chosen li {
      grid-template-columns: 2em minmax(0, 1fr) auto;
    }
    .chosen li > .move {
      grid-area: 1 / 3;
    }
    .chosen li > .answer {
      grid-column: 2 / -1;
    }
  }
  @media (forced-colors: active) {
    .chosen {
      border: 1px solid;
    }
    .number {
      border: 1px solid;
    }
  }
  @media print {
    .some .topics,
    .answer,
    .move,
    summary .muted,
    div:not(.some) > .chosen {
      display: none;
    }
    .chosen {
      padding: 0;
    }
    .chosen li {
      display: block;
    }
    .number {
      float: inline-start;
      margin-inline-end: 6pt;
      border: 1px solid;
      color: inherit;
    }
    .print-only {
      display: block;
      margin-block-start: 6pt;
      padding-inline-start: 28pt;
      white-space: pre-line;
    }
    .rule {
      block-size: 22pt;
      border-block-end: 1px solid #999;
    }
  }
`;
