import './style.css';
import { LitElement, html, css } from 'lit';
import { content as c, glossary } from '../content.ts';
const L = c.labels;
const rich = (s) =>
  s
    .split(/\[\[(.+?)\]\]/)
    .map((p, k) =>
      k % 2 ? html`<span class="tip" tabindex="0">${p}<span role="tooltip">${glossary[p]}</span></span>` : p,
    );
const ul = (a) =>
  html`<ul>
    ${a.map((x) => html`<li>${x}</li>`)}
  </ul>`;
class XLeaflet extends LitElement {
  static properties = { compare: { state: true }, n: { state: true } };
  static styles = css`
    :host {
      display: block;
    }
    table {
      border-collapse: collapse;
      width: 100%;
    }
    th,
    td {
      border: 1px solid #ccc;
      padding: 0.5rem;
      text-align: left;
      vertical-align: top;
    }
    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr));
      gap: 1rem;
    }
    .scroll {
      overflow-x: auto;
    }
    details {
      border: 1px solid #ccc;
      border-radius: 4px;
      margin: 0.5rem 0;
      padding: 0.5rem;
    }
    summary {
      cursor: pointer;
      font-weight: 600;
    }
    .card {
      border: 1px solid #ccc;
      border-radius: 4px;
      padding: 1rem;
    }
    [hidden] {
      display: none;
    }
    .tip {
      position: relative;
      text-decoration: underline dotted;
      cursor: help;
    }
    .tip > span {
      display: none;
      position: absolute;
      left: 0;
      bottom: 100%;
      width: 16rem;
      padding: 0.5rem;
      background: #222;
      color: #fff;
      border-radius: 4px;
      z-index: 1;
    }
    .tip:hover > span,
    .tip:focus > span {
      display: block;
    }
    .checks {
      display: grid;
      gap: 0.5rem;
    }
    progress {
      width: 100%;
    }
  `;
  constructor() {
    super();
    this.compare = false;
    this.n = 0;
  }
  #sync(e) {
    this.n = e.currentTarget.querySelectorAll(':checked').length;
  }
  #clear() {
    this.renderRoot.querySelectorAll(':checked').forEach((b) => {
      b.checked = false;
    });
    this.n = 0;
  }
  render() {
    return html`<h1>${c.title}</h1>
      <p class="lead">${rich(c.intro)}</p>
      <section>
        <h2>${c.factsTitle}</h2>
        <ul>
          ${c.facts.map((f) => html`<li>${rich(f)}</li>`)}
        </ul>
      </section>
      <section>
        <h2>${c.explainerTitle}</h2>
        ${c.explainer.map(
          (s) =>
            html`<details>
              <summary>${s.title}</summary>
              <p>${s.body}</p>
              ${ul(s.list)}
            </details>`,
        )}
      </section>
      <section>
        <h2>${c.treatmentsTitle}</h2>
        <div role="tablist">
          <button
            role="tab"
            aria-selected=${String(!this.compare)}
            @click=${() => {
              this.compare = false;
            }}
          >
            ${c.cardsTab}</button
          ><button
            role="tab"
            class="b"
            aria-selected=${String(this.compare)}
            @click=${() => {
              this.compare = true;
            }}
          >
            ${c.compareTab}
          </button>
        </div>
        <div class="grid" ?hidden=${this.compare}>
          ${c.treatments.map(
            (t) =>
              html`<article class="card">
                <h3>${t.title}</h3>
                <p>${t.summary}</p>
                <h4>${L.procedure}</h4>
                <p>${t.procedure}</p>
                <h4>${L.benefits}</h4>
                ${ul(t.benefits)}
                <h4>${L.risks}</h4>
                ${ul(t.risks)}
                <h4>${L.duration}</h4>
                <p>${t.duration}</p>
              </article>`,
          )}
        </div>
        <div class="scroll" ?hidden=${!this.compare}>
          <table>
            <thead>
              <tr>
                ${[L.treatment, L.procedure, L.benefits, L.risks, L.duration].map((h) => html`<th scope="col">${h}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${c.treatments.map(
                (t) =>
                  html`<tr>
                    <th scope="row">${t.title}</th>
                    <td>${t.procedure}</td>
                    <td>${t.benefits.join(' ')}</td>
                    <td>${t.risks.join(' ')}</td>
                    <td>${t.duration}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </section>
      <section>
        <h2>${c.checklistTitle}</h2>
        <p>${c.checklistIntro}</p>
        <div class="checks" @change=${this.#sync}>
          ${c.checklist.map((t) => html`<label><input type="checkbox" />${t}</label>`)}
        </div>
        <progress max="8" .value=${this.n} aria-label=${c.progressLabel}></progress>
        <p class="js-count" aria-live="polite">${`${this.n} of ${c.checklist.length} done`}</p>
        <button type="button" @click=${this.#clear}>${c.resetLabel}</button>
      </section>`;
  }
}
customElements.define('x-leaflet', XLeaflet);
