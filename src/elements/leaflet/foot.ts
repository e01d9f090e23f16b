import { clinicFor } from '../../content/clinic.js';
import type { Content, Profile } from '../../content/types.js';
import { today } from '../../language/day.js';
import { formatLongDate } from '../../language/formats.js';

/** At the foot of a printed sheet: the hospital, the leaflet and its version, when it was printed and where it is. */
export function foot({ facts, text, language }: Content, profile: Profile, { host, pathname }: Location): string {
  const clinic = clinicFor(profile, facts.id)?.name;
  return [clinic, `${text.name} ${facts.version}`, formatLongDate(language, today()), host + pathname]
    .filter(Boolean)
    .join(' · ');
}
