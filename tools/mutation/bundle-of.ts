/** Where the script stands that is made of a test. */
export const bundleOf = (test: string): string =>
  `.cache/mutation/${test.slice('test/'.length, -'.ts'.length).replaceAll('/', '-')}.js`;
