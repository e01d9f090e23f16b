import { css } from 'lit';

/** Warning signs by their level, phone numbers to press, and first aid. */
export const signStyles = css`
  .level {
    max-inline-size: calc(var(--_measure) + 4em);
    margin-block-start: var(--_s5);
    border-inline-start: 0.5em solid var(--_colour);
  }
  .emergency {
    --_colour: var(--_emergency);
    --_on: var(--_on-emergency);
  }
  .urgent {
    --_colour: var(--_urgent);
    --_on: var(--_on-urgent);
  }
  .routine {
    --_colour: var(--_routine);
    --_on: var(--_on-routine);
  }
  .head {
    display: flex;
    gap: var(--_s3);
    align-items: start;
    padding: var(--_s3) var(--_s4);
    background: var(--_colour);
    color: var(--_on);
  }
  .head .icon {
    inline-size: 1.6em;
    block-size: 1.6em;
    margin-block-start: 0.1em;
  }
  .head .part {
    min-inline-size: 0;
    font-size: 1.3em;
  }
  @container care (max-width: 13em) {
    .head .part {
      font-size: 1.1em;
    }
  }
  .word {
    display: block;
    font-size: 0.7em;
    font-weight: 650;
  }
  .signs {
    padding: var(--_s3) var(--_s4) var(--_s2);
  }
  .signs > p:first-child {
    margin-block-start: 0;
  }
  .intro {
    font-weight: 650;
  }
  .group + .group,
  :is(ul, ol) + .intro {
    margin-block-start: var(--_s4);
  }
  /* Lists that follow from nothing are one list to the eye. */
  @media not print {
    .group:not(:has(> :not(ul, .on-paper))) + .group:has(> ul:first-child) {
      margin-block-start: var(--_s2);
    }
  }
  .on-paper {
    display: none;
  }
  .first-aid {
    margin-block: var(--_s4);
    padding: var(--_s3) var(--_s4);
    border-radius: var(--_radius);
    background: var(--_surface);
    break-inside: avoid;
  }
  .first-aid .intro .icon {
    vertical-align: -0.15em;
  }
  .call {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s2) var(--_s4);
    font-weight: 650;
  }
  .call > bdi {
    display: inline-block;
  }
  [data-build] .call > bdi::first-letter {
    text-transform: uppercase;
  }
  .dial {
    --_shade: #000;
    display: inline-flex;
    align-items: center;
    gap: var(--_s2);
    min-block-size: max(2.5em, 44px);
    padding: 0.3em 1em;
    border: 2px solid transparent;
    border-radius: var(--_radius);
    background-color: var(--_colour);
    color: var(--_on);
    font-size: 1.1em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    text-decoration: none;
  }
  .urgent .dial {
    --_shade: #fff;
  }
  /* Beside the number of the level, another line is quieter. */
  .group .dial {
    --_shade: color-mix(in srgb, var(--_text) 50%, transparent);
    border-color: currentColor;
    background-color: transparent;
    color: var(--_text);
  }
  .dial:hover {
    text-decoration: underline;
  }
  @media (forced-colors: active) {
    .head {
      border-block-end: 2px solid;
    }
  }
  @media print {
    .level {
      border: 2px solid #000;
      box-decoration-break: clone;
    }
    .head,
    .intro {
      break-after: avoid;
    }
    .level,
    .head,
    .dial {
      background: #fff;
      color: #000;
    }
    .head {
      border-block-end: 2px solid #000;
    }
    .dial {
      min-block-size: 0;
      padding: 0;
      border: 0;
    }
    .call {
      display: block;
      margin-block: 2pt;
    }
    .head,
    .signs {
      padding: 4pt 6pt;
    }
    .on-paper {
      display: block;
    }
    .group + .group,
    .signs li + li {
      margin-block-start: 2pt;
    }
    .first-aid {
      margin-block: 4pt;
      padding: 0 6pt;
      border-inline-start: 2px solid #999;
      break-inside: auto;
    }
    /* First aid in a few lines: each step has its number, and all share a line. */
    .first-aid :is(.intro, ol, ul, li) {
      display: inline;
      padding: 0;
    }
    .first-aid ol {
      counter-reset: step;
    }
    .first-aid ol > li::before {
      counter-increment: step;
      content: ' ' counter(step) '. ';
    }
    .first-aid ul > li::before {
      content: ' ';
    }
    .first-aid ol + .intro::before {
      content: '\\A';
      white-space: pre;
    }
    .head .part,
    .word {
      display: inline;
      font-size: 14pt;
    }
    .word::after {
      content: ':';
    }
  }
`;
