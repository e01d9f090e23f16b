import { css } from 'lit';

/** The look of a condition's drawing: what a role means is the same in every one. */
export const drawingStyles = css`
  .drawing {
    display: block;
    inline-size: 100%;
    block-size: auto;
  }
  .drawing path {
    fill: none;
    stroke: none;
    stroke-linejoin: round;
  }
  .drawing .skin {
    fill: light-dark(#f7e6db, #3a3431);
  }
  .drawing :is(.outline, .dark) {
    stroke: light-dark(#4d5c60, #b9c6c8);
  }
  .drawing .dark {
    fill: light-dark(#4d5c60, #b9c6c8);
  }
  .drawing .faint {
    stroke: light-dark(#a9b6b6, #5d6e71);
  }
  .drawing .organ {
    fill: light-dark(#e3dfd3, #4a4a42);
    stroke: light-dark(#7c7765, #a5a08c);
  }
  .drawing .nerve {
    stroke: var(--_accent);
  }
  .drawing.lit .nerve:not(.on) {
    stroke: light-dark(#8fb1b0, #4d7774);
  }
  .drawing .vessel {
    stroke: var(--_plum);
  }
  .drawing .airway {
    stroke: light-dark(#3f7fae, #8fc3ea);
  }
  .drawing .fluid {
    fill: light-dark(#cfe4f2, #27465a);
    stroke: light-dark(#3f7fae, #8fc3ea);
  }
  .drawing .bone {
    fill: light-dark(#f6f1e1, #5a564a);
    stroke: light-dark(#857a58, #d8cfae);
  }
  .drawing :is(.fluid, .bone).on {
    stroke-width: 3.5;
  }
  .drawing .shine {
    stroke: #ffffff80;
  }
  .drawing .device {
    fill: light-dark(#efe7d2, #cbc1a5);
    stroke: light-dark(#6d6444, #efe7d2);
  }
  .drawing .muscle {
    fill: light-dark(#efd3c8, #4c3d38);
  }
  .drawing .muscle.on {
    fill: light-dark(#e0a392, #8a5648);
  }
  .drawing .organ.on {
    fill: light-dark(#cfc7ad, #6b6a5b);
  }
  .drawing :is(.active, .mark) {
    stroke: var(--_text);
  }
  .drawing .mark {
    stroke-dasharray: 4 4;
  }
  .drawing .mark.on {
    stroke-width: 3;
    stroke-dasharray: none;
  }
  .drawing .inset {
    fill: var(--_ground);
  }
  .drawing .hit {
    pointer-events: stroke;
    stroke-width: 22;
  }
  .drawing .hit.area {
    pointer-events: all;
  }
  .drawing :is(line, circle) {
    stroke: var(--_text);
    stroke-width: 1.4;
  }
  .drawing circle {
    fill: var(--_ground);
  }
  .drawing text {
    fill: var(--_text);
    font-size: 18px;
    font-weight: 650;
    text-anchor: middle;
    dominant-baseline: central;
  }
  .drawing :is(.tip, .on circle) {
    fill: var(--_text);
  }
  .drawing .on text {
    fill: var(--_ground);
  }
  @container care (max-width: 26em) {
    .drawing circle:not(.tip) {
      r: 23px;
    }
    .drawing text {
      font-size: 27px;
    }
  }
  @media (forced-colors: active) {
    .drawing {
      forced-color-adjust: none;
      color-scheme: only light;
      background: #fff;
      color: #000;
    }
  }
`;
