import { css } from 'lit';

/** A line with a box to tick, whose whole width is the target, a field to add a line, and the block that offers keeping. */
export const storageConsentStyles = css`
  .tick {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_s3);
    align-items: start;
    padding-block: var(--_s3);
    cursor: pointer;
  }
  .tick input {
    inline-size: 28px;
    block-size: 28px;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }
  .add {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s2) var(--_s3);
    margin-block: var(--_s4);
  }
  .add label {
    flex-basis: 100%;
    font-weight: 650;
  }
  .add input {
    flex: 1 1 12em;
    max-inline-size: 30em;
  }
  .keeping {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_s3);
    margin-block: var(--_s4) var(--_s2);
    padding: var(--_s4);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .keeping .tick {
    flex: 1 1 18em;
    padding-block: 0;
    font-weight: 650;
  }
  .keeping .muted {
    display: block;
    font-weight: 400;
    max-inline-size: var(--_measure);
  }
  @media print {
    .tick {
      gap: 5pt;
      min-block-size: 0;
      padding-block: 1pt;
    }
    .tick input {
      inline-size: 11pt;
      block-size: 11pt;
      margin-block-start: 2pt;
    }
  }
`;
