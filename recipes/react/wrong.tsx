// Never built: here TypeScript has to find what is wrong.
export const wrong = [
  // @ts-expect-error A level is a number.
  <care-seek-help headingLevel="two" />,
  // @ts-expect-error An event that carries no date.
  <care-symptom-diary oncare-change={({ detail }) => detail.date} />,
  // @ts-expect-error There is no such element.
  <care-nothing />,
];
