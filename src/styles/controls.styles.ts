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
    background-color: transparent;
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
  }
  button.primary {
    --_shade: light-dark(#000, #fff);
    border-color: var(--_accent);
    background-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 650;
  }
  /* What is chosen is no act: it keeps the ground of a choice. */
  .views button[aria-pressed='true'] {
    padding: calc(0.3em - 1px) calc(0.9em - 1px);
    border: 2px solid var(--_accent);
    background-color: var(--_surface);
    font-weight: 650;
  }
  button.quiet {
    border-color: transparent;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .more-to-read button {
    padding-inline: 0;
  }
  button[aria-disabled='true'] {
    border: 1px dashed var(--_edge);
    background-color: transparent;
    color: var(--_muted);
    cursor: default;
  }
  .views button[aria-pressed='true'][aria-disabled='true'] {
    border: 2px dashed var(--_accent);
    background-color: var(--_surface);
    color: var(--_text);
  }
  input,
  select,
  textarea {
    min-block-size: max(2.5em, 44px);
    padding: 0.3em 0.6em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background-color: var(--_ground);
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
  /* A look has a ground, and the shade for it; a state lays some of that shade over the ground. Neither outranks the other. */
  :is(a, button:not([aria-disabled='true']), input, select, textarea, summary, .tick, .answers label, .scale label) {
    &:hover {
      background-image: linear-gradient(color-mix(in srgb, var(--_shade) 20%, transparent) 0 0);
    }
    &:active {
      background-image: linear-gradient(color-mix(in srgb, var(--_shade) 40%, transparent) 0 0);
    }
    @media (forced-colors: active) {
      &:hover:not(:focus-visible) {
        outline: 2px dashed Highlight;
      }
      &:active:not(:focus-visible) {
        outline-width: 4px;
      }
    }
  }
  @media (forced-colors: active) {
    button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
    .views button[aria-pressed='true'] {
      forced-color-adjust: none;
      border: 3px solid CanvasText;
      background-color: SelectedItem;
      color: SelectedItemText;
    }
    .views button[aria-pressed='true'][aria-disabled='true'] {
      border: 3px dashed CanvasText;
      background-color: SelectedItem;
      color: SelectedItemText;
    }
  }
`;
