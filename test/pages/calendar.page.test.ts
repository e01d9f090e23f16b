import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { builtInPack, element, hostPage, nameOf, shown } from '../helpers/host-page.js';
import { openPage } from '../helpers/no-network.js';

interface Plan {
  id: string;
  anchor: string;
  steps: { id: string; when?: { offset?: string; every?: string } }[];
}

const { facts } = builtInPack() as { facts: { id: string; plans: Plan[] } };
const planFrom = (anchor: string) => facts.plans.find((plan) => plan.anchor === anchor)!;
const anchors = ['visit-day', 'injection-day', 'surgery-day'];

/** The day that is due, reckoned in UTC where no clock changes; a month that is too short ends on its last day. */
function dueDay(start: string, { offset = 'P0D' }: { offset?: string }): string {
  const [, sign, count, unit] = /^(-?)P(\d+)([DWM])$/.exec(offset)!;
  const amount = Number(`${sign}${count}`);
  const day = new Date(`${start}T00:00:00Z`);
  if (unit !== 'M') day.setUTCDate(day.getUTCDate() + amount * (unit === 'W' ? 7 : 1));
  else {
    const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + amount + 1, 0)).getUTCDate();
    day.setUTCMonth(day.getUTCMonth() + amount, Math.min(day.getUTCDate(), last));
  }
  return day.toISOString().slice(0, 10);
}

/** What has passed is left out: every date of these tests is ahead. */
const open = async (timezoneId = 'Europe/London', now = '2026-06-01T12:00:00Z') => {
  const { page } = await openPage({
    html: hostPage(element('care-follow-up-checklist')),
    context: { timezoneId, acceptDownloads: true },
  });
  await shown(page.locator('care-follow-up-checklist'));
  await page.clock.setFixedTime(new Date(now));
  await page
    .locator('summary')
    .evaluateAll((all) => all.forEach((summary) => ((summary.parentElement as HTMLDetailsElement).open = true)));
  return page;
};

async function calendarOf(page: Page) {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Add to calendar' }).click();
  const download = await downloading;
  assert.match(download.suggestedFilename(), /^careleaf-.*\.ics$/);
  assert.doesNotMatch(download.suggestedFilename(), /spasm/);
  const text = readFileSync(await download.path(), 'utf8');
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => {
    const day = (name: string) => event.getFirstPropertyValue(name) as ICAL.Time;
    return {
      step: String(event.getFirstPropertyValue('uid')).split('@')[0]!.split('.').at(-1)!,
      uid: String(event.getFirstPropertyValue('uid')),
      sequence: Number(event.getFirstPropertyValue('sequence')),
      start: day('dtstart').toString(),
      isDate: day('dtstart').isDate,
      end: (event.getFirstPropertyValue('dtend') as ICAL.Time | null)?.toString(),
      summary: String(event.getFirstPropertyValue('summary')),
      alarms: event.getAllSubcomponents('valarm').length,
    };
  });
  return { text, events };
}

const days: Record<string, string> = {
  'across the start of summer time in Europe': '2027-03-27',
  'across the end of summer time in Europe': '2027-10-30',
  'across a leap day': '2028-02-20',
  'on a leap day': '2028-02-29',
  'on the last day of a long month': '2027-08-31',
  'across a new year': '2026-12-28',
};
const zones = ['Pacific/Apia', 'America/Sao_Paulo', 'Asia/Kolkata', 'Europe/London', 'America/St_Johns'];

