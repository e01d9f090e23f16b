import { css } from 'lit';

export const monitoringStyles = css`
  p {
    margin-block: var(--_s2);
  }
`;
