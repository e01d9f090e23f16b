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
    border: 1px solid var(--_control-edge);
    border-radius: var(--_radius);
    background: var(--_control-ground);
    color: var(--_control-ink);
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
  /* A look says its colours in every state; a state says which of them is shown. No rule for one outranks the other. */
  button {
    --_control-ground: transparent;
    --_control-over: var(--_surface);
    --_control-down: color-mix(in oklab, var(--_surface), var(--_text) 12%);
    --_control-ink: var(--_text);
    --_control-edge: var(--_edge);
  }
  button.primary,
  .views button[aria-pressed='true'] {
    --_control-ground: var(--_accent);
    --_control-over: color-mix(in oklab, var(--_accent), var(--_text) 20%);
    --_control-down: color-mix(in oklab, var(--_accent), var(--_text) 40%);
    --_control-ink: var(--_on-accent);
    --_control-edge: var(--_accent);
    font-weight: 650;
  }
  button.quiet {
    --_control-ink: var(--_accent);
    --_control-edge: transparent;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  button[aria-disabled='true'] {
    --_control-ground: transparent;
    --_control-over: transparent;
    --_control-down: transparent;
    --_control-ink: var(--_muted);
    --_control-edge: var(--_edge);
    border-style: dashed;
    cursor: default;
  }
  button:hover {
    background: var(--_control-over);
  }
  button:active {
    background: var(--_control-down);
  }
  @media (forced-colors: active) {
    .views button[aria-pressed='true'] {
      forced-color-adjust: none;
      --_control-ground: SelectedItem;
      --_control-over: SelectedItem;
      --_control-down: SelectedItem;
      --_control-ink: SelectedItemText;
      --_control-edge: SelectedItemText;
    }
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