describe('every step has its day in the calendar, as a whole day, in', () => {
  for (const zone of zones) {
    test(zone, async () => {
      const page = await open(zone);
      const plan = planFrom('injection-day');
      // What recurs is tried against the parser in test/device/calendar.node.test.ts.
      const expected = plan.steps.flatMap(({ id, when }) => (when && !when.every ? [{ id, when }] : []));
      assert.ok(expected.length > 3);
      for (const [what, start] of Object.entries(days)) {
        await page.getByLabel(nameOf('injection-day')).fill(start);
        const { events } = await calendarOf(page);
        assert.deepEqual(
          events
            .filter(({ step }) => expected.some(({ id }) => id === step))
            .map(({ step, start: first, end, isDate }) => [step, first, end, isDate]),
          expected.map(({ id, when }) => {
            const day = dueDay(start, when);
            return [id, day, dueDay(day, { offset: 'P1D' }), true];
          }),
          what,
        );
      }
    });
  }

  test('America/Sao_Paulo, where a day once began at one in the morning', async () => {
    const page = await open('America/Sao_Paulo', '2018-06-01T12:00:00Z');
    await page.getByLabel(nameOf('visit-day')).fill('2018-11-04');
    const events = (await calendarOf(page)).events.filter(({ step }) => step !== 'visit-day');
    const expected = planFrom('visit-day').steps.flatMap(({ when }) => (when ? [dueDay('2018-11-04', when)] : []));
    assert.deepEqual(
      events.map(({ start }) => start),
      expected,
    );
  });
});

test('a later file replaces the earlier entries: the same ids, a higher sequence', async () => {
  const page = await open();
  await page.clock.setFixedTime(new Date('2027-01-01T12:00:00Z'));
  await page.getByLabel(nameOf('visit-day')).fill('2027-03-01');
  const first = await calendarOf(page);
  await page.clock.setFixedTime(new Date('2027-01-01T12:02:00Z'));
  await page.getByLabel(nameOf('visit-day')).fill('2027-03-08');
  const second = await calendarOf(page);
  assert.deepEqual(
    second.events.map(({ uid }) => uid),
    first.events.map(({ uid }) => uid),
  );
  assert.equal(new Set(first.events.map(({ uid }) => uid)).size, first.events.length);
  assert.ok(second.events.every(({ sequence }, index) => sequence > first.events[index]!.sequence));
  assert.notDeepEqual(
    second.events.map(({ start }) => start),
    first.events.map(({ start }) => start),
  );
});

test('two files within a minute: the later one still has the higher sequence', async () => {
  const page = await open();
  await page.getByLabel(nameOf('visit-day')).fill('2027-03-01');
  const first = await calendarOf(page);
  await page.clock.setFixedTime(new Date('2026-06-01T12:00:02Z'));
  await page.getByLabel(nameOf('visit-day')).fill('2027-03-08');
  const second = await calendarOf(page);
  assert.ok(second.events[0]!.sequence > first.events[0]!.sequence);
});

test('lines end with CRLF and have at most 75 octets, and every entry reminds', async () => {
  const page = await open();
  for (const anchor of anchors) await page.getByLabel(nameOf(anchor)).fill('2027-03-01');
  const { text, events } = await calendarOf(page);
  assert.ok(events.length > 10);
  assert.ok(events.every(({ alarms, summary }) => alarms === 1 && summary.length > 5));
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
  const long = text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75);
  assert.deepEqual(long, []);
});

test('the visit itself is there: of the whole day, or at its time by the clocks of wherever it is read', async () => {
  const page = await open('America/New_York');
  await page.getByLabel(nameOf('visit-day')).fill('2027-03-14');
  const visit = async () => (await calendarOf(page)).events.find(({ step }) => step === 'visit-day')!;
  assert.deepEqual([(await visit()).start, (await visit()).isDate], ['2027-03-14', true]);
  await page.getByLabel('Time, if known').fill('02:30');
  assert.deepEqual([(await visit()).start, (await visit()).isDate], ['2027-03-14T02:30:00', false]);
});

test('a step that is done is left out', async () => {
  const page = await open();
  await page.getByLabel(nameOf('visit-day')).fill('2027-03-01');
  const before = await calendarOf(page);
  await page.getByRole('checkbox').first().check();
  const after = await calendarOf(page);
  assert.equal(after.events.length, before.events.length - 1);
});
