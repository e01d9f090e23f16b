import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inDays, scaleOf } from '../../src/elements/treatment-options/time-scale.js';

const named = (times: number[]) => scaleOf(times).ticks.map(({ value, unit }) => `${value} ${unit}`);

describe('a scale of time', () => {
  it('goes from the first step that the shortest time needs to the first that holds the longest', () => {
    assert.deepEqual(named([5, inDays(2.9, 'a')]), ['1 wk', '1 mo', '3 mo', '6 mo', '1 a', '3 a']);
    assert.deepEqual(named([inDays(10, 'min'), inDays(2, 'h')]), ['15 min', '30 min', '1 h', '3 h']);
  });

  it('has at most seven steps, and holds the longest time', () => {
    const ticks = named([inDays(5, 'min'), inDays(3, 'a')]);
    assert.ok(ticks.length <= 7);
    assert.equal(ticks.at(-1), '3 a');
  });

  it('has room for one time alone, and for the longest there is', () => {
    assert.deepEqual(named([7]), ['1 wk', '1 mo']);
    assert.deepEqual(named([inDays(200, 'a')]), ['30 a', '100 a']);
  });

  it('places a time within its step', () => {
    const { at } = scaleOf([7, 365]);
    assert.deepEqual([0, 3.5, 7, inDays(1, 'mo'), inDays(9, 'a')].map(at), [0, 0.5, 1, 2, 5]);
  });
});
