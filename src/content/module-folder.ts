/**
 * The folder in which a module's own path stands: of `https://x/lib/content/base-url.js?v=2` and `content/base-url`,
 * `https://x/lib/`. Empty where the address ends otherwise: the module was moved, though a folder may be called the same.
 */
export function folderAbove(address: string, modulePath: string): string {
  const [path = ''] = address.split(/[?#]/);
  const name = new RegExp(`^(.*/)${modulePath}\\.[jt]s$`).exec(path);
  return name?.[1] ?? '';
}
