import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

/**
 * Days and times are those of the patient's clocks: the same properties are tried where clocks change at midnight, by half
 * an hour, beyond the date line, and where they never change. A process has one time zone for good.
 */
const zones = [
  'UTC',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kolkata',
  'Africa/Cairo',
];

describe('what a calendar is given of a list', () => {
  for (const zone of zones)
    it(`is ahead, on its own day, and rings for nothing that has passed (${zone})`, () => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--import', 'tsx', new URL('calendar-ahead.properties.ts', import.meta.url).pathname],
        { env: { ...process.env, TZ: zone }, encoding: 'utf8' },
      );
      assert.equal(status, 0, stdout + stderr);
    });
});
