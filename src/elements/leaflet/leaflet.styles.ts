import { css } from 'lit';

export const leafletStyles = css`
  .summary {
    margin-block-end: var(--_s5);
  }
  .lead {
    font-size: 1.15em;
    line-height: 1.5;
  }
  .provenance {
    display: flex;
    gap: var(--_s2);
    align-items: start;
    color: var(--_muted);
    font-size: 0.95em;
    margin-block-start: var(--_s4);
  }
  .alert,
  .emergency a {
    display: flex;
    gap: var(--_s3);
    align-items: center;
  }
  .alert {
    align-items: start;
    margin-block-start: var(--_s4);
    font-weight: 650;
  }
  .alert .icon,
  .emergency .icon {
    flex: none;
    inline-size: 1.4em;
    block-size: 1.4em;
  }
  .alert .icon {
    color: light-dark(#b3211b, #ff9c93);
    margin-block-start: 0.1em;
  }
  .emergency {
    margin-block-start: var(--_s3);
  }
  .emergency a {
    min-block-size: 3em;
    padding: var(--_s2) var(--_s4);
    border: 2px solid light-dark(#b3211b, #ff9c93);
    border-radius: var(--_radius);
    color: light-dark(#b3211b, #ff9c93);
    font-weight: 650;
    max-inline-size: 100%;
    inline-size: max-content;
  }
  .depth {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
    margin: var(--_s5) 0 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .depth .choice {
    display: flex;
    flex: 1 1 9em;
    max-inline-size: 18em;
    align-items: center;
    gap: var(--_s2);
    min-block-size: max(2.75em, 44px);
    padding: var(--_s1) var(--_s4);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .depth .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_surface);
    font-weight: 650;
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .depth input {
    flex: none;
    min-block-size: 0;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    padding: 0;
    accent-color: var(--_accent);
  }
  .depth + .reading-time {
    margin-block-start: var(--_s2);
  }
  .print-choice summary {
    padding-inline: 0;
  }
  .print-choice .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
    padding-block-end: var(--_s2);
  }
  .way-back {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    display: flex;
    justify-content: end;
    gap: var(--_s2);
    margin-block-start: var(--_s5);
    padding-block: var(--_s2);
    pointer-events: none;
    font-size: 0.9em;
  }
  .way-back a {
    pointer-events: auto;
    display: flex;
    align-items: center;
    gap: var(--_s2);
    min-block-size: 44px;
    padding: var(--_s1) var(--_s4);
    border: 1px solid var(--_edge);
    border-radius: 2em;
    background: var(--_ground);
    font-weight: 650;
    text-decoration: none;
  }
  .way-back .urgent {
    border-color: transparent;
    background: light-dark(#b3211b, #c7302a);
    color: #fff;
  }
  .only-in-full a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    margin-inline-end: var(--_s3);
  }
  .provenance + .provenance {
    margin-block-start: var(--_s1);
  }
  .provenance .icon {
    margin-block-start: 0.2em;
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
  .contents a:hover {
    border-color: var(--_accent);
  }
  .sections,
  .tools {
    --care-font-size: 1em;
  }
  .sections > * + * {
    margin-block-start: var(--_s7);
    padding-block-start: var(--_s7);
    border-block-start: 1px solid var(--_line);
  }
  .sections:empty,
  .sections > :state(waiting) {
    display: block;
    min-block-size: 100vh;
  }
  @container care (min-width: 36em) {
    .key-facts {
      padding: var(--_s5);
    }
    .key-facts ul {
      grid-template-columns: 1fr 1fr;
    }
  }
  @container care (min-width: 58em) {
    .way-back {
      display: none;
    }
    .body:has(nav) {
      display: grid;
      grid-template-columns: 13em minmax(0, 1fr);
      gap: var(--_s7);
      align-items: start;
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
    .provenance .icon {
      inline-size: 1.2em;
      block-size: 1.2em;
    }
    .reading-time,
    .emergency {
      display: none;
    }
    .key-facts {
      border: 1px solid #999;
    }
    .sections > * + * {
      margin-block-start: 10pt;
      padding-block-start: 10pt;
    }
  }
`;
