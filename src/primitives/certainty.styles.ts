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
  .certainty .full {
    fill: var(--_accent);
  }
  .certainty .empty {
    fill: none;
    stroke: var(--_edge);
    stroke-width: 0.7;
  }
  @media (forced-colors: active) {
    .certainty .full {
      fill: CanvasText;
    }
  }
`;
