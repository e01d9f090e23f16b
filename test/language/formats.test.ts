import { expect } from '@open-wc/testing';
import {
  formatAmount,
  formatMeasured,
  formatMonth,
  formatNumber,
  formatLongDate,
  formatDistance,
  formatList,
  formatShortWeekdayDate,
  plural,
} from '../../src/language/formats.js';
import { matchLocale, directionOf } from '../../src/language/matching.js';
import { keepingCatalogue, msg, withCatalogue, str } from '../../src/language/words.js';

describe('days, amounts and lists', () => {
  it('writes a day as its own language does, without moving it to another day', () => {
    expect(formatLongDate('en-GB', '2026-11-22')).to.equal('22 November 2026');
    expect(formatLongDate('de', '2026-01-01')).to.equal('1. Januar 2026');
    expect(formatShortWeekdayDate('en-GB', '2026-12-07')).to.match(/^Mon,? 7 Dec$/);
  });

  it('gives an amount the plural of its language', () => {
    expect(formatAmount('en', 1, 'week')).to.equal('1 week');
    expect(formatAmount('en', 12, 'week')).to.equal('12 weeks');
    expect(formatAmount('pl', 2, 'week')).to.equal('2 tygodnie');
    expect(formatAmount('pl', 5, 'week')).to.equal('5 tygodni');
  });

  it('gives a number the marks of its language, and what was measured every digit of it', () => {
    const written = (language: string) =>
      [1234.56, 6.25, 0.125, 2.0004].map((value) => formatMeasured(language, value));
    expect(written('en')).to.deep.equal(['1,234.56', '6.25', '0.125', '2']);
    expect(written('de')).to.deep.equal(['1.234,56', '6,25', '0,125', '2']);
    expect(['en', 'de'].map((language) => formatNumber(language, 1234.56))).to.deep.equal(['1,234.6', '1.234,6']);
    expect(['en', 'de'].map((language) => formatNumber(language, 1234.5))).to.deep.equal(['1,234.5', '1.234,5']);
    expect(['en', 'de'].map((language) => formatMeasured(language, 1234.5))).to.deep.equal(['1,234.5', '1.234,5']);
    expect(formatAmount('de', 1.5, 'week')).to.equal('1,5 Wochen');
  });

  it('writes a month with its year', () => {
    expect(formatMonth('en', '2026-12-31')).to.equal('Dec 2026');
    expect(formatMonth('es', '2026-12-01')).to.match(/^dic\.? 2026$/);
  });

  it('says how far a day is in the unit that a person would use', () => {
    expect(formatDistance('en', 0)).to.equal('today');
    expect(formatDistance('en', -1)).to.equal('yesterday');
    expect(formatDistance('en', 14)).to.equal('in 2 weeks');
    expect(formatDistance('en', 91)).to.equal('in 3 months');
  });

  it('joins a list as its language does', () => {
    expect(formatList('en-GB', ['rest', 'sleep', 'tea'])).to.equal('rest, sleep and tea');
    expect(formatList('es', ['reposo', 'té'])).to.equal('reposo y té');
  });

  it('picks the form that the plural rules of the language ask for', () => {
    const forms = { one: () => 'one', few: () => 'few', other: () => 'other' };
    expect([1, 2, 5].map((count) => plural('en', count, forms))).to.deep.equal(['one', 'other', 'other']);
    expect([1, 2, 5].map((count) => plural('pl', count, forms))).to.deep.equal(['one', 'few', 'other']);
  });
});

describe('the language that a reader gets', () => {
  it('falls back to the shorter tag, then to the same script', () => {
    expect(matchLocale(['en', 'es'], 'es-MX')).to.equal('es');
    expect(matchLocale(['zh-Hans', 'zh-Hant'], 'zh-TW')).to.equal('zh-Hant');
    expect(matchLocale(['pt-BR'], 'pt')).to.equal('pt-BR');
  });

  it('finds none where none fits, or where the tag is no tag', () => {
    expect(matchLocale(['en', 'es'], 'ar')).to.equal(undefined);
    expect(matchLocale(['en', 'es'], '-')).to.equal(undefined);
  });

  it('knows which way a language is written', () => {
    expect(['ar', 'he', 'ur', 'en', 'az'].map(directionOf)).to.deep.equal(['rtl', 'rtl', 'rtl', 'ltr', 'ltr']);
  });
});

describe('words', () => {
  const german = { 'test.hours': '{0} Stunden' };
  const hours = (count: number) => msg(str`${count} hours`, { id: 'test.hours', desc: 'A length of time' });

  it('are English where a language has none', () => {
    expect(withCatalogue({}, () => hours(3))).to.equal('3 hours');
  });

  it('keep their language where they are rendered later', () => {
    const later = withCatalogue(german, () => keepingCatalogue(() => hours(3)));
    expect(withCatalogue({}, later)).to.equal('3 Stunden');
  });

  it('keep two languages apart on one page, even when rendering fails', () => {
    const both = withCatalogue(german, () => [withCatalogue(undefined, () => hours(3)), hours(3)]);
    expect(both).to.deep.equal(['3 hours', '3 Stunden']);
    expect(() =>
      withCatalogue(german, () => {
        throw new Error('rendering failed');
      }),
    ).to.throw('rendering failed');
    expect(hours(3)).to.equal('3 hours');
  });
});
