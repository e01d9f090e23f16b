/** The little of it that the tests use; the package brings no types. */
declare module 'twig' {
  const twig: {
    extendFunction(name: string, run: (...given: unknown[]) => string): void;
    twig(options: { data: string; autoescape: boolean }): { render(values: Record<string, unknown>): string };
  };
  export default twig;
}
