import { css } from 'lit';

export const seekHelpStyles = css`
  .level:last-of-type {
    margin-block-end: var(--_s6);
  }
`;
