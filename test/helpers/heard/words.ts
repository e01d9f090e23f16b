import { controlName, hasWords, isControl, nameless, Speech } from './speech.js';
import type { Heard } from './tree.js';

/** What a screen reader says of a page as it is read from the top, in the manner of NVDA: one stop a line. */
export function wordsOf(page: Heard): string[] {
  const speech = new Speech(page.language);
  page.children.forEach((child) => say(child, speech));
  speech.pause();
  return speech.lines;
}

function say(heard: Heard, speech: Speech): void {
  if (isControl(heard)) sayControl(heard, speech);
  else (ways[heard.role] ?? sayInside)(heard, speech);
}

/** What has no words of its own is not heard: its content is. */
function sayInside(heard: Heard, speech: Speech): void {
  const part = () => (heard.isBox ? speech.say(' ') : heard.isInline ? undefined : speech.pause());
  part();
  heard.children.forEach((child) => say(child, speech));
  part();
}

/** Says the words, then the content, then that it ends. */
const around =
  (role: string, { onlyNamed = false, more = '' } = {}) =>
  (heard: Heard, speech: Speech): void => {
    if (!heard.name && (onlyNamed || !hasWords(heard))) return sayInside(heard, speech);
    speech.pause();
    speech.say(`${role}${more} ${quoted(heard.name)}${described(heard)}`);
    sayInside({ ...heard, isInline: false }, speech);
    speech.say(`end of ${role}`);
    speech.pause();
  };

function sayList(heard: Heard, speech: Speech): void {
  const items = heard.children.flatMap(function itemsOf(child): Heard[] {
    return child.role === 'none' ? child.children.flatMap(itemsOf) : [child];
  });
  const count = items.filter(({ role }) => /^(listitem|term)$/.test(role)).length;
  around('list', { more: `, ${count} ${count === 1 ? 'item' : 'items'}` })(heard, speech);
}

function sayRow(heard: Heard, speech: Speech): void {
  speech.pause();
  speech.say('row');
  sayInside({ ...heard, isInline: false }, speech);
}

const sayCell = (words: string) => (heard: Heard, speech: Speech) => {
  speech.pause();
  speech.say(words);
  sayInside({ ...heard, isInline: true }, speech);
  speech.pause();
};

const sayHeading = (heard: Heard, speech: Speech): void => {
  speech.pause();
  const { name, states, language } = heard;
  speech.say(`heading ${String(states['level'])}: ${hasControl(heard) ? '' : name}`, language);
  if (hasControl(heard)) heard.children.forEach((child) => say(child, speech));
  speech.pause();
};

/** A label is heard as the name of its control, and not once more. */
function sayLabel(heard: Heard, speech: Speech): void {
  speech.pause();
  heard.children.filter(hasControl).forEach((child) => say(child, speech));
  speech.pause();
}
const hasControl = (heard: Heard): boolean => isControl(heard) || heard.children.some(hasControl);

const silent = (): void => {};

const ways: Record<string, (heard: Heard, speech: Speech) => void> = {
  StaticText: ({ name, language }, speech) => speech.say(name, language),
  ListMarker: ({ name }, speech) => speech.say(name),
  LineBreak: (_, speech) => speech.pause(),
  heading: sayHeading,
  LabelText: sayLabel,
  // Heard as the name of its group.
  Legend: silent,
  list: sayList,
  DescriptionList: sayList,
  term: sayCell('term: '),
  table: around('table'),
  row: sayRow,
  columnheader: sayCell('column head: '),
  rowheader: sayCell('row head: '),
  cell: sayCell('cell: '),
  group: around('group', { onlyNamed: true }),
  radiogroup: around('group', { onlyNamed: true }),
  figure: around('figure'),
  region: around('region'),
  navigation: around('navigation'),
  note: around('note'),
  status: around('status'),
  alert: around('alert'),
  dialog: around('dialog'),
  image: (heard, speech) => speech.say(`picture ${quoted(heard.name) || nameless} `),
  SvgRoot: (heard, speech) => speech.say(`picture ${quoted(heard.name) || nameless} `),
};

function sayControl(heard: Heard, speech: Speech): void {
  if (!heard.isInline) speech.pause();
  speech.say(controlWords(heard), languageIn(heard) || heard.language);
  if (!heard.isInline) speech.pause();
}

/** What is named by its words speaks their language. */
const languageIn = (heard: Heard): string =>
  heard.children.map(languageIn).find(Boolean) ?? (heard.role === 'StaticText' ? heard.language : '');

/** What is heard of one thing by itself: what it is, its state, its name, what it holds, and what is said about it. */
export function controlWords(heard: Heard): string {
  const level = headingIn(heard);
  const words = [isControl(heard) ? controlName(heard) : heard.role, ...statesOf(heard)];
  if (level) words.push(`heading ${level}`);
  const value = valueOf(heard);
  return `${words.join(', ')} ${quoted(heard.name) || nameless}${value ? `, “${value}”` : ''}${described(heard)}`;
}

const headingIn = ({ role, states, children }: Heard): string | undefined =>
  role === 'heading' ? String(states['level']) : children.map(headingIn).find(Boolean);

/** What a field holds. One for a date is made of several, and says "0" for what is empty. */
function valueOf({ role, value, name, children }: Heard): string {
  if (role === 'Date' || role === 'InputTime') return children.flatMap(spokenParts).join('');
  return value === name ? '' : value;
}
const spokenParts = ({ role, name, children, value }: Heard): string[] =>
  role === 'spinbutton'
    ? [value === '0' ? 'blank' : value]
    : role === 'StaticText'
      ? [name]
      : role === 'button'
        ? []
        : children.flatMap(spokenParts);

function statesOf({ role, states, attributes }: Heard): string[] {
  const { pressed, checked, expanded, invalid, disabled, required } = states;
  const current = attributes['aria-current'];
  return [
    pressed !== undefined && (pressed === 'true' ? 'pressed' : 'not pressed'),
    checked !== undefined && (checked === 'true' ? 'checked' : 'not checked'),
    expanded !== undefined && (expanded === true ? 'expanded' : 'collapsed'),
    disabled === true && 'unavailable',
    required === true && role !== 'radio' && 'required',
    invalid !== undefined && invalid !== 'false' && 'invalid entry',
    current !== undefined && current !== 'false' && `current ${current}`,
  ].filter((word) => word !== false);
}

const quoted = (words: string): string => (words.trim() ? `“${words.replace(/\s+/g, ' ').trim()}”` : '');
const described = ({ description }: Heard): string =>
  description ? ` (${description.replace(/\s+/g, ' ').trim()})` : '';
