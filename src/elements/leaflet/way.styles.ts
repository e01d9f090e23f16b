import { css } from 'lit';

/** How a reader finds the way: what is urgent, how much to read, and the way back. */
export const wayStyles = css`
  .alert,
  .emergency a {
    display: flex;
    gap: var(--_s3);
    align-items: center;
  }
  .alert {
    align-items: start;
    margin-block-start: var(--_s4);
    font-weight: 650;
  }
  .alert .icon,
  .emergency .icon {
    flex: none;
    inline-size: 1.4em;
    block-size: 1.4em;
  }
  .alert .icon {
    color: light-dark(#b3211b, #ff9c93);
    margin-block-start: 0.1em;
  }
  .emergency {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
    margin-block-start: var(--_s3);
  }
  .emergency a {
    min-block-size: 3em;
    padding: var(--_s2) var(--_s4);
    border: 2px solid light-dark(#b3211b, #ff9c93);
    border-radius: var(--_radius);
    color: light-dark(#b3211b, #ff9c93);
    font-weight: 650;
    flex: 1 1 10em;
    max-inline-size: max-content;
  }
  .emergency a + a {
    flex: none;
  }
  .depth {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
    margin: var(--_s5) 0 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .depth .choice {
    display: flex;
    flex: 1 1 9em;
    max-inline-size: 18em;
    align-items: center;
    gap: var(--_s2);
    min-block-size: max(2.75em, 44px);
    padding: var(--_s1) var(--_s2);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .depth .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_surface);
    font-weight: 650;
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .depth input {
    flex: none;
    min-block-size: 0;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    padding: 0;
    accent-color: var(--_accent);
  }
  .depth + .reading-time {
    margin-block-start: var(--_s2);
  }
  .print-choice summary {
    padding-inline: 0;
  }
  .print-choice .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
    padding-block-end: var(--_s2);
  }
  .way-back {
    flex-wrap: wrap;
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    display: flex;
    justify-content: end;
    gap: var(--_s2);
    margin-block-start: var(--_s5);
    padding-block: var(--_s2);
    pointer-events: none;
    font-size: 0.9em;
  }
  .way-back a {
    pointer-events: auto;
    display: flex;
    align-items: center;
    gap: var(--_s2);
    min-block-size: 44px;
    padding: var(--_s1) var(--_s4);
    border: 1px solid var(--_edge);
    border-radius: 2em;
    background: var(--_ground);
    font-weight: 650;
    text-decoration: none;
    white-space: nowrap;
  }
  @container care (max-width: 21em) {
    .way-back .icon {
      display: none;
    }
  }
  .way-back .urgent {
    --_shade: #000;
    border-color: transparent;
    background: light-dark(#b3211b, #c7302a);
    color: #fff;
  }
  .way-back:not(:has(a)) {
    display: none;
  }
  @container care (max-width: 58em) {
    .care:has(.way-back a) {
      --_foot: 5em;
    }
  }
  .sections > .path {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_s3);
    margin-block-start: var(--_s4);
    padding: 0;
    border: 0;
    max-inline-size: none;
    font-weight: 650;
  }
  .path .icon {
    color: var(--_accent);
  }
  .path a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
  .only-in-full a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    margin-inline-end: var(--_s3);
  }
  @container care (min-width: 58em) {
    .way-back {
      display: none;
    }
  }
  @media print {
    .emergency,
    .depth,
    .way-back,
    .path,
    .only-in-full {
      display: none;
    }
  }
`;
