import { css } from 'lit';

/** Black on white, everything open, no controls, links with their address. */
export const printStyles = css`
  @media print {
    .care {
      --_text: #000;
      --_muted: #000;
      --_accent: #000;
      --_surface: #fff;
      --_ground: #fff;
      font-size: 11pt;
      color-scheme: light;
    }
    button,
    select,
    .screen-only,
    .actions,
    .add:has(input),
    [role='status'],
    summary > .icon:only-of-type {
      display: none;
    }
    h1,
    h2,
    h3,
    h4,
    h5,
    h6 {
      break-after: avoid;
    }
    li,
    p {
      break-inside: avoid;
    }
    details::details-content {
      content-visibility: visible;
      display: block;
      block-size: auto;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: 0.85em;
    }
  }
`;
