import { css } from 'lit';

/** In the middle of a sentence of the page, a word looks like the words around it. */
export const glossaryTermStyles = css`
  :host {
    display: inline;
    container-type: normal;
    isolation: auto;
  }
  .care {
    all: unset;
    display: inline;
  }
  .meaning {
    font-family: var(--care-font-family, inherit);
    font-size: var(--care-font-size, max(1em, 16px));
    line-height: 1.6;
  }
  .meaning .review {
    margin-block-start: var(--_s2);
  }
  .meaning .note {
    margin-block: var(--_s2) 0;
  }
`;
