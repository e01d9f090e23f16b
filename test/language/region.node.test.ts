import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDays, formatTime, formatWeekdayDate } from '../../src/language/formats.js';
import { languageIn } from '../../src/language/region.js';

describe('a language as a country writes it', () => {
  it('is a pair that the engine knows, or the language alone', () => {
    assert.equal(languageIn('US', 'en'), 'en-US');
    assert.equal(languageIn(undefined, 'en'), 'en');
    assert.equal(languageIn('US', 'en-GB'), 'en-GB');
    assert.equal(languageIn('AQ', 'es'), 'es');
  });

  it('says which day and which clock', () => {
    assert.match(formatWeekdayDate('en', '2026-12-02'), /^Wed,? 2 Dec 2026$/);
    assert.equal(formatWeekdayDate('en-US', '2026-12-02'), 'Wed, Dec 2, 2026');
    assert.equal(formatTime('en', '15:30'), '15:30');
    assert.match(formatTime('en-US', '15:30'), /^3:30\sPM$/);
    assert.equal(formatTime('es', '00:05'), '0:05');
  });

  it('says a number of days in the unit that a person would use', () => {
    assert.deepEqual(
      [1, 8, 14, 60].map((days) => formatDays('en', days)),
      ['1 day', '8 days', '2 weeks', '2 months'],
    );
  });
});
