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
  .views {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
    margin-block-start: var(--_s4);
  }
  .part {
    margin-block-start: var(--_s6);
  }
  .over {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--_s4);
    margin-block: var(--_s5) var(--_s3);
    scroll-margin-block-start: var(--care-scroll-margin, 1em);
  }
  .over > * {
    margin: 0;
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_s3);
    font-variant-numeric: tabular-nums;
  }
  .dots {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s1);
  }
  .dots span {
    inline-size: 1.2em;
    block-size: 0.35em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
  .dots .past {
    border-color: var(--_accent);
    background-color: var(--_accent);
  }
  .values,
  .one .turns {
    border-block-start: 1px solid var(--_line);
  }
  .value {
    padding-block: var(--_s4);
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
    margin-block-end: var(--_s2);
    max-inline-size: var(--_measure);
    font-weight: 650;
  }
  .value legend {
    font-weight: 400;
  }
  .column,
  .row {
    margin-block-start: var(--_s4);
  }
  .value .row {
    margin-block-start: var(--_s2);
  }
  .answers {
    display: grid;
    gap: var(--_s2);
    max-inline-size: 32em;
  }
  .row .answers {
    gap: var(--_s1);
    grid-auto-columns: minmax(0, 1fr);
  }
  /* One row of one width; two by two where a language or the place has no room for that. */
  .row .answers:not(.long) {
    grid-auto-flow: column;
  }
  .row .long {
    grid-template-columns: repeat(2, minmax(0, 1fr));
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
  .row .answer {
    flex-direction: column;
    justify-content: center;
    gap: 0;
    padding-inline: var(--_s1);
    font-size: 0.9em;
    line-height: 1.3;
    text-align: center;
  }
  details {
    margin-block-start: var(--_s2);
  }
  .value dl > div {
    padding-block: var(--_s2);
    line-height: 1.45;
  }
  dd {
    max-inline-size: var(--_measure);
  }
  details > .muted {
    margin-block-start: var(--_s2);
  }
  .views button,
  .turns button {
    gap: var(--_s1);
    padding-inline: 0.7em;
  }
  .turns {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--_s3);
    margin-block-start: var(--_s3);
    padding-block-start: var(--_s3);
  }
  .back .icon,
  .next:dir(rtl) .icon {
    rotate: 90deg;
  }
  .next .icon,
  .back:dir(rtl) .icon {
    rotate: -90deg;
  }
  .next {
    flex-direction: row-reverse;
    margin-inline-start: auto;
  }
  .print-only {
    display: none;
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
  @container care (max-width: 15em) {
    .row .answers:not(.long) {
      grid-auto-flow: row;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container care (min-width: 28em) {
    dl > div {
      display: grid;
      grid-template-columns: minmax(8em, 1fr) minmax(0, 2.5fr);
      gap: 0 var(--_s4);
    }
    .summary dd {
      grid-column: 2;
    }
    .row .long {
      grid-auto-flow: column;
      grid-template-columns: none;
    }
  }
  @container care (min-width: 34em) {
    .row .answer {
      flex-direction: row;
      gap: var(--_s2);
      font-size: 1em;
    }
  }
  @media screen {
    .one > :not(.now),
    .one > .values > :not(.now) {
      display: none;
    }
    .one > .values > .value {
      padding-block-end: 0;
      border: 0;
    }
  }
  @media (forced-colors: active) {
    .dots .past {
      forced-color-adjust: none;
      border-color: CanvasText;
      background-color: CanvasText;
    }
  }
  @media print {
    .value,
    fieldset {
      break-inside: avoid;
    }
    .views,
    .progress {
      display: none;
    }
    .answer {
      border-color: transparent;
    }
    .summary {
      margin: 0;
      padding: 0;
      border: 0;
      font-size: 10pt;
      line-height: 1.25;
    }
    .summary .muted {
      font-size: inherit;
    }
    .summary dl > div {
      grid-template-columns: 2fr 3fr;
      padding-block: 3pt;
    }
    .summary dl > div:has(ul) {
      display: block;
    }
    .summary dd:has(ul) > bdi {
      font-weight: 650;
    }
    .summary :is(p, ul) {
      margin-block-start: 2pt;
    }
    .summary :is(p, ul, dd) {
      max-inline-size: none;
    }
    .summary li + li {
      margin: 0;
    }
    .summary ul {
      padding-inline-start: 1em;
    }
    .print-only {
      display: block;
    }
    .rule {
      block-size: 20pt;
      border-block-end: 1px solid #999;
    }
  }
`;
