import { css } from 'lit';

/** Words of the glossary and their explanations, which lie above everything else of the page. */
export const termStyles = css`
  .unbroken {
    white-space: nowrap;
  }
  .term {
    display: inline;
    white-space: normal;
    min-block-size: 0;
    padding: 0;
    border: 0;
    border-radius: 0;
    color: inherit;
    text-decoration: underline dotted;
    text-decoration-thickness: 0.1em;
    text-underline-offset: 0.2em;
    text-decoration-color: var(--_accent);
    cursor: help;
  }
  .term:hover {
    text-decoration-style: solid;
  }
  .meaning {
    position: absolute;
    inset: var(--_y) auto auto max(1em, min(var(--_x), 100% - 21em));
    margin: 0;
    inline-size: min(20em, 100% - 2em);
    padding: var(--_s3) var(--_s4);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_ground);
    color: var(--_text);
    box-shadow: 0 0.2em 0.8em rgb(0 0 0 / 0.2);
    font-weight: 400;
    text-align: start;
    translate: 0 0.3em;
  }
  .meaning.above {
    translate: 0 calc(-100% - 0.3em);
  }
  @media print {
    .term {
      display: inline;
      text-decoration: none;
    }
    .meaning {
      display: inline;
      font-size: 10pt;
      position: static;
      translate: none;
      padding: 0;
      border: 0;
      box-shadow: none;
    }
    .meaning[data-said] {
      display: none;
    }
    .meaning::before {
      content: ' (';
    }
    .meaning::after {
      content: ')';
    }
    .meaning p {
      display: none;
    }
  }
`;
