import { css } from 'lit';

/** What a reader works with: buttons, fields, what opens and closes, questions with their answers, tables, and rows of them. */
export const controlStyles = css`
  button,
  input,
  select,
  textarea,
  summary {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button,
  select {
    display: inline-flex;
    align-items: center;
    gap: var(--_s2);
    min-block-size: max(2.5em, 44px);
    max-inline-size: 100%;
    padding: 0.3em 0.9em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: transparent;
    text-align: start;
    cursor: pointer;
  }
  button,
  input,
  select,
  textarea,
  label,
  button > span {
    min-inline-size: 0;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  button:hover:not([aria-disabled='true']) {
    background: var(--_surface);
  }
  button.primary,
  .views button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 650;
  }
  button[aria-disabled='true'] {
    border: 1px dashed var(--_edge);
    background: none;
    color: var(--_muted);
    cursor: default;
  }
  button.quiet {
    border-color: transparent;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  input,
  select,
  textarea {
    min-block-size: max(2.5em, 44px);
    padding: 0.3em 0.6em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_ground);
    color: var(--_text);
  }
  summary {
    display: flex;
    align-items: center;
    gap: var(--_s2);
    min-block-size: 44px;
    cursor: pointer;
    list-style: none;
  }
  summary > span,
  .note > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  summary.more {
    color: var(--_accent);
  }
  summary.more > span {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  [open] > summary > .icon:only-of-type {
    rotate: 180deg;
  }
  dl {
    margin: 0;
  }
  dl > div {
    padding-block: var(--_s3);
  }
  dl > div + div {
    border-block-start: 1px solid var(--_line);
  }
  dt {
    font-weight: 650;
  }
  dd {
    margin: 0;
  }
  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: var(--_s2) var(--_s3);
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--_line);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s3);
  }
`;
