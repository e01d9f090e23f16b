import { css } from 'lit';

export const leafletStyles = css`
  .summary {
    margin-block-end: var(--_s5);
  }
  .lead {
    font-size: 1.15em;
    line-height: 1.5;
  }
  .reading-time {
    display: flex;
    gap: var(--_s2);
    align-items: start;
    margin-block-start: var(--_s2);
  }
  .sign-off {
    margin-block-start: var(--_s3);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s2) var(--_s5);
    margin-block-start: var(--_s3);
  }
  .tools button.quiet {
    padding-inline: 0;
  }
  .tools > :not(button) {
    display: inline-block;
    inline-size: auto;
    contain-intrinsic-inline-size: auto;
    container-type: normal;
  }
  .key-facts {
    padding: var(--_s4);
    border-radius: var(--_radius);
    background: var(--_surface);
    margin-block: var(--_s5) var(--_s6);
    break-inside: avoid;
  }
  .key-facts ul {
    display: grid;
    gap: var(--_s3) var(--_s6);
    list-style: none;
    padding: 0;
    margin-block-start: var(--_s3);
    max-inline-size: none;
  }
  .key-facts li {
    display: flex;
    gap: var(--_s3);
    margin: 0;
  }
  .key-facts span {
    min-inline-size: 0;
  }
  .key-facts .icon {
    inline-size: 1.6em;
    block-size: 1.6em;
    color: var(--_accent);
  }
  .contents {
    margin-block-end: var(--_s5);
  }
  .contents .detail {
    margin: 0;
  }
  .contents ol {
    list-style: none;
    padding: 0;
    margin-block-start: var(--_s1);
  }
  .contents li + li {
    margin: 0;
  }
  .contents a {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    padding-inline-start: var(--_s3);
    border-inline-start: 2px solid var(--_line);
    line-height: 1.35;
  }
  .contents a:hover,
  .contents [aria-current] {
    border-color: var(--_accent);
  }
  .contents [aria-current] {
    font-weight: 650;
    box-shadow: inset 2px 0 var(--_accent);
  }
  .contents [aria-current]:dir(rtl) {
    box-shadow: inset -2px 0 var(--_accent);
  }
  @container care (max-width: 57.99em) {
    .contents ol {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_s5);
    }
    .contents a {
      padding: 0;
      border: 0;
      box-shadow: none !important;
    }
    .contents [aria-current] {
      border-block-end: 3px solid var(--_accent);
      text-decoration: none;
    }
  }
  .sections,
  .tools {
    --care-font-size: 1em;
  }
  .sections > * + * {
    margin-block-start: var(--_s5);
    padding-block-start: var(--_s6);
    border-block-start: 1px solid var(--_line);
  }
  .sections:empty,
  .sections > :state(waiting) {
    display: block;
    min-block-size: 100vh;
  }
  @container care (min-width: 36em) {
    .sections > * + * {
      margin-block-start: var(--_s7);
      padding-block-start: var(--_s7);
    }
    .key-facts {
      padding: var(--_s5);
    }
    .key-facts ul {
      grid-template-columns: 1fr 1fr;
    }
  }
  @container care (min-width: 58em) {
    .body:has(nav) {
      display: grid;
      grid-template-columns: 13em minmax(0, 1fr);
      gap: 0 var(--_s7);
      align-items: start;
    }
    .body > :not(nav) {
      grid-column: 2;
    }
    .contents {
      position: sticky;
      inset-block-start: var(--care-scroll-margin, 1em);
      font-size: 0.9em;
    }
  }
  @media (forced-colors: active) {
    .key-facts {
      border: 1px solid;
    }
  }
  @media print {
    .contents,
    .depth,
    .tools,
    .way-back,
    .only-in-full {
      display: none;
    }
    .body:has(nav) {
      display: block;
    }
    .body,
    .key-facts {
      max-inline-size: none;
    }
    .sections {
      columns: 80mm 2;
      column-gap: 8mm;
    }
    .key-facts ul {
      display: block;
      columns: 2;
      column-gap: 8mm;
    }
    .key-facts li {
      break-inside: avoid;
      margin-block-end: 4pt;
    }
    .key-facts .icon,
    .alert .icon,
    .sign-off .icon {
      inline-size: 1.2em;
      block-size: 1.2em;
    }
    .reading-time {
      display: none;
    }
    .lead {
      line-height: 1.25;
    }
    .key-facts {
      padding: 0;
      margin-block: 6pt;
    }
    .key-facts li {
      gap: 4pt;
    }
    .sections > * + * {
      margin-block-start: 4pt;
      padding-block-start: 4pt;
    }
  }
`;
