import { html, nothing, type TemplateResult } from 'lit';
import { peopleOf } from '../content/monitoring.js';
import { nameOf } from '../content/names.js';
import { testFields } from '../content/statements.js';
import type { Content, Test } from '../content/types.js';
import { formatList } from '../language/formats.js';
import { msg } from '../language/words.js';
import { heading } from './heading.js';
import { statements } from './statement.js';

type Field = (typeof testFields)[number];

/** What a test looks for, how to prepare for it, and what follows. */
export function renderTest(content: Content, test: Test, level: number): TemplateResult {
  const people = peopleOf(content, test.populations);
  return html`${heading(level, 'part', nameOf(content, test.id), test.id)}
  ${people.length > 0 ? html`<p class="people">${formatList(content.language, people)}</p>` : nothing}
  ${testFields.map((field) => {
    const said = test[field];
    if (!said) return nothing;
    return html`${heading(level + 1, 'detail', fieldHeading(field), `${test.id}-${field}`)} ${statements(content, said)}`;
  })}`;
}

function fieldHeading(field: Field): string {
  switch (field) {
    case 'detects':
      return msg('What it looks for', { id: 'monitoring.detects', desc: 'Heading, of a test' });
    case 'preparation':
      return msg('Before and during the test', { id: 'monitoring.preparation', desc: 'Heading, of a test' });
    case 'ifFound':
      return msg('If something is found', { id: 'monitoring.if-found', desc: 'Heading, of a test' });
    case 'ifNotFound':
      return msg('If nothing is found', { id: 'monitoring.if-not-found', desc: 'Heading, of a test' });
    case 'overdiagnosis':
      return msg('Finding what would never do harm', { id: 'monitoring.overdiagnosis', desc: 'Heading, of a test' });
    default:
      return field satisfies never;
  }
}
