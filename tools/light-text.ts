/** A condition's words as plain HTML: what a reader has before the script, without it, and in a search engine. */
import { treatmentFields } from '../src/content/statements.js';
import type { Content, Level, Pack } from '../src/content/types.js';
import { sectionNames, sectionTitle, type SectionName } from '../src/elements/leaflet/sections.js';
import { levels, urgency } from '../src/elements/seek-help/urgency.js';
import { rowName } from '../src/elements/treatment-options/fields.js';
import { catalogueOf } from '../src/language/catalogues.js';
import { formatDay, formatList } from '../src/language/formats.js';
import { ownName } from '../src/language/matching.js';
import { msg, speaking, str } from '../src/language/words.js';
import { certaintyInAWord } from '../src/primitives/certainty.js';
import { reviewInWords } from '../src/primitives/review.js';
import { plainStatement } from '../src/primitives/statement.js';

export const elementNames = [
  'leaflet',
  'condition-explainer',
  'treatment-options',
  'self-care',
  'seek-help',
  'follow-up-checklist',
  'provenance',
  'language-picker',
] as const;
export type ElementName = (typeof elementNames)[number];

/** The words of one element. The language's interface words are registered before. */
export const lightText = (pack: Pack, element: ElementName, language: string, headingLevel = 2): string =>
  speaking(catalogueOf(language), () => writers[element](contentOf(pack, language), headingLevel));

/** What stands above the sections of a leaflet. */
export const lightSummary = (pack: Pack, language: string, headingLevel = 2): string =>
  speaking(catalogueOf(language), () => summary(contentOf(pack, language), headingLevel));

/** The element that shows a section of the leaflet. */
export const elementOfSection: Readonly<Record<SectionName, ElementName>> = {
  explainer: 'condition-explainer',
  treatments: 'treatment-options',
  'self-care': 'self-care',
  'seek-help': 'seek-help',
  'follow-up': 'follow-up-checklist',
  provenance: 'provenance',
};

