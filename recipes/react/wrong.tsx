// Never built: here TypeScript has to find what is wrong.
export const wrong = [
  // @ts-expect-error A level is a number.
  <care-seek-help headingLevel="two" />,
  // @ts-expect-error There is no such element.
  <care-nothing />,
];
