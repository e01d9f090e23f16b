import { css } from 'lit';

export const followUpChecklistStyles = css`
  .plans {
    margin-block: var(--_s4);
    border-block-start: 1px solid var(--_line);
  }
  .plan {
    border-block-end: 1px solid var(--_line);
  }
  .plan[open] {
    padding-block-end: var(--_s5);
  }
  summary {
    justify-content: space-between;
    gap: var(--_s3);
    padding-block: var(--_s3);
  }
  .progress {
    display: flex;
    align-items: center;
    gap: var(--_s3);
    margin-block-start: var(--_s1);
    color: var(--_muted);
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
  }
  .progress svg {
    inline-size: 7em;
    block-size: 0.4em;
    border-radius: 1em;
    overflow: hidden;
  }
  .progress svg:dir(rtl) {
    scale: -1 1;
  }
  .rail {
    fill: var(--_line);
  }
  .run {
    fill: var(--_accent);
  }
  .date {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_s2) var(--_s4);
    margin-block: var(--_s2) var(--_s4);
  }
  .date > div,
  .date input {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .date label {
    display: block;
    margin-block-end: var(--_s1);
    font-weight: 650;
  }
  .date p {
    margin: 0;
    flex-basis: 100%;
  }
  .on-paper {
    display: none;
  }
  ul {
    list-style: none;
    max-inline-size: none;
    padding: 0;
    margin-block: 0 var(--_s4);
  }
  li + li {
    margin: 0;
  }
  li {
    border-block-end: 1px solid var(--_line);
  }
  .done {
    color: var(--_muted);
  }
  .due {
    display: block;
    color: var(--_muted);
    font-size: 0.9em;
  }
  .due strong {
    color: var(--_text);
    font-weight: 650;
  }
  .due .icon {
    margin-inline-end: 0.35em;
    vertical-align: -0.15em;
  }
  fieldset {
    margin: 0;
    padding: var(--_s2) 0;
    border: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
  }
  .own {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_s3);
  }
  .remove {
    border-color: transparent;
  }
  @media (forced-colors: active) {
    .rail {
      fill: Canvas;
      stroke: CanvasText;
    }
    .run {
      fill: Highlight;
    }
  }
  @media print {
    .date :is(input, .time),
    .progress:has([data-done='0']),
    .progress svg {
      display: none;
    }
    .plans,
    .plan,
    li {
      border: 0;
      margin-block: 0;
    }

    summary,
    .plan[open] {
      padding-block: 2pt;
    }
    .date {
      margin-block: 2pt;
      align-items: baseline;
    }
    .date label {
      display: inline;
    }
    ul {
      margin-block-end: 2pt;
    }
    /* Without a date: a line to write it on. */
    .on-paper {
      display: inline-block;
    }
    .on-paper:empty {
      inline-size: 7em;
      block-size: 1em;
      border-block-end: 1px solid;
    }
  }
`;
