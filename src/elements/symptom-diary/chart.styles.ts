import { css } from 'lit';

/** Lines keep their width however far the drawing is stretched. */
export const chartStyles = css`
  .strip {
    margin: var(--_s4) 0 0;
    break-inside: avoid;
  }
  figcaption {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--_s3);
  }
  .plot {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_s1) var(--_s2);
    margin-block-start: var(--_s2);
    padding-inline-end: 4px;
    color: var(--_muted);
    font-size: 0.85em;
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  .ratings {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    margin-block: -0.5em;
    text-align: end;
  }
  .plot svg {
    inline-size: 100%;
    block-size: 6.5em;
    overflow: visible;
  }
  .ticks {
    grid-column: 2;
    display: flex;
    justify-content: space-between;
    margin-block-start: var(--_s1);
  }
  .plot path,
  .key path {
    fill: none;
    vector-effect: non-scaling-stroke;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .grid {
    stroke: var(--_line);
    stroke-width: 1px;
  }
  .band {
    fill: var(--_line);
  }
  .band.target {
    fill: color-mix(in srgb, var(--_routine) 22%, transparent);
  }
  .band.critical {
    fill: color-mix(in srgb, var(--_plum) 25%, transparent);
  }
  .line {
    stroke: var(--_accent);
    stroke-width: 2.25px;
  }
  .dots {
    stroke: var(--_accent);
    stroke-width: 6px;
  }
  .mark {
    stroke: var(--_plum);
    stroke-width: 2px;
    stroke-dasharray: 5 4;
  }
  .earlier {
    stroke: var(--_edge);
    stroke-width: 1px;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s1) var(--_s5);
    margin-block-start: var(--_s4);
    padding: 0;
    list-style: none;
    color: var(--_muted);
    font-size: 0.9em;
  }
  .key li {
    display: flex;
    align-items: center;
    gap: var(--_s2);
    margin: 0;
  }
  .key svg {
    inline-size: 2em;
    block-size: 1em;
    flex: none;
  }
  @media (forced-colors: active) {
    .grid {
      stroke: GrayText;
    }
    .band {
      fill: none;
      stroke: GrayText;
    }
    .line,
    .dots,
    .earlier {
      stroke: CanvasText;
    }
    .mark {
      stroke: Highlight;
    }
  }
`;
