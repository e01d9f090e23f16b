import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays } from 'date-fns/addDays';
import * as fc from '../helpers/fast-check.js';
import type { Entries } from '../../src/device/entries.js';
import { PatientEntries, type EntriesOptions } from '../../src/device/patient-entries.js';
import { dayOf } from '../../src/language/day.js';
import { FakeDevice } from '../helpers/fake-device.js';
import {
  DeviceModel,
  holdsSame,
  manners,
  nothingUnknown,
  PageModel,
  type Puts,
  type Surroundings,
} from './kept-data/model.js';

const keys = ['tick:a', 'date:b', 'note:c'] as const;
const values = [true, 'words', { plan: 'p', place: 1 }, undefined] as const;

/** What version 0.1.0 stored: a list of keys, each of which was true. */
const upgrade: EntriesOptions['upgrade'] = (stored, at) =>
  Array.isArray(stored) ? new Map(stored.map((key: string) => [key, { at, value: true }])) : undefined;
const daysOf = (entries: Entries) => (entries.get('tick:a')?.value === true ? 31 : 365);
const options: EntriesOptions = { name: 'list', upgrade, daysOf };

const own = { now: 'careleaf:2:list:one', old: 'careleaf:1:list:one', aside: 'careleaf:aside:list:one:' } as const;

interface Tab {
  real: PatientEntries;
  model: PageModel;
}

/** Two tabs of one browser, and beside each what it has to hold. */
class World implements Surroundings {
  readonly device = new FakeDevice();
  readonly holds = new DeviceModel();
  time = Date.UTC(2027, 0, 1);
  acts = 0;
  readonly tabs: Tab[] = [];
  #stop: (() => void)[] = [];

  clock = () => this.time;
  get storage() {
    return this.device.manner;
  }

  open(which: number): void {
    this.#stop[which]?.();
    const tab = { real: new PatientEntries('one', options), model: new PageModel(this.holds, this) };
    this.tabs[which] = tab;
    this.#stop[which] = tab.real.listen(() => {});
    tab.model.look();
  }

  hear(): void {
    this.device.tell(own.now);
    for (const { model } of this.order()) model.look();
  }

