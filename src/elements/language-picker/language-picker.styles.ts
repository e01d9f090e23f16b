import { css } from 'lit';

export const languagePickerStyles = css`
  label {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s2);
  }
  @media print {
    label {
      display: none;
    }
  }
`;
