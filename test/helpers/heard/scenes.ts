import type { Locator, Page } from 'playwright-core';
import * as packs from '../../../stories/fixtures/packs.js';
import { contentTags, element, nameOf } from '../host-page.js';

/** What somebody does, and what the state that comes of it is called. */
export type Step = readonly [state: string, act: (host: Locator, page: Page) => Promise<unknown>];

/** One element as it is first shown, and what is done with it, one thing after the other. */
export interface Scene {
  readonly name: string;
  readonly body: string;
  readonly lang?: string;
  readonly steps?: readonly Step[];
  /** What shows that it is there; else its heading. */
  readonly shows?: string;
}

const press =
  (name: string, place = 0) =>
  async (host: Locator) =>
    (await host.getByRole('button', { name, exact: true }).all())[place]!.click();
const tick = (name: string) => (host: Locator) => host.getByRole('checkbox', { name }).first().check();
const openAll = (host: Locator) =>
  host.locator('details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
const write = (label: string, words: string) => async (host: Locator) => {
  const field = host.getByLabel(label).first();
  await field.fill(words);
  await field.press('Enter');
};
const kept: readonly Step[] = [
  ['kept', tick('Keep on this device')],
  ['cleared', press('Clear everything')],
  ['cleared, undone', press('Undo')],
];

const withPack = (tag: string, pack: unknown, attributes = '') =>
  element(
    tag,
    attributes,
    `<script type="application/json">${JSON.stringify(pack).replaceAll('<', '\\u003c')}</script>`,
  );
const day = nameOf('visit-day');

/** Steps that bring out what is not heard at first. */
const acts: Record<string, readonly Step[]> = {
  'care-follow-up-checklist': [
    ['ticked', (host) => host.getByRole('checkbox').first().check()],
    ['dated', (host) => host.getByLabel(day).fill('2027-03-01')],
    ['with a time', (host) => host.getByLabel('Time, if known').first().fill('10:30')],
    ['date refused', (host) => host.getByLabel(day).press('Backspace')],
    ['date mended', (host) => host.getByLabel(day).fill('2027-03-02')],
    ['added', write('Add a step of your own', 'Ask about driving')],
    ['added again', write('Add a step of your own', 'Ask about flying')],
    ['removed', (host) => host.getByRole('button', { name: 'Remove' }).first().click()],
    ['removed again', (host) => host.getByRole('button', { name: 'Remove' }).first().click()],
    ['undone', press('Undo')],
    ['undone again', press('Undo')],
    ['in the calendar', press('Add to calendar')],
    ['in the calendar again', press('Add to calendar')],
    ...kept,
  ],
  'care-question-list': [
    ['chosen', (host) => host.locator('.topics [type=checkbox]').first().check()],
    ['added', write('Add a question of your own', 'May I fly?')],
    ['moved up', (host) => host.locator('.arrow-up').last().click()],
    ['moved down', (host) => host.locator('.arrow-down').first().click()],
    ['removed', (host) => host.getByRole('button', { name: 'Remove' }).first().click()],
    ['undone', press('Undo')],
    ['undone again', press('Undo')],
    ['copied', press('Copy as text')],
    ['copied again', press('Copy as text')],
    ...kept,
  ],
  'care-decision-aid': [
    ['rated', (host) => host.getByRole('radio', { name: 'Very' }).first().check({ force: true })],
    ['next value', press('Next')],
    ['value before', press('Back')],
    ['all values', press('See all')],
    ['own value', write('What else matters to you?', 'My work')],
    ['own value again', write('What else matters to you?', 'My garden')],
    ['removed', (host) => host.getByRole('button', { name: 'Remove' }).first().click()],
    ['undone', press('Undo')],
    ['undone again', press('Undo')],
    ...kept,
  ],
  'care-symptom-diary': [
    ['nothing entered', press('Save entry')],
    ['nothing entered again', press('Save entry')],
    ['no day', async (host) => (await host.getByLabel('Day', { exact: true }).fill(''), press('Save entry')(host))],
    [
      'saved',
      async (host) => {
        await host.getByLabel('Day', { exact: true }).fill('2026-11-29');
        await host.getByRole('group', { name: 'How strong' }).getByRole('radio', { name: '5', exact: true }).check();
        await press('Save entry')(host);
      },
    ],
    [
      'saved again',
      async (host) => {
        await host.getByLabel('Day', { exact: true }).fill('2026-11-30');
        await host.getByRole('group', { name: 'How strong' }).getByRole('radio', { name: '3', exact: true }).check();
        await host.getByLabel('Treatment on this day').selectOption({ index: 1 });
        await host.getByLabel('Notes').fill('A long day');
        await press('Save entry')(host);
      },
    ],
    ['since a treatment', press('Since a treatment')],
    ['by day', press('By day')],
    ['correcting', (host) => host.locator('.correct').first().click()],
    ['left as it was', press('Leave as it was')],
    ['deleted', async (host) => (await host.locator('.correct').first().click(), press('Delete entry')(host))],
    ['undone', press('Undo')],
    ...kept,
    [
      'no diary opened',
      (host) =>
        host
          .locator('[type=file]')
          .setInputFiles({ name: 'diary.json', mimeType: 'application/json', buffer: Buffer.from('{}') }),
    ],
  ],
  'care-treatment-options': [
    ['all open', press('Open all')],
    ['table', press('Compare in a table')],
    ['table, longer', (host) => host.locator('[aria-expanded]').first().click()],
  ],
  'care-anatomy-figure': [
    ['another step', (host) => host.locator('.choice').nth(2).click()],
    ['a part', (host) => host.locator('.choice[data-part]').first().click()],
    ['the other side', press('Show the right side')],
  ],
  'care-provenance': [['open', openAll]],
  'care-risk-chart': [['open', openAll]],
  'care-leaflet': [['main points', (host) => host.getByRole('radio', { name: 'Main points' }).check({ force: true })]],
};

const first: readonly Scene[] = contentTags.map((tag) => ({
  name: tag,
  body: element(tag),
  steps: [...(tag === 'care-leaflet' ? [] : [['opened', openAll] as const]), ...(acts[tag] ?? [])],
}));

export const inSpanish: readonly Scene[] = contentTags.map((tag) => ({
  name: `${tag}.Spanish`,
  body: element(tag),
  lang: 'es',
  steps: tag === 'care-leaflet' ? [] : [['opened', openAll]],
}));

const others: readonly Scene[] = [
  {
    name: 'care-action-plan.own zones',
    body: withPack('care-action-plan', packs.actionPlan),
    steps: [
      ['not a number', (host) => write('Personal best: Peak flow', '9999')(host)],
      ['not a number again', (host) => write('Personal best: Peak flow', '9998')(host)],
      ['a number', (host) => write('Personal best: Peak flow', '400')(host)],
      ['undone', press('Undo')],
    ],
  },
  {
    name: 'care-language-picker',
    body: `${element('care-language-picker')}${element('care-self-care')}`,
    shows: 'select',
    steps: [
      [
        'changed',
        async (host) => (await host.getByRole('combobox').focus(), host.getByRole('combobox').selectOption('es')),
      ],
    ],
  },
  {
    name: 'care-glossary-term',
    body: '<p>Around the <care-glossary-term condition="hemifacial-spasm" term="brainstem">brainstem</care-glossary-term>.</p>',
    shows: 'button',
    steps: [['opened', (host) => host.getByRole('button').first().click()]],
  },
  {
    name: 'care-self-care.failed',
    body: '<care-self-care condition="no-such-condition"></care-self-care>',
    shows: '[part=error]',
    steps: [
      ['tried again', press('Try again')],
      ['tried once more', press('Try again')],
    ],
  },
  {
    name: 'care-self-care.loading',
    body: '<care-self-care src="/never"></care-self-care>',
    shows: '[part=loading]',
  },
  {
    name: 'care-provenance.machine translated',
    body: withPack('care-provenance', packs.machineTranslated),
  },
  { name: 'care-provenance.overdue', body: withPack('care-provenance', packs.overdue) },
  {
    name: 'care-leaflet.hospital',
    body: `<script type="application/json" data-care-profile>${JSON.stringify({
      region: 'GB',
      emergencyNumber: '999',
      urgentLine: { name: 'the advice line', phone: '01632 960111' },
      clinic: { name: 'Harbour Facial Nerve Clinic', phone: '01632 960123', url: 'https://clinic.example.org' },
    })}</script>${element('care-leaflet', 'condition="hemifacial-spasm" sections="seek-help" depth="main"')}`,
  },
];

export const inEnglish: readonly Scene[] = [...first, ...others];
