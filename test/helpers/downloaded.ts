/** The files that an act downloads, as text by name. */
export async function downloaded(act: () => void): Promise<Record<string, string>> {
  const blobs = new Map<string, Blob>();
  const names: [string, string][] = [];
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob: Blob) => {
    blobs.set(`blob:${blobs.size}`, blob);
    return `blob:${blobs.size - 1}`;
  };
  HTMLAnchorElement.prototype.click = function () {
    names.push([this.download, this.href]);
  };
  try {
    act();
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  return Object.fromEntries(
    await Promise.all(names.map(async ([name, href]) => [name, await blobs.get(href)!.text()])),
  );
}