  /** Tabs hear in the order in which they came. */
  order(): Tab[] {
    return [...this.#opened].map((which) => this.tabs[which]!);
  }
  #opened = new Set<number>();
  reopen(which: number): void {
    this.#opened.delete(which);
    this.#opened.add(which);
    this.open(which);
  }

  older(which: number): void {
    const at = addDays(new Date(`${dayOf(new Date())}T00:00`), -30 * which).getTime();
    const list = [keys[which % 3]!, 'tick:old'];
    this.device.texts.set(own.old, JSON.stringify({ until: dayOf(addDays(new Date(at), 365)), value: list }));
    const puts: Puts = new Map(list.map((key) => [key, { at, value: true }]));
    this.holds.old = { is: 'kept', puts, unknown: nothingUnknown };
  }

  /** A newer version adds a field, an entry that this one cannot read, and something to an entry that it can. */
  newer(which: number): void {
    const { now } = this.holds;
    if (now.is !== 'kept' || now.hasPassed) return;
    const stored = JSON.parse(this.device.texts.get(own.now)!) as { entries: Record<string, object> };
    const strange = { when: `never ${this.acts}` };
    const fields = { ...now.unknown.fields, [`field${this.acts}`]: [which] };
    const puts = new Map(now.puts);
    const [first] = puts;
    if (first && which > 1) {
      const put = { ...first[1], at: first[1].at + 1, by: `phone ${this.acts}` };
      puts.set(first[0], put);
      stored.entries[first[0]] = put;
    }
    const isFree = !(keys[2] in stored.entries);
    stored.entries[which === 0 && isFree ? keys[2] : `strange:${this.acts}`] = strange;
    this.device.texts.set(own.now, JSON.stringify({ ...stored, [`field${this.acts}`]: [which] }));
    this.holds.now = { is: 'kept', puts, unknown: { puts: [...now.unknown.puts, strange], fields } };
  }

  unreadable(which: number): void {
    const found = [
      '{',
      '{"until":"soon","format":2,"entries":{}}',
      '{"until":"2099-01-01","format":2,"entries":[]}',
      '7',
    ];
    const text = found[which]!;
    const form = this.acts % 2 === 0 ? 'now' : 'old';
    this.device.texts.set(own[form], text);
    this.holds[form] = { is: 'unreadable', text };
  }

  pass(): void {
    for (const form of ['now', 'old'] as const) {
      const held = this.holds[form];
      if (held.is !== 'kept') continue;
      const stored = JSON.parse(this.device.texts.get(own[form])!) as object;
      this.device.texts.set(own[form], JSON.stringify({ ...stored, until: dayOf(addDays(new Date(), -1)) }));
      this.holds[form] = { ...held, hasPassed: true };
    }
  }

  check(): void {
    for (const { real, model } of this.tabs) {
      assert.ok(holdsSame(real.entries as Puts, model.puts), `shown ${text(real.entries)}, not ${text(model.puts)}`);
      const state = ({ isKept, canUndo, canClear, unreadable }: PatientEntries | PageModel) => ({ isKept, canUndo, canClear, unreadable }); // prettier-ignore
      assert.deepEqual(state(real), state(model));
    }
    const { texts } = this.device;
    const aside = [...texts].filter(([key]) => key.startsWith(own.aside)).map(([, one]) => one);
    assert.deepEqual(aside, this.holds.aside);
    if (!texts.has(own.old)) this.holds.forgetOld();
    for (const form of ['now', 'old'] as const) this.#checkText(form);
    assert.ok([...texts.keys()].every((key) => /^careleaf:(?:[12]:list:one$|aside:list:one:\d+$)/.test(key)));
  }

  #checkText(form: 'now' | 'old'): void {
    const found = this.device.texts.get(own[form]);
    const held = this.holds[form];
    if (held.is === 'nothing') return assert.equal(found, undefined);
    if (held.is === 'unreadable') return assert.equal(found, held.text);
    if (form === 'old' || held.hasPassed) return assert.ok(found !== undefined);
    const { format, until, entries, ...fields } = JSON.parse(found!) as {
      format: number;
      until: string;
      entries: object;
    };
    assert.equal(format, 2);
    const puts = Object.entries(entries).filter(([, put]: [string, { at?: unknown }]) => typeof put.at === 'number');
    const strange = Object.values(entries).filter((put: { at?: unknown }) => typeof put.at !== 'number');
    assert.ok(holdsSame(new Map(puts) as Puts, held.puts), `kept ${text(new Map(puts))}, not ${text(held.puts)}`);
    assert.deepEqual(strange.map((one) => JSON.stringify(one)).sort(), held.unknown.puts.map((one) => JSON.stringify(one)).sort()); // prettier-ignore
    assert.deepEqual(fields, held.unknown.fields);
    if (this.#written !== found) assert.ok(until >= dayOf(new Date()));
    this.#written = found;
  }
  #written: string | undefined;

  stop(): void {
    for (const stop of this.#stop) stop();
  }
}

const text = (entries: Puts | Entries) => JSON.stringify([...entries]);

const acts: Readonly<Record<string, (world: World, tab: Tab, which: number) => void>> = {
  puts: (world, { real, model }, which) => {
    const change = [[keys[which % 3]!, values[(world.acts + which) % 4]]] as const;
    real.change(change);
    model.change(change);
  },
  'puts two': (_world, { real, model }, which) => {
    const change = [['tick:a', values[which]] as const, ['date:b', which % 2 === 0 ? 'x' : undefined] as const];
    real.change(change);
    model.change(change);
  },
  writes: (world, { real, model }, which) => {
    const change = [['note:c', `Words ${world.acts}`]] as const;
    const name = which === 0 ? 'another' : 'note';
    real.change(change, name);
    model.change(change, name);
  },
  notes: (world, { real, model }, which) => {
    const change = [['list', `name ${world.acts % (which + 1)}`]] as const;
    real.note(change);
    model.note(change);
  },
  undoes: (_world, { real, model }) => {
    const could = real.canUndo;
    assert.ok(!real.undo() || could);
    model.undo();
  },
  clears: (_world, { real, model }) => {
    if (!real.canClear) return;
    real.clear();
    model.clear();
  },
  keeps: (_world, { real, model }, which) => {
    real.keep(which > 0);
    model.keep(which > 0);
  },
  hears: (world) => world.hear(),
  'comes again': (world, tab) => world.reopen(world.tabs.indexOf(tab)),
  'has another storage': (world, _tab, which) => void (world.device.manner = manners[(which + 1) % manners.length]!),
  'has its storage': (world) => void (world.device.manner = 'allowed'),
  'has another clock': (world, _tab, which) => void (world.time = [0, NaN, 9e15, Date.UTC(2030, 0, 1)][which]!),
  'sees an older version write': (world, _tab, which) => world.older(which),
  'sees a newer version write': (world, _tab, which) => world.newer(which),
  'finds what nobody can read': (world, _tab, which) => world.unreadable(which),
  'sees the time pass': (world) => world.pass(),
};
const often = ['puts', 'puts', 'puts two', 'writes', 'keeps', 'hears', 'undoes'];
const steps = fc.array(
  fc.record({
    tab: fc.nat(1),
    act: fc.constantFrom(...often, ...Object.keys(acts)),
    which: fc.nat(3),
    later: fc.nat(2),
  }),
  { minLength: 1, maxLength: 25, size: 'max' },
);

describe('what a patient has put in, in two tabs', () => {
  const { now } = Date;
  let world: World;
  let giveBack: () => void;
  const begin = () => {
    world = new World();
    giveBack = world.device.install();
    Date.now = world.clock;
    world.reopen(0);
    world.reopen(1);
  };
  const end = () => {
    world.stop();
    giveBack();
    Date.now = now;
  };

  it('is what a plain model of it says, whatever happens to the device', () => {
    fc.assert(
      fc.property(steps, (story) => {
        begin();
        try {
          for (const { tab, act, which, later } of story) {
            world.acts += 1;
            world.time += later;
            acts[act]!(world, world.tabs[tab]!, which);
            world.check();
          }
        } finally {
          end();
        }
      }),
      { numRuns: fc.readConfigureGlobal().numRuns ?? 1000 },
    );
  });
});
