import { css } from 'lit';

export const treatmentOptionsStyles = css`
  .switch {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s2) var(--_s4);
    margin-block: var(--_s4);
  }
  .views {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
  }
  .views button {
    justify-content: center;
    text-align: center;
  }
  .cards {
    margin-block-start: var(--_s4);
    border-block-start: 1px solid var(--_line);
  }
  .card {
    border-block-end: 1px solid var(--_line);
  }
  .card summary {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 var(--_s3);
    padding: var(--_s3) var(--_s2);
  }
  .card summary > .icon {
    color: var(--_accent);
    inline-size: 1.6em;
    block-size: 1.6em;
  }
  .name {
    color: var(--_accent);
  }
  .card summary:hover .name {
    text-decoration: underline;
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.15em;
  }
  .say {
    display: inline-flex;
    align-items: center;
    gap: var(--_s1);
    color: var(--_accent);
    font-size: 0.9em;
  }
  /* In little room a long name keeps its words whole. */
  @container care (max-width: 20em) {
    .card summary {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .say {
      grid-column: 2;
    }
  }
  @container care (max-width: 12em) {
    .card summary {
      grid-template-columns: minmax(0, 1fr);
    }
    .say {
      grid-column: 1;
    }
  }
  .card details:not([open]) .close,
  .card [open] .open,
  .card [open] + .lines {
    display: none;
  }
  .card [open] .say .icon {
    rotate: 180deg;
  }
  .sure {
    color: var(--_muted);
  }
  .rows {
    padding: 0 var(--_s2) var(--_s5);
  }
  .lines {
    padding: 0 var(--_s2) var(--_s3);
    line-height: 1.45;
  }
  .lines > div {
    padding-block: 0.15em;
    border: 0;
  }
  /* In large type on a narrow page, a label stands above its words: beside it there is no room for them. */
  @container care (min-width: 15em) {
    .lines > div:not(.lead) {
      display: grid;
      grid-template-columns: 4.6em minmax(0, 1fr);
      column-gap: var(--_s2);
    }
  }
  .lines > .in-line:not(.lead) {
    display: flex;
    column-gap: var(--_s2);
    flex-wrap: wrap;
  }
  .lines .certainty {
    font-weight: 400;
  }
  .lines dt {
    color: var(--_muted);
    font-size: 0.9em;
    font-weight: 400;
    line-height: 1.6;
  }
  dd > :first-child {
    margin-block-start: 0;
  }
  .safety {
    padding: 0;
  }
  .safety dt {
    font-size: 0.9em;
  }
  .offered {
    padding-inline: var(--_s2);
  }
  section + section {
    margin-block-start: var(--_s6);
  }
  @container care (min-width: 40em) {
    .rows,
    .lines {
      padding-inline-start: 3.1em;
    }
    .rows > div {
      display: grid;
      grid-template-columns: minmax(9em, 1fr) minmax(0, 3.5fr);
      column-gap: var(--_s5);
    }
  }
  @media print {
    .say,
    .switch,
    .lines {
      display: none;
    }
    .cards {
      margin-block-start: 4pt;
    }
    .cards,
    .card:last-child {
      border: 0;
    }
    .card summary {
      padding: 4pt 0 1pt;
    }
    .card summary > .icon {
      display: none;
    }
    .rows,
    .lines {
      padding: 0 0 3pt;
    }
    /* A leaflet has the warning signs on the same sheets. */
    :host([part~='section']) .rows > .repeated {
      display: none !important;
    }
  }
`;
