import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { DeviceStore, type Stored, type StorageFailure } from '../../src/device/device-store.js';
import type { Entries } from '../../src/device/entries.js';
import { PatientEntries, patientEntries, leavePage, type EntriesOptions } from '../../src/device/patient-entries.js';
import { FakeDevice } from '../helpers/fake-device.js';

const key = 'careleaf:2:list:one';
const keyOfFormat1 = 'careleaf:1:list:one';
const aside = (number: number | string) => `careleaf:aside:list:one:${number}`;
const now = new Date('2027-03-15T12:00');
const stored = (entries: Record<string, { at: number; value?: unknown }>): Stored => ({
  entries: new Map(Object.entries(entries)),
  unknown: { fields: {}, entries: new Map() },
});
const upgrade = (value: unknown, at: number): Entries | undefined =>
  typeof value === 'string' ? new Map([[value, { at, value: true }]]) : undefined;
const storeOf = (name = 'list:one') => new DeviceStore(name, upgrade);

let device: FakeDevice;
let giveBack: () => void;
beforeEach(() => {
  device = new FakeDevice();
  giveBack = device.install();
});
afterEach(() => {
  leavePage();
  giveBack();
});
const textOf = (name: string) => JSON.parse(device.texts.get(name)!) as Record<string, unknown>;
const put = (name: string, value: unknown) => device.texts.set(name, JSON.stringify(value));

