import { hasMainPoints, hasMore } from '../../content/depth.js';
import { partsOf, type SectionName } from '../../content/sections.js';
import { idsIn } from '../../content/statements.js';
import type { Content } from '../../content/types.js';
import { formatAmount } from '../../language/formats.js';
import { readingMinutes } from '../../language/reading-time.js';
import { msg, str } from '../../language/words.js';

/** Whether there are main points at all, and more than these. */
export function canBeShort(content: Content, names: readonly SectionName[]): boolean {
  const parts = names.flatMap((name) => partsOf[name]);
  return hasMainPoints(content, parts) && hasMore(content, parts);
}

/** What has no text of its own, and who stands behind it, is always there. */
export const isInMainPoints = (content: Content, name: SectionName): boolean =>
  name === 'provenance' || partsOf[name].length === 0 || hasMainPoints(content, partsOf[name]);

/** How long it takes to read these sections. */
export function readingTime({ facts, text, language }: Content, names: readonly SectionName[]): string {
  const read = idsIn(facts, ['keyFacts', ...names.flatMap((name) => partsOf[name])]);
  const minutes = readingMinutes(read.map((id) => text.statements[id] ?? ''));
  const amount = formatAmount(language, minutes, 'minute');
  return msg(str`${amount} to read`, { id: 'leaflet.reading-time', desc: '{0} is "12 minutes"' });
}
