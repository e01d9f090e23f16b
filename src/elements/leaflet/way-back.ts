import { addressOf } from './address.js';
import { html, nothing, type TemplateResult } from 'lit';
import { partHeading } from '../../templates/part-heading.js';
import { icon } from '../../templates/icon.js';
import { msg } from '../../language/words.js';
import type { Content } from '../../content/types.js';

/** The links go by the ids of where they lead. */
type Go = (id: string) => (event: Event) => void;

/** Which links there are. */
interface Ways {
  readonly toContents: boolean;
  readonly toSigns: boolean;
}

/** On a narrow page, the way back to the contents and to the signs of an emergency stays in reach. */
export const renderWayBack = (content: Content, { toContents, toSigns }: Ways, go: Go): TemplateResult =>
  html`<nav
    class="way-back"
    data-only="script"
    aria-label=${msg('In this leaflet', { id: 'leaflet.way-back', desc: 'Label of the links that stay in reach' })}
  >
    ${
      toContents
        ? html`<a href=${addressOf('contents')} class="to-contents" @click=${go('contents')}
            >${icon('book-open')}<span
              >${msg('Contents', { id: 'leaflet.contents', desc: 'Heading and label of the list of contents' })}</span
            ></a
          >`
        : nothing
    }
    ${
      toSigns
        ? html`<a href=${addressOf('seek-help')} class="urgent" @click=${go('seek-help')}
            >${icon('siren')}<span>${partHeading(content, 'signs.emergency')}</span></a
          >`
        : nothing
    }
  </nav>`;
