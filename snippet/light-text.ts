import { clinicFor } from '../src/content/clinic.js';
import { everyStatement, partOf } from '../src/content/statements.js';
import type { Content, Level, Profile } from '../src/content/types.js';
import { partsOf, sectionTitle, type SectionName } from '../src/elements/leaflet/sections.js';
import { afterTreatment, anySign, levels, urgency } from '../src/elements/seek-help/urgency.js';
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
  const titled = (section: SectionName, inside: Markup[]) => [heading(sectionTitle(section)), ...inside, state];
  switch (name) {
    case 'leaflet':
      return [
        heading(content.text.name),
        paragraph(summaryOf(content)),
        heading(sectionTitle('seek-help'), 1),
        ...signs(content, profile, ['emergency', 'urgent']),
        heading(sectionTitle('explainer'), 1),
        list(content, content.facts.keyFacts ?? []),
        heading(sectionTitle('treatments'), 1),
        options(content),
        state,
      ];
    case 'treatment-options':
      return titled('treatments', [options(content)]);
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
      .filter(({ path }) => partsOf[section].includes(partOf(path)))
      .map(({ statement }) => statement),
  );

/** The steps of each plan below its name. */
const plans = (content: Content): Markup[] =>
  (content.facts.plans ?? []).flatMap(({ id, steps }) => [
    element('p', [element('strong', content.text.names?.[id] ?? '')]),
    list(content, steps),
  ]);

const options = (content: Content) =>
  element(
    'ul',
    (content.facts.options ?? []).map(({ id, how }) => {
      const name = content.text.names?.[id] ?? '';
      return element('li', how?.[0] ? `${name}: ${plainStatement(content, how[0].id)}` : name);
    }),
  );

/** The signs of each level: those of any time first, so that none of them stands below the name of a treatment. */
function signs(content: Content, profile: Profile, shown: readonly Level[]): Markup[] {
  return shown.flatMap((level) => {
    const said = content.facts.seekHelp[level];
    const after = [undefined, ...content.facts.treatments.map(({ id }) => id)].filter((treatment) =>
      said.some((sign) => sign.after === treatment),
    );
    return [
      element('p', [element('strong', action(level, profile, content.facts.id))]),
      ...after.flatMap((treatment) => [
        paragraph(treatment === undefined ? anySign() : afterTreatment(content.text.names[treatment] ?? '')),
        list(
          content,
          said.filter((sign) => sign.after === treatment),
        ),
      ]),
    ];
  });
}

/** What to do, with whom the hospital has for it. */
function action(level: Level, profile: Profile, condition: string): string {
  const { action } = urgency(level, profile);
  switch (level) {
    case 'emergency':
      return action;
    case 'urgent':
      return withContact(action, profile.urgentLine);
    case 'routine':
      return withContact(action, clinicFor(profile, condition));
    default:
      return level satisfies never;
  }
}

const withContact = (words: string, contact: { name: string; phone?: string | undefined } | undefined): string =>
  contact ? `${words}: ${[contact.name, contact.phone].filter(Boolean).join(', ')}` : words;

/** The summary may carry numbers as a statement does. */
function summaryOf(content: Content): string {
  const { text } = content;
  return plainStatement({ ...content, text: { ...text, statements: { summary: text.summary } } }, 'summary');
}
