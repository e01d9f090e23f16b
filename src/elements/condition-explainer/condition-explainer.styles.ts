import { css } from 'lit';

export const conditionExplainerStyles = css`
  .block {
    margin-block-start: var(--_s6);
  }
  .for,
  .people {
    color: var(--_muted);
    font-size: 0.9em;
    margin-block-end: 0;
  }
  .section + p {
    font-size: 1.05em;
  }
  figure {
    display: grid;
    gap: var(--_s4) var(--_s6);
    margin: var(--_s6) 0 0;
    padding: var(--_s4);
    border-radius: var(--_radius);
    background: var(--_surface);
    break-inside: avoid;
  }
  @container care (min-width: 36em) {
    figure {
      grid-template-columns: minmax(0, 3fr) minmax(12em, 2fr);
      align-items: center;
      padding: var(--_s5);
    }
  }
  figure .drawing {
    max-block-size: 26em;
  }
  figcaption ol {
    margin-block-start: var(--_s2);
  }
  @media (forced-colors: active) {
    figure {
      border: 1px solid;
    }
  }
  @media print {
    figure {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
      gap: 2mm;
      margin-block-start: 4pt;
      padding: 0;
      font-size: 10pt;
      line-height: 1.2;
    }
  }
`;