function contentOf({ facts, texts, languages }: Pack, language: string): Content {
  const text = texts[language];
  if (!text) throw new Error(`The pack "${facts.id}" has no text in "${language}"`);
  return { facts, text, language, languages: languages ?? Object.keys(texts) };
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
const tag = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;
const paragraph = (text: string): string => tag('p', text);
const heading = (level: number, text: string): string => tag(`h${Math.min(6, level)}`, text);
const lines = (...parts: readonly string[]): string => parts.filter(Boolean).join('\n');
const bullets = (items: readonly string[]): string => lines('<ul>', ...items.map((item) => tag('li', item)), '</ul>');

type Listed = readonly { readonly id: string }[];
const inWords = (content: Content, list: Listed): string[] => list.map(({ id }) => plainStatement(content, id));
const paragraphs = (content: Content, list: Listed): string => lines(...inWords(content, list).map(paragraph));
const either = (content: Content, list: Listed): string =>
  list.length > 1 ? bullets(inWords(content, list)) : paragraphs(content, list);

type Writer = (content: Content, level: number) => string;

const writers: Readonly<Record<ElementName, Writer>> = {
  leaflet: (content, level) =>
    lines(
      summary(content, level),
      ...sectionNames.map((section) => writers[elementOfSection[section]](content, level + 1)),
    ),
  'condition-explainer': explainer,
  'treatment-options': treatments,
  'self-care': (content, level) =>
    lines(
      heading(level, sectionTitle('self-care')),
      '<ul>',
      ...content.facts.selfCare.map(({ id, certainty }) =>
        tag('li', `${plainStatement(content, id)} (${certaintyInAWord(certainty)})`),
      ),
      '</ul>',
    ),
  'seek-help': seekHelp,
  'follow-up-checklist': (content, level) =>
    lines(
      heading(level, sectionTitle('follow-up')),
      ...content.facts.followUp.map(({ id, steps }) =>
        lines(heading(level + 1, content.text.names[id] ?? ''), bullets(inWords(content, steps))),
      ),
    ),
  provenance,
  // A choice of languages works by script alone; without it there is nothing to choose.
  'language-picker': ({ languages }) => paragraph(languages.map(ownName).join(', ')),
};

function summary(content: Content, level: number): string {
  const { facts, text } = content;
  const words = { ...content, text: { ...text, statements: { summary: text.summary } } };
  return lines(
    heading(level, text.name),
    paragraph(plainStatement(words, 'summary')),
    paragraph(reviewInWords(content, {})),
    translationWarning(content),
    heading(level + 1, msg('At a glance', { id: 'leaflet.glance', desc: 'Heading of four short facts' })),
    bullets(inWords(content, facts.glance)),
  );
}

function explainer(content: Content, level: number): string {
  const { facts, text, language } = content;
  const { overview, ...parts } = facts.explainer;
  const titles: Record<keyof typeof parts, string> = {
    who: msg('Who gets it', { id: 'explainer.who', desc: 'Heading' }),
    symptoms: msg('What you may notice', { id: 'explainer.symptoms', desc: 'Heading: symptoms' }),
    progression: msg('How it begins and spreads', {
      id: 'explainer.progression',
      desc: 'Heading: progression of symptoms',
    }),
    causes: msg('What causes it', { id: 'explainer.causes', desc: 'Heading' }),
    diagnosis: msg('How doctors find out', { id: 'explainer.diagnosis', desc: 'Heading: diagnosis' }),
    lookalikes: msg('What else it could be', { id: 'explainer.lookalikes', desc: 'Heading: differential diagnosis' }),
  };
  const names = formatList(language, text.alsoCalled);
  return lines(
    heading(level, sectionTitle('explainer')),
    paragraphs(content, overview),
    text.alsoCalled.length > 0
      ? paragraph(
          msg(str`Also called: ${names}`, {
            id: 'explainer.also-called',
            desc: '{0} is a list of other names of the condition',
          }),
        )
      : '',
    ...(Object.keys(titles) as (keyof typeof parts)[]).map((part) =>
      lines(heading(level + 1, titles[part]), either(content, parts[part])),
    ),
  );
}

function treatments(content: Content, level: number): string {
  const { treatments: options, advances } = content.facts;
  const intro = msg(
    'No option is best for everyone. Each is described in the same way, so that you can compare them.',
    { id: 'treatments.intro', desc: 'Before the options' },
  );
  const news = msg('What is new', { id: 'treatments.advances', desc: 'Heading: advances in treatment' });
  return lines(
    heading(level, sectionTitle('treatments')),
    paragraph(intro),
    ...options.map((option) =>
      lines(
        heading(level + 1, content.text.names[option.id] ?? ''),
        ...treatmentFields.map((field) =>
          lines(
            heading(level + 2, rowName(field)),
            field === 'evidence' ? paragraph(certaintyInAWord(option.certainty)) : '',
            either(content, option[field]),
          ),
        ),
      ),
    ),
    advances.length > 0 ? lines(heading(level + 1, news), either(content, advances)) : '',
  );
}

function seekHelp(content: Content, level: number): string {
  const complications = msg('Problems it can bring', {
    id: 'seek-help.complications',
    desc: 'Heading: complications of the condition',
  });
  return lines(
    heading(level, sectionTitle('seek-help')),
    ...levels.map((urgent) => signs(content, urgent, level + 1)),
    heading(level + 1, complications),
    either(content, content.facts.complications),
  );
}

function signs(content: Content, urgent: Level, level: number): string {
  const list = content.facts.seekHelp[urgent];
  const groups = [...new Set(list.map(({ after }) => after))];
  return lines(
    heading(level, `${urgency(urgent).word}: ${actionOf(urgent)}`),
    ...groups.map((after) =>
      lines(
        after === undefined ? '' : paragraph(afterTreatment(content.text.names[after] ?? '')),
        bullets(
          inWords(
            content,
            list.filter((sign) => sign.after === after),
          ),
        ),
      ),
    ),
  );
}

const afterTreatment = (name: string): string =>
  msg(str`During or after this treatment: ${name}`, {
    id: 'seek-help.after',
    desc: 'Before a list of warning signs; {0} is the name of the treatment',
  });

function actionOf(level: Level): string {
  switch (level) {
    case 'emergency':
      return msg('Call your emergency number now', {
        id: 'seek-help.call-any-emergency',
        desc: 'Action where the hospital gave no number',
      });
    case 'urgent':
      return msg('Speak to a doctor or your treatment team today', {
        id: 'seek-help.call-any-urgent',
        desc: 'Action where the hospital gave no urgent line',
      });
    case 'routine':
      return msg('Make an appointment with your doctor', {
        id: 'seek-help.call-any-clinic',
        desc: 'Action where the hospital gave no clinic',
      });
    default:
      return level satisfies never;
  }
}

function translationWarning({ text }: Content): string {
  if (text.translation.state !== 'machine') return '';
  return paragraph(
    msg('A machine translated this text. No person has checked the translation.', {
      id: 'provenance.machine',
      desc: 'State of the translation',
    }),
  );
}

function provenance(content: Content, level: number): string {
  const { facts, text, language } = content;
  const day = (value: string) => formatDay(language, value);
  const rows: [string, string][] = [
    [msg('Written by', { id: 'provenance.authors', desc: 'Label' }), formatList(language, facts.authors)],
    [
      msg('Checked by a clinician', { id: 'provenance.review', desc: 'Label: clinical sign-off' }),
      reviewInWords(content, {}),
    ],
    [msg('Written on', { id: 'provenance.written', desc: 'Label: date' }), day(facts.written)],
    [msg('Next review by', { id: 'provenance.next', desc: 'Label: date' }), day(facts.nextReview)],
    [msg('Paid for by', { id: 'provenance.funding', desc: 'Label: funding' }), text.funding],
    [msg('How it is kept up to date', { id: 'provenance.policy', desc: 'Label: update policy' }), text.updatePolicy],
    [msg('Version', { id: 'provenance.version', desc: 'Label' }), facts.version],
  ];
  return lines(
    heading(level, sectionTitle('provenance')),
    translationWarning(content),
    ...rows.map(([label, words]) => `<p><strong>${escaped(label)}:</strong> ${escaped(words)}</p>`),
    '<ol>',
    ...facts.sources.map(
      ({ title, authors, publishedIn, year }) =>
        `<li lang="en">${escaped([title, authors, publishedIn, String(year)].filter(Boolean).join('. '))}</li>`,
    ),
    '</ol>',
  );
}
