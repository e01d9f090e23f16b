import { css } from 'lit';

export const anatomyFigureStyles = css`
  .layout {
    display: grid;
    gap: var(--_s5) var(--_s6);
    margin-block-start: var(--_s4);
  }
  figure {
    align-self: start;
    margin: 0;
    padding: var(--_s3);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  figcaption {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_s2);
    margin-block-start: var(--_s2);
  }
  figcaption strong {
    flex-basis: 100%;
  }
  .drawing [data-part] {
    cursor: pointer;
  }
  .layout .part:not(:first-child) {
    margin-block-start: var(--_s6);
  }
  .choices {
    list-style: none;
    padding: 0;
    margin-block-start: var(--_s3);
  }
  .choices li + li {
    margin: 0;
  }
  .choice {
    inline-size: 100%;
    border: 0;
    padding-inline: var(--_s2);
    font-weight: 650;
  }
  .choice[aria-pressed='true'] {
    border-inline-start: 0.25em solid var(--_accent);
    padding-inline-start: calc(var(--_s2) - 0.25em);
    background-color: var(--_surface);
  }
  .choices p {
    margin-block: 0 var(--_s3);
    padding-inline: calc(var(--_s2) * 2 + 1.75em) var(--_s2);
  }
  .number,
  .dot {
    flex: none;
    display: grid;
    place-content: center;
    inline-size: 1.75em;
    block-size: 1.75em;
    border: 1.5px solid var(--_text);
    border-radius: 50%;
    background: var(--_ground);
    line-height: 1;
  }
  .dot {
    inline-size: 1.1em;
    block-size: 1.1em;
    margin-inline: 0.325em;
  }
  [aria-pressed='true'] > :is(.number, .dot) {
    background: var(--_text);
    color: var(--_ground);
    box-shadow: inset 0 0 0 2px var(--_ground);
  }
  [aria-pressed='true'] > .number {
    box-shadow: none;
  }
  @media (min-height: 46em) {
    .choice {
      scroll-margin-block-start: 26em;
    }
    figure {
      position: sticky;
      inset-block-start: var(--care-scroll-margin, 0px);
      z-index: 1;
    }
  }
  @container care (min-width: 44em) {
    .layout {
      grid-template-columns: minmax(0, 6fr) minmax(0, 5fr);
    }
    figure {
      padding: var(--_s5);
    }
  }
  @media (forced-colors: active) {
    figure {
      border: 1px solid;
    }
  }
  @media print {
    figure {
      position: static;
      max-inline-size: 12cm;
      border: 1px solid #999;
      break-inside: avoid;
    }
    .choice {
      display: flex;
      min-block-size: 0;
      padding: 0;
    }
    .dot {
      display: none;
    }
    .choices p {
      padding-inline: 0;
    }
  }
`;
