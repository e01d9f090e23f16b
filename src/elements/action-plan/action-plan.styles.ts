import { css } from 'lit';

export const actionPlanStyles = css`
  .measure {
    margin-block-start: var(--_s6);
  }
  .first-aid > .part {
    margin-block-start: var(--_s6);
  }
  .best {
    margin-block: var(--_s3);
  }
  .best label {
    display: block;
    font-weight: 650;
  }
  .best input {
    inline-size: 10em;
  }
  .drawn {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s4) var(--_s5);
    margin-block-start: var(--_s4);
  }
  .scale {
    inline-size: 14em;
    max-inline-size: 100%;
    block-size: auto;
    direction: ltr;
  }
  .scale text {
    fill: var(--_text);
    font-size: 14px;
    dominant-baseline: central;
  }
  .scale .well,
  .zone.well {
    --_tone: light-dark(#2e7d4f, #7fd0a0);
  }
  .scale .watch,
  .zone.watch {
    --_tone: var(--_urgent);
  }
  .scale .danger,
  .zone.danger {
    --_tone: light-dark(#b3211b, #ff9c93);
  }
  .scale rect {
    fill: var(--_tone);
    stroke: var(--_text);
    stroke-width: 1;
  }
  .zones {
    list-style: none;
    padding: 0;
    max-inline-size: none;
  }
  .zone {
    display: flex;
    gap: var(--_s3);
    padding: var(--_s3) var(--_s4);
    border: 1px solid var(--_line);
    border-inline-start: 0.6em solid var(--_tone);
    border-radius: var(--_radius);
    break-inside: avoid;
  }
  .zone > div {
    flex: 1;
    min-inline-size: 0;
  }
  .zone .detail {
    margin: 0;
  }
  .zone > .icon {
    inline-size: 1.5em;
    block-size: 1.5em;
  }
  .zone + .zone {
    margin-block-start: var(--_s3);
  }
  .zone .emergency {
    background: none;
  }
  .amounts {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  @container care (min-width: 40em) {
    .drawn:has(.scale) {
      grid-template-columns: 14em minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .zone {
      border-inline-start-color: CanvasText;
    }
    .scale {
      forced-color-adjust: none;
      color-scheme: only light;
      background: #fff;
      color: #000;
    }
  }
`;
