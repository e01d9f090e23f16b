import { html, isServer, nothing, type TemplateResult } from 'lit';
import { clinicFor } from '../content/clinic.js';
import { dialled } from '../content/dialled.js';
import type { Action } from '../content/signs.js';
import type { Content, Profile } from '../content/types.js';
import { withCapital } from '../language/capital.js';
import { msg, str } from '../language/words.js';
import { icon } from './icon.js';

/** A name and a number to press. The hospital's own words keep their own language and direction. */
export function contactLine(language: string, name: string, phone?: string, url?: string): TemplateResult {
  // What a server prints, any server can put in its place: there a style sheet makes the capital.
  const words = isServer ? name : withCapital(name, language);
  const title = url ? html`<a href=${url} rel="noopener noreferrer">${words}</a>` : words;
  return html`<p class="call">
    ${name ? html`<bdi>${title}</bdi>` : nothing}
    ${phone ? html`<a class="dial" href="tel:${dialled(phone)}">${icon('phone')}<bdi>${phone}</bdi></a>` : nothing}
  </p>`;
}

/** Below the heading of a level, which says what to do: the hospital's own number for it. */
export function usualContact(action: Action, profile: Profile, content: Content): unknown {
  if (action === 'crisis-line' || action === 'stop-option') return specialContact(action, profile, content);
  const own = ownContact(action, profile, content);
  if (action === 'urgent-line')
    return html`${own ?? nothing}
      <p>${ifNobodyAnswers()}</p>`;
  if (own || action !== 'call-emergency') return own ?? nothing;
  return html`<p>
    ${msg('112 in Europe, 999 in the United Kingdom, 911 in North America. Elsewhere, the number of your country.', {
      id: 'seek-help.numbers',
      desc: 'Emergency numbers where the hospital gave none',
    })}
  </p>`;
}

/** Beside signs that ask for something else than their level does: what that is.
 * `isUrged`: an emergency has said already to call. */
export function specialContact(action: Action, profile: Profile, content: Content, isUrged = false): unknown {
  const own = ownContact(action, profile, content);
  switch (action) {
    case 'call-emergency':
      return own ?? html`<p>${callEmergency()}</p>`;
    case 'crisis-line':
      return html`${own ?? html`<p>${msg('Call a crisis line of your country.', { id: 'seek-help.crisis', desc: 'Where the hospital gave no crisis line' })}</p>`}
      ${isUrged ? nothing : html`<p>${inDanger(profile)}</p>`}`;
    case 'urgent-line':
      return own ?? html`<p>${msg('Speak to a doctor today.', { id: 'seek-help.doctor-today', desc: 'Action' })}</p>`;
    case 'clinic':
      return (
        own ?? html`<p>${msg('Call your clinic or treatment team.', { id: 'seek-help.clinic', desc: 'Action' })}</p>`
      );
    case 'stop-option':
      return html`<p>
        ${msg('With any of these signs, have no more of this treatment until you have spoken to a doctor:', {
          id: 'seek-help.stop-option',
          desc: 'Before a list of warning signs',
        })}
      </p>`;
    default:
      return action satisfies never;
  }
}

/** What is urgent does not wait for the next morning. */
export const ifNobodyAnswers = (): string =>
  msg('If you cannot reach anyone, go to emergency care.', {
    id: 'seek-help.nobody-answers',
    desc: 'Below whom to call about urgent signs',
  });

/** Whoever is in danger needs more than a line that listens. */
const inDanger = ({ emergencyNumber }: Profile): string =>
  emergencyNumber
    ? msg(str`If a life is in danger, call ${emergencyNumber} or go to the nearest emergency department.`, {
        id: 'seek-help.in-danger',
        desc: 'Beside a crisis line; {0} is the emergency number',
      })
    : msg('If a life is in danger, call your emergency number or go to the nearest emergency department.', {
        id: 'seek-help.in-any-danger',
        desc: 'Beside a crisis line, where the hospital gave no emergency number',
      });

const callEmergency = (): string =>
  msg('Call your emergency number now', {
    id: 'seek-help.call-any-emergency',
    desc: 'Action where the hospital gave no number',
  });

function ownContact(action: Action, profile: Profile, { facts, language }: Content): TemplateResult | undefined {
  const { emergencyNumber, urgentLine, crisisLine } = profile;
  const line = action === 'crisis-line' ? crisisLine : action === 'urgent-line' ? urgentLine : undefined;
  const clinic = action === 'clinic' ? clinicFor(profile, facts.id) : undefined;
  if (line) return contactLine(language, line.name, line.phone);
  if (clinic) return contactLine(language, clinic.name, clinic.phone, clinic.url);
  return action === 'call-emergency' && emergencyNumber ? contactLine(language, '', emergencyNumber) : undefined;
}
