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
    flex: 1 1 auto;
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
  summary {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 var(--_s3);
    padding: var(--_s3) var(--_s2);
  }
  summary > .icon:first-child {
    color: var(--_accent);
    inline-size: 1.6em;
    block-size: 1.6em;
  }
  .name {
    color: var(--_accent);
  }
  summary:hover .name {
    text-decoration: underline;
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.15em;
  }
  .sure {
    grid-column: 2;
    color: var(--_muted);
    font-size: 0.9em;
  }
  summary > .icon:last-child {
    grid-column: 3;
    grid-row: 1;
  }
  .card[open] summary > .icon:last-child {
    rotate: 180deg;
  }
  dl {
    padding: 0 var(--_s2) var(--_s5);
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
    summary {
      grid-template-columns: auto minmax(0, 1fr) auto auto;
    }
    .sure {
      grid-column: 3;
      grid-row: 1;
    }
    summary > .icon:last-child {
      grid-column: 4;
    }
    dl {
      padding-inline-start: 3.1em;
    }
    dl > div {
      display: grid;
      grid-template-columns: minmax(9em, 1fr) minmax(0, 3.5fr);
      column-gap: var(--_s5);
    }
    .safety {
      padding-inline-start: 0;
    }
    .safety > div {
      display: block;
    }
  }
  @media print {
    summary > .icon:last-child {
      display: none;
    }
    dl > div {
      break-inside: avoid;
    }
    .card {
      break-inside: auto;
    }
  }
`;
