import { css } from 'lit';

export const certaintyStyles = css`
  .certainty {
    display: inline-flex;
    align-items: baseline;
    gap: var(--_s2);
    font-weight: 650;
  }
  .certainty svg {
    inline-size: 1.4em;
    block-size: 0.75em;
    flex: none;
  }
  .certainty rect {
    fill: none;
    stroke: var(--_edge);
    stroke-width: 0.7;
  }
  .high rect,
  .moderate rect:nth-child(-n + 3),
  .low rect:nth-child(-n + 2),
  .very-low rect:first-child {
    fill: var(--_accent);
    stroke: none;
  }
  @media print {
    .certainty svg {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .high rect,
    .moderate rect:nth-child(-n + 3),
    .low rect:nth-child(-n + 2),
    .very-low rect:first-child {
      fill: CanvasText;
    }
  }
`;
