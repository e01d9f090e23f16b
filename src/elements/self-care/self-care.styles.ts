import { css } from 'lit';

export const selfCareStyles = css`
  ul {
    list-style: none;
    max-inline-size: none;
    padding: 0;
    margin-block-start: var(--_s3);
  }
  ul:not(:last-child) {
    margin-block-end: var(--_s5);
  }
  li + li {
    margin-block-start: var(--_s3);
  }
  li p + p {
    margin-block-start: var(--_s1);
  }
  @media print {
    ul {
      margin-block-start: 3pt;
    }
    li + li {
      margin-block-start: 3pt;
    }
  }
`;