describe('what the device keeps', () => {
  it('is written in a form and under a name that later versions know, with the day on which it ends', () => {
    assert.equal(storeOf().write(stored({ a: { at: 5, value: 'x' } }), undefined, now), undefined);
    assert.deepEqual([...device.texts.keys()], [key]);
    assert.deepEqual(textOf(key), { format: 2, until: '2028-03-14', entries: { a: { at: 5, value: 'x' } } });
    storeOf().write(stored({}), 31, now);
    assert.equal(textOf(key)['until'], '2027-04-15');
  });

  it('is read until its day has passed, and is gone from then on', () => {
    storeOf().write(stored({ a: { at: 5, value: 'x' } }), 31, now);
    put(keyOfFormat1, { until: '2027-04-15', value: 'old' });
    const read = storeOf().read(new Date('2027-04-15T23:59'));
    assert.deepEqual(read.is === 'stored' && [...read.stored.entries.keys()].sort(), ['a', 'old']);
    assert.equal(device.texts.size, 2);
    assert.deepEqual(storeOf().read(new Date('2027-04-16T00:00')), { is: 'nothing' });
    assert.equal(device.texts.size, 0);
  });

  it('is of one condition and one kind alone', () => {
    storeOf('list:one').write(stored({ a: { at: 5, value: 'x' } }), 31, now);
    for (const other of ['list:on', 'list:one2', 'diary:one', 'list:two'])
      assert.deepEqual(storeOf(other).read(now), { is: 'nothing' });
    put('careleaf:aside:list:one:1', 'x');
    assert.deepEqual([storeOf('list:one').aside(), storeOf('list:on').aside()], [['"x"'], []]);
    assert.equal(storeOf('list:on').clear(true), true);
    assert.equal(device.texts.size, 2);
  });

  it('is of the time that version 0.1.0 kept it, where that wrote it', () => {
    const at = (until: string) => {
      put(keyOfFormat1, { until, value: 'old' });
      const read = storeOf().read(now);
      return read.is === 'stored' && read.stored.entries.get('old')?.at;
    };
    assert.equal(at('2028-03-14'), new Date('2027-03-15T00:00').getTime());
    // A day before time began, to a clock that was wrong.
    const old = storeOf();
    put(keyOfFormat1, { until: '1970-06-01', value: 'old' });
    const read = old.read(new Date('1970-02-01T00:00'));
    assert.equal(read.is === 'stored' && read.stored.entries.get('old')?.at, 0);
  });

  it('counts the later of what both forms say, and goes into the newer one', () => {
    put(keyOfFormat1, { until: '2028-03-14', value: 'a' });
    put(key, {
      format: 2,
      until: '2028-01-01',
      entries: { a: { at: 5, value: 'early' }, b: { at: 6, value: 'b' } },
      x: 1,
    });
    const read = storeOf().read(now);
    assert.ok(read.is === 'stored');
    assert.deepEqual([read.stored.entries.get('a')?.value, read.stored.entries.get('b')?.value], [true, 'b']);
    assert.deepEqual(read.stored.unknown.fields, { x: 1 });
    storeOf().write(read.stored, 31, now);
    assert.deepEqual([...device.texts.keys()], [key]);
  });

  it('is unreadable, rather than nothing, where it is of another form or names no day', () => {
    const right = { format: 2, until: '2028-01-01', entries: {} };
    const wrong = [7, null, 'text', [], { ...right, format: 3 }, { ...right, until: '2028-02-30' }, { ...right, until: 20280101 }, { ...right, entries: null }, { ...right, entries: [] }, { ...right, entries: 'x' }, { until: '2028-01-01', format: 2 }]; // prettier-ignore
    for (const one of wrong) {
      put(key, one);
      assert.deepEqual(storeOf().read(now), { is: 'unreadable', text: JSON.stringify(one) });
    }
    put(key, right);
    put(keyOfFormat1, { until: '2028-01-01', value: 7 });
    assert.equal(storeOf().read(now).is, 'stored');
    device.texts.delete(key);
    assert.equal(storeOf().read(now).is, 'unreadable');
    put(keyOfFormat1, { until: '2028-01-01', value: 'old' });
    device.texts.set(key, '{');
    assert.deepEqual(storeOf().read(now), { is: 'unreadable', text: '{' });
  });

  it('is set aside where it cannot be read, each text once, before anything is written over it', () => {
    const asideTexts = () => storeOf().aside();
    device.texts.set(key, '{');
    device.texts.set(keyOfFormat1, '[');
    device.texts.set(aside('x'), 'older');
    assert.equal(storeOf().write(stored({ a: { at: 1, value: 1 } }), 31, now), undefined);
    assert.deepEqual([device.texts.get(aside(1)), device.texts.get(aside(2))], ['{', '[']);
    assert.equal(device.texts.get(keyOfFormat1), '[', 'it stays where it was: what was written is not of it');
    device.texts.set(key, '{');
    storeOf().write(stored({}), 31, now);
    assert.deepEqual(asideTexts(), ['{', '[', 'older']);
    device.texts.set(key, '}');
    storeOf().write(stored({}), 31, now);
    assert.equal(device.texts.get(aside(3)), '}');
    assert.equal(storeOf().clear(false), true);
    assert.deepEqual([...device.texts.keys()], [aside('x'), aside(1), aside(2), aside(3)]);
    assert.equal(storeOf().clear(true), true);
    assert.equal(device.texts.size, 0);
  });

  it('is not written over where it could not be set aside', () => {
    device.texts.set(key, '{');
    const taken: string[] = [];
    const { setItem } = localStorage;
    localStorage.setItem = (name, text) => void (name === key ? setItem(name, text) : taken.push(name));
    assert.equal(storeOf().write(stored({}), 31, now), 'storage-full');
    assert.deepEqual([taken, device.texts.get(key)], [[aside(1)], '{']);
  });

  it('gives back what a newer version wrote, out of the way of what was put in since', () => {
    const strange = { when: 'never' };
    put(key, {
      format: 2,
      until: '2028-01-01',
      entries: { a: strange, 'a~': { at: 1, value: 1 }, b: strange },
      more: [1],
    });
    const read = storeOf().read(now);
    assert.ok(read.is === 'stored');
    assert.deepEqual([...read.stored.entries.keys()], ['a~']);
    const entries = new Map([...read.stored.entries, ['a', { at: 2, value: 'mine' }]]);
    storeOf().write({ ...read.stored, entries }, 31, now);
    assert.deepEqual(textOf(key), {
      more: [1],
      format: 2,
      until: '2027-04-15',
      entries: { a: { at: 2, value: 'mine' }, b: strange, 'a~': { at: 1, value: 1 }, 'a~~': strange },
    });
  });

  it('says why it could not be kept, or that it is not gone', () => {
    const failures = (['full', 'denied', 'deaf to writing'] as const).map((manner): StorageFailure | undefined => {
      device.manner = manner;
      return storeOf().write(stored({ a: { at: 1, value: 1 } }), 31, now);
    });
    assert.deepEqual(failures, ['storage-full', 'storage-denied', 'storage-altered']);
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    device.manner = 'allowed';
    assert.equal(storeOf().write(stored({ a: { at: 1, value: 1n } }), 31, now), 'storage-altered');
    assert.equal(device.texts.size, 0);
    device.texts.set(key, '{');
    device.manner = 'deaf to removing';
    assert.equal(storeOf().clear(true), false);
    device.manner = 'denied';
    assert.deepEqual([storeOf().read(now), storeOf().aside(), storeOf().clear(true)], [{ is: 'denied' }, [], false]);
  });
});

describe('what is heard of other tabs', () => {
  it('is every change of the same thing, and every return to this page, until one stops', () => {
    let heard = 0;
    const stop = storeOf().watch(() => (heard += 1));
    const hears = (act: () => void) => {
      heard = 0;
      act();
      return heard;
    };
    const keys = [null, key, keyOfFormat1, aside(4), 'careleaf:2:list:two', 'other'];
    assert.deepEqual(
      keys.map((one) => hears(() => device.tell(one))),
      [1, 1, 1, 1, 0, 0],
    );
    const shown = (persisted: boolean) => () => device.page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted })); // prettier-ignore
    assert.deepEqual([hears(shown(true)), hears(shown(false))], [1, 0]);
    const seen = (state: string) => () => {
      device.document.visibilityState = state;
      device.document.dispatchEvent(new Event('visibilitychange'));
    };
    assert.deepEqual([hears(seen('visible')), hears(seen('hidden'))], [1, 0]);
    stop();
    assert.deepEqual([hears(() => device.tell(key)), hears(shown(true)), hears(seen('visible'))], [0, 0, 0]);
  });
});

