import { alone } from '../content/isolated.js';

/** Gives the reader a file that was made on this device. Its link stands nowhere: no page hears of it, or stops it as one that leads away. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], alone({ type })));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
