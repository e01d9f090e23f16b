import { css } from 'lit';

/** The voice's buttons: quiet at the top, and in reach while it reads. */
export const listenStyles = css`
  .listen {
    display: contents;
  }
  .no-voice {
    margin-block-start: var(--_s5);
  }
  .listening {
    position: sticky;
    inset-block-start: calc(var(--care-scroll-margin, 1em) - 1em + var(--_s2));
    z-index: 2;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin-block: var(--_s4);
    margin-inline-start: auto;
    padding: var(--_s2) var(--_s3);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_ground);
    box-shadow: 0 0.2em 0.8em rgb(0 0 0 / 0.15);
  }
  .listening p {
    margin: 0;
  }
  .listening p:empty {
    display: none;
  }
  .section-read {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .voice {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s1);
  }
  .voice button {
    padding-inline: 0.5em;
    border-color: transparent;
    font-size: 0.95em;
    --_shade: color-mix(in srgb, var(--_accent) 50%, transparent);
  }
  .voice .icon {
    color: var(--_accent);
  }
  .voice button[aria-disabled='true'] {
    border-color: transparent;
  }
  @container care (max-width: 24em) {
    .voice button {
      padding-inline: 0.5em;
      font-size: 0.9em;
    }
    .voice .icon {
      display: none;
    }
  }
  @media print {
    .listen,
    .listening,
    .no-voice {
      display: none;
    }
  }
`;