describe('what a patient has put in', () => {
  const options: EntriesOptions = { name: 'list', upgrade };

  it('is the same for every element of a page, and of one condition and one kind alone', () => {
    const one = patientEntries('one', options);
    assert.equal(patientEntries('one', options), one);
    assert.notEqual(patientEntries('two', options), one);
    assert.notEqual(patientEntries('one', { ...options, name: 'diary' }), one);
    leavePage();
    assert.notEqual(patientEntries('one', options), one);
  });

  it('is kept for as long as the patient wants, or else a year', () => {
    const inDays = (days: number) => {
      const date = new Date();
      date.setDate(date.getDate() + days);
      return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-'); // prettier-ignore
    };
    new PatientEntries('one', options).keep(true);
    assert.equal(textOf(key)['until'], inDays(365));
    new PatientEntries('two', { ...options, daysOf: () => 31 }).keep(true);
    assert.equal(textOf('careleaf:2:list:two')['until'], inDays(31));
  });

  it('says what went wrong, for as long as it is so', () => {
    const entries = new PatientEntries('one', options);
    const failureAfter = (manner: FakeDevice['manner'], act: () => unknown) => {
      device.manner = manner;
      act();
      return entries.failure;
    };
    let count = 0;
    const change = () => entries.change([['a', (count += 1)]]);
    assert.equal(failureAfter('denied', change), undefined, 'nobody asked for anything to be kept');
    assert.equal(
      failureAfter('denied', () => entries.keep(true)),
      'storage-denied',
    );
    assert.equal(
      failureAfter('allowed', () => entries.keep(true)),
      undefined,
    );
    assert.equal(failureAfter('denied', change), 'storage-denied');
    assert.equal(failureAfter('full', change), 'storage-full');
    assert.equal(failureAfter('deaf to writing', change), 'storage-altered');
    assert.equal(failureAfter('allowed', change), undefined);
    assert.equal(
      failureAfter('deaf to removing', () => entries.keep(false)),
      'storage-not-cleared',
    );
    const stop = entries.listen(() => {});
    assert.equal(entries.failure, 'storage-not-cleared', 'it is still there');
    assert.equal(
      failureAfter('allowed', () => (device.texts.clear(), device.tell(key))),
      undefined,
    );
    assert.equal(
      failureAfter('denied', () => entries.clear()),
      'storage-denied',
    );
    assert.equal(
      failureAfter('allowed', () => entries.clear()),
      undefined,
    );
    device.texts.set(key, '{');
    assert.equal(
      failureAfter('allowed', () => device.tell(key)),
      'storage-unreadable',
    );
    stop();
  });

  it('tells whoever listens of every change, once, and of none that is no news', () => {
    const entries = new PatientEntries('one', options);
    let told = 0;
    const tells = (act: () => unknown) => {
      told = 0;
      act();
      return told;
    };
    const stop = entries.listen(() => (told += 1));
    const stopOther = entries.listen(() => {});
    assert.equal(
      tells(() => entries.change([['a', 1]])),
      1,
    );
    assert.equal(
      tells(() => assert.equal(entries.change([['a', 1]]), false)),
      0,
    );
    assert.equal(
      tells(() => entries.note([['b', 1]])),
      1,
    );
    assert.equal(
      tells(() => entries.note([['b', 1]])),
      0,
    );
    assert.equal(
      tells(() => entries.keep(true)),
      1,
    );
    assert.equal(
      tells(() => device.tell(key)),
      0,
    );
    const { entries: before } = entries;
    assert.equal(
      tells(() => new PatientEntries('one', options).change([['c', 1]])),
      0,
      'until it is heard',
    );
    assert.equal(
      tells(() => device.tell(key)),
      1,
    );
    assert.notEqual(entries.entries, before);
    assert.equal(
      tells(() => entries.undo()),
      1,
    );
    assert.equal(
      tells(() => assert.equal(entries.undo(), false)),
      1,
    );
    assert.equal(
      tells(() => entries.clear()),
      1,
    );
    stop();
    assert.equal(
      tells(() => entries.change([['d', 1]])),
      0,
    );
    put(key, { format: 2, until: '2099-01-01', entries: { e: { at: 1, value: 1 } } });
    device.tell(key);
    assert.ok(entries.entries.has('e'), 'the other one listens still');
    stopOther();
    put(key, { format: 2, until: '2099-01-01', entries: { f: { at: 1, value: 1 } } });
    device.tell(key);
    assert.ok(!entries.entries.has('f'));
    entries.listen(() => {})();
    assert.ok(entries.entries.has('f'), 'whoever listens again has missed nothing');
  });
});
