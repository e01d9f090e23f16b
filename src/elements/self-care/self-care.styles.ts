import { css } from 'lit';

export const selfCareStyles = css`
  ul {
    list-style: none;
    max-inline-size: none;
    padding: 0;
    margin-block-start: var(--_s4);
    border-block-start: 1px solid var(--_line);
  }
  ul:not(:last-child) {
    margin-block-end: var(--_s5);
  }
  li {
    padding-block: var(--_s3) var(--_s4);
    border-block-end: 1px solid var(--_line);
  }
  li + li {
    margin: 0;
  }
  li p + p {
    margin-block-start: var(--_s1);
  }
  @media print {
    ul,
    li {
      border: 0;
      padding: 0;
    }
    ul {
      margin-block-start: 3pt;
    }
    li + li {
      margin-block-start: 3pt;
    }
  }
`;
