import { css } from 'lit';

/** Lanes on one scale of time; three textures, so that they differ in grey. */
export const timeStyles = css`
  .time {
    margin: var(--_s5) 0 0;
    break-inside: avoid;
  }
  .time figcaption > * {
    display: block;
  }
  .lanes {
    margin-block-start: var(--_s3);
  }
  .ticks {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    align-items: end;
    font-size: 0.85em;
    line-height: 1.2;
  }
  .ticks > span {
    inline-size: 200%;
    padding: 0 var(--_s1);
    border-inline-start: 1px solid var(--_edge);
    overflow-wrap: normal;
  }
  .ticks > :last-child {
    inline-size: min-content;
    min-inline-size: 100%;
    justify-self: end;
  }
  .ticks > :nth-child(even) {
    visibility: hidden;
  }
  /* In large type on a narrow page, the last ones have no room. */
  @container care (max-width: 13em) {
    .ticks > :nth-last-child(-n + 2) {
      inline-size: auto;
      min-inline-size: 0;
      overflow: hidden;
      visibility: hidden;
    }
  }
  .lane {
    padding-block: var(--_s2);
    line-height: 1.35;
  }
  .lane .muted {
    display: block;
  }
  .of-lane {
    display: block;
    font-size: 0.95em;
    font-weight: 650;
  }
  .drawing-of-time {
    position: relative;
  }
  .drawn {
    display: block;
    inline-size: 100%;
    block-size: 2em;
  }
  .drawn:dir(rtl) {
    transform: scaleX(-1);
  }
  .drawn path {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
  }
  .drawn .best {
    fill: var(--_accent);
    stroke: none;
  }
  .drawn .grid {
    stroke: var(--_line);
    stroke-width: 1;
  }
  .drawn .frame {
    stroke: var(--_edge);
    stroke-width: 1;
    stroke-dasharray: 3 4;
  }
  .mark {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0.7em;
    display: grid;
    align-items: center;
    font-weight: 700;
  }
  .mark.first {
    inset-inline: 0.7em auto;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s1) var(--_s4);
  }
  .key > span {
    display: inline-flex;
    align-items: center;
    gap: var(--_s2);
  }
  .key .drawn {
    inline-size: 2.5em;
    block-size: 1em;
    flex: none;
  }
  .time table {
    inline-size: 100%;
    font-size: 0.95em;
    line-height: 1.35;
  }
  .time :is(th, td) {
    padding: var(--_s2);
  }
  @container care (max-width: 29.99em) {
    .time tr {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .time thead td {
      display: none;
    }
    .time tr > * {
      border: 0;
    }
    .time tbody th,
    .time [colspan] {
      grid-column: 1 / -1;
    }
    .time tbody tr {
      border-block-start: 1px solid var(--_line);
    }
  }
  @container care (max-width: 13em) {
    .time table {
      font-size: 0.8em;
    }
    .time :is(th, td) {
      padding-inline: var(--_s1);
    }
  }
  @container care (min-width: 40em) {
    .lane {
      display: grid;
      grid-template-columns: 11em minmax(0, 1fr);
    }
    .of-lane {
      padding-inline-end: var(--_s3);
    }
    .ticks {
      margin-inline-start: calc(11em / 0.85);
    }
    .ticks > span {
      inline-size: auto;
    }
    .ticks > :nth-child(even) {
      visibility: visible;
    }
  }
  @media print {
    /* The main points say it in words. */
    .care:has(> .more-to-read) .time {
      display: none;
    }
    .lane {
      display: grid;
      grid-template-columns: 31mm minmax(0, 1fr);
    }
    .ticks {
      margin-inline-start: calc(31mm / 0.85);
    }
    .lane,
    .key {
      font-size: 10pt;
      line-height: 1.2;
    }
  }
  @media (forced-colors: active) {
    .drawn path {
      stroke: CanvasText;
    }
    .drawn .best {
      fill: CanvasText;
    }
  }
`;
