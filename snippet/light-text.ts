import { clinicFor } from '../src/content/clinic.js';
import { ifNobodyAnswers } from '../src/templates/contact.js';
import { nameOf } from '../src/content/names.js';
import { everyStatement, partOf } from '../src/content/statements.js';
import type { Content, Level, Profile } from '../src/content/types.js';
import { partsOf } from '../src/content/sections.js';
import { sectionTitle, type SectionName } from '../src/elements/leaflet/sections.js';
import { areAlike, levels, signLevel } from '../src/content/signs.js';
import { triggersInWords } from '../src/templates/sign-level.js';
import { urgency } from '../src/templates/urgency.js';
import { reviewLabel, warningsOf } from '../src/templates/review.js';
import { plainStatement } from '../src/templates/statement.js';
import type { ElementName } from './choice.js';
import { element, type Markup } from './markup.js';
import { sectionOf } from './words.js';

/**
 * What a reader has before the script, without it, and when something fails: the short of it, with the warning signs
 * and the review state. Called while the words of the content's language are spoken.
 */
export function lightText(content: Content, name: ElementName, level: number, profile: Profile): Markup[] {
  const heading = (text: string, deeper = 0) => element(`h${Math.min(level + deeper, 6)}`, text);
  const state = paragraph([reviewLabel(content, profile), ...warningsOf(content, profile)].join(' '));
  const titled = (section: SectionName, inside: Markup[]) => [
    heading(sectionTitle(section, content)),
    ...inside,
    state,
  ];
  switch (name) {
    case 'leaflet':
      return [
        heading(content.text.name),
        paragraph(summaryOf(content)),
        heading(sectionTitle('seek-help', content), 1),
        ...signs(content, profile, ['emergency', 'urgent']),
        heading(sectionTitle('explainer', content), 1),
        list(content, content.facts.keyFacts ?? []),
        heading(sectionTitle('treatments', content), 1),
        options(content),
        state,
      ];
    case 'treatment-options':
      return titled('treatments', [options(content)]);
    case 'action-plan':
      return titled('action-plan', [...signs(content, profile, ['emergency']), ...firstAid(content)]);
    case 'seek-help':
      return titled('seek-help', signs(content, profile, levels));
    case 'provenance':
      return titled('provenance', [paragraph(content.text.funding), paragraph(content.text.updatePolicy)]);
    case 'language-picker':
      return [];
    case 'condition-explainer':
      return titled('explainer', [everything(content, 'explainer')]);
    case 'self-care':
      return titled('self-care', [everything(content, 'self-care')]);
    case 'follow-up-checklist':
      return titled('follow-up', plans(content));
    default: {
      const section = sectionOf(name);
      const short = [paragraph(summaryOf(content))];
      return section ? titled(section, short) : [heading(content.text.name), ...short, state];
    }
  }
}

const paragraph = (text: string) => element('p', text);

const list = (content: Content, statements: readonly { readonly id: string }[]) =>
  element(
    'ul',
    statements.map(({ id }) => element('li', plainStatement(content, id))),
  );

/** All that one section says. */
const everything = (content: Content, section: SectionName) =>
  list(
    content,
    everyStatement(content.facts)
      .filter(({ path }) => (partsOf[section] as readonly string[]).includes(partOf(path)))
      .map(({ statement }) => statement),
  );

/** The steps of each plan below its name. */
const plans = (content: Content): Markup[] =>
  (content.facts.plans ?? []).flatMap(({ id, steps }) => [
    element('p', [element('strong', nameOf(content, id))]),
    list(content, steps),
  ]);

const options = (content: Content) =>
  element(
    'ul',
    (content.facts.options ?? []).map(({ id, how }) => {
      const name = nameOf(content, id);
      return element('li', how?.[0] ? `${name}: ${plainStatement(content, how[0].id)}` : name);
    }),
  );

/** The signs of each level: those of the condition first, so that none of them stands below the name of an option. */
function signs(content: Content, profile: Profile, shown: readonly Level[]): Markup[] {
  return shown.flatMap((level) => {
    const { groups, actions: shared } = signLevel(content.facts, level);
    if (groups.length === 0) return [];
    return [
      element('p', [element('strong', action(content, level, profile))]),
      ...(level === 'urgent' ? [paragraph(ifNobodyAnswers())] : []),
      ...groups.flatMap(({ triggers, actions, signs: said }, index) => {
        const isSame = index > 0 && areAlike(groups[index - 1]!.triggers, triggers);
        const leads = isSame ? [] : triggersInWords(content, triggers);
        const asks = [...shared, ...actions];
        const crisis = asks.includes('crisis-line') ? profile.crisisLine : undefined;
        return [...leads.map(paragraph), list(content, said), ...(crisis ? [paragraph(withContact('', crisis))] : [])];
      }),
    ];
  });
}

/** The steps of first aid below its name, what to do before what not to do. */
const firstAid = (content: Content): Markup[] =>
  (content.facts.firstAid ?? []).flatMap(({ id, steps }) => [
    element('p', [element('strong', nameOf(content, id))]),
    list(
      content,
      steps.toSorted((one, other) => Number(other.do) - Number(one.do)),
    ),
  ]);

/** What to do, with whom the hospital has for it. */
function action(content: Content, level: Level, profile: Profile): string {
  const { action } = urgency(content, level, profile);
  switch (level) {
    case 'emergency':
      return action;
    case 'urgent':
      return withContact(action, profile.urgentLine);
    case 'routine':
      return withContact(action, clinicFor(profile, content.facts.id));
    default:
      return level satisfies never;
  }
}

const withContact = (words: string, contact: { name: string; phone?: string | undefined } | undefined): string =>
  [words, contact && [contact.name, contact.phone].filter(Boolean).join(', ')].filter(Boolean).join(': ');

/** The summary may carry numbers as a statement does. */
function summaryOf(content: Content): string {
  const { text } = content;
  return plainStatement({ ...content, text: { ...text, statements: { summary: text.summary } } }, 'summary');
}
