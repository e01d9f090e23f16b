declare module 'virtual:english-messages' {
  const messages: Readonly<Record<string, string>>;
  export default messages;
}

declare module '*.mdx' {
  const page: () => unknown;
  export default page;
}
