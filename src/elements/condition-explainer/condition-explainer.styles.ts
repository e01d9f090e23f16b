import { css } from 'lit';

export const conditionExplainerStyles = css`
  .block {
    margin-block-start: var(--_s6);
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
  figure svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
    max-block-size: 24em;
  }
  path {
    fill: none;
    stroke: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .skin {
    fill: light-dark(#f7e6db, #3a3431);
  }
  .outline {
    stroke: light-dark(#4d5c60, #b9c6c8);
    stroke-width: 2.25;
  }
  .faint {
    stroke: light-dark(#a9b6b6, #5d6e71);
    stroke-width: 1.25;
  }
  .brain {
    fill: light-dark(#e3dfd3, #4a4a42);
    stroke: light-dark(#7c7765, #a5a08c);
    stroke-width: 1.75;
  }
  .nerve {
    stroke: var(--_accent);
    stroke-width: 3.25;
  }
  .vessel {
    stroke: var(--_plum);
    stroke-width: 6;
  }
  .muscle {
    fill: light-dark(#efd3c8, #4c3d38);
  }
  .mark {
    stroke: var(--_text);
    stroke-width: 1.5;
    stroke-dasharray: 4 4;
  }
  .inset {
    fill: var(--_ground);
    stroke: light-dark(#4d5c60, #b9c6c8);
    stroke-width: 2;
  }
  .leader {
    stroke: var(--_text);
    stroke-width: 1.25;
  }
  .tip {
    fill: var(--_text);
  }
  circle.label {
    fill: var(--_ground);
    stroke: var(--_text);
    stroke-width: 1.5;
  }
  text.label {
    fill: var(--_text);
    font-size: 18px;
    font-weight: 650;
    text-anchor: middle;
  }
  figcaption ol {
    margin-block-start: var(--_s2);
  }
  @media (forced-colors: active) {
    figure {
      border: 1px solid;
      forced-color-adjust: none;
      color-scheme: only light;
      background: #fff;
      color: #000;
    }
  }
  @media print {
    figure {
      border: 1px solid #999;
    }
  }
`;
