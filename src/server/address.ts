import { attribute } from './markup.js';
import { hostOf, isForeign, type Page } from './reading.js';

/**
 * An address of the page as a browser reads it: without what surrounds it, and from the page's `<base>`. It stays
 * relative where the base is.
 */
export function addressOn(page: Page, written: string): string {
  const address = tidied(written);
  const base = baseOf(page);
  if (base === undefined) return address;
  if (isRelative(base)) return isRelative(address) ? joined(base, address) : address;
  const from = new URL(base, somewhere);
  return URL.canParse(address, from) ? fromRoot(new URL(address, from)) : address;
}

/** The first `<base>` that has an address counts, and none where that cannot be one (HTML, "frozen base URL"). */
export function baseOf({ elements }: Page): string | undefined {
  const bases = elements.filter((element) => element.tagName === 'base' && !isForeign(element) && !hostOf(element));
  const href = bases.map((element) => attribute(element, 'href')).find((one) => one !== undefined);
  const base = href === undefined ? '' : tidied(href);
  return base !== '' && URL.canParse(base, somewhere) && !/^(?:data|javascript):/i.test(base) ? base : undefined;
}

/** In the place of the page's own address, which nobody knows here. */
const somewhere = 'http://page.invalid/';

const tidied = (address: string): string => address.replace(/^[ \p{Cc}]+|[ \p{Cc}]+$|[\t\n\r]/gu, '');

const isRelative = (address: string): boolean => !/^(?:[a-z][a-z0-9+.-]*:|[\\/])/i.test(address);

/** "x/page.html" stands in "x/"; ".." is a folder itself. What is no path at all means the base. */
function joined(base: string, address: string): string {
  const path = base.replace(/[?#].*$/s, '');
  const folder = path.replace(/(?<=^|[\\/])\.{1,2}$/, '$&/').replace(/[^\\/]*$/, '');
  return (/^[?#]|^$/.test(address) ? path : folder) + address;
}

/** A path that begins with two slashes would be read as another site. */
const fromRoot = (url: URL): string => url.href.replace(somewhere, '/').replace(/^\/\//, '/.//');
