import { expect } from '@open-wc/testing';
import { merged, nextTime, type Entries, type Entry } from '../../src/device/entries.js';

const entry = (at: number, value?: unknown): Entry => (value === undefined ? { at } : { at, value });
const entries = (found: Record<string, Entry>): Entries => new Map(Object.entries(found));
const plain = (found: Entries) => Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));

describe('what two tabs have put in', () => {
  it('loses nothing of either side, whichever comes first', () => {
    const one = entries({ a: entry(1, 'old'), b: entry(5, 'mine') });
    const two = entries({ a: entry(3, 'later'), c: entry(2, 'theirs') });
    const both = { a: entry(3, 'later'), b: entry(5, 'mine'), c: entry(2, 'theirs') };
    expect(plain(merged(one, two))).to.deep.equal(both);
    expect(plain(merged(two, one))).to.deep.equal(both);
  });

  it('is the same in both where two versions are of the same moment', () => {
    const one = entries({ a: entry(1, { note: 'x' }) });
    const two = entries({ a: entry(1, { note: 'y' }) });
    expect(plain(merged(one, two))).to.deep.equal(plain(merged(two, one)));
  });

  it('is the same in both where one took away, in the same moment, what the other put in', () => {
    const one = entries({ a: entry(1) });
    const two = entries({ a: entry(1, true) });
    expect(plain(merged(one, two))).to.deep.equal(plain(merged(two, one)));
  });

  it('does not bring back what one has taken away', () => {
    const one = entries({ a: entry(1, 'x') });
    const two = entries({ a: entry(2) });
    expect(plain(merged(one, two))).to.deep.equal({ a: entry(2) });
    expect(plain(merged(two, one))).to.deep.equal({ a: entry(2) });
  });

  it('has nothing to write where one side adds nothing', () => {
    const both = entries({ a: entry(1, 'x'), b: entry(2, 'y') });
    expect(merged(entries({ a: entry(1, 'x') }), both)).to.equal(both);
  });

  it('counts a change as later than everything it knows, whatever the clock says', () => {
    const future = Date.now() + 1e9;
    expect(nextTime(entries({ a: entry(future, 'x') }))).to.be.above(future);
  });

  for (const clock of [NaN, -1, 1.5, Infinity, 8e307]) {
    it(`can be changed and read again where the clock says ${clock}`, () => {
      const at = nextTime(entries({ a: entry(7, 'x') }), clock);
      expect(at).to.be.above(7);
      expect(Number.isSafeInteger(at)).to.equal(true);
    });
  }

  for (const of of [Object.prototype, Array.prototype] as { toJSON?: unknown }[]) {
    it(`is the same in both on a page that gives ${of === Array.prototype ? 'lists' : 'objects'} a toJSON of its own`, () => {
      const one = entries({ a: entry(1, { note: 'x' }) });
      const two = entries({ a: entry(1, { note: 'y' }) });
      of.toJSON = () => ({});
      try {
        expect(merged(one, two).get('a')).to.equal(merged(two, one).get('a'));
      } finally {
        delete of.toJSON;
      }
    });
  }
});
