import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Content } from '../src/content/types.js';
import { catalogueOf } from '../src/language/catalogues.js';
import { matchLocale, directionOf, sourceLanguage } from '../src/language/matching.js';
import { msg, withCatalogue, type Catalogue } from '../src/language/words.js';
import { CareElement } from '../src/base/care-element.js';
import { choiceOf, firstSections, hashOf, isFont, notTaken, type Choice } from './choice.js';
import {
  bodyCode,
  folderOf,
  headCode,
  neededFiles,
  policyCode,
  styleCode,
  tokensOf,
  type PublicFiles,
} from './code.js';
import { contentForm } from './content-form.js';
import { copyText } from './copy.js';
import { fetchFiles, fetchIndex, fetchWords, isInside, languagesOf, type Index } from './data.js';
import { group } from './fields.js';
import { copiedWords, leftOutOf } from './left-out.js';
import { lookForm } from './look-form.js';
import { output } from './output.js';
import { ownLanguage } from './own-language.js';
import { accentOf, type Scheme, type Tokens } from './own-colours.js';
import { previewTools } from './preview-tools.js';
import { Preview, widths, type Width } from './preview.js';
import { profileForm } from './profile-form.js';
import { profileOf, withoutReview, type ProfileEntries } from './profile.js';
import { fetchChosen, servedCode } from './served-code.js';
import { states } from './states.js';
import { failedLabel, missedLabel, notTakenLabel, previewLabel, reviewLostLabel, titleLabel } from './words.js';

/** Makes the HTML that a web team copies: what to show, how it looks, the hospital's numbers; seen live. */
export class SnippetMaker extends LitElement {
  static override properties = states(
    'choice condition entries isOwnClinic folder font language width scheme status hasFailed index content theme',
  );

  private choice: Choice = choiceOf(location.hash);
  private condition = '';
  private entries: ProfileEntries = {};
  private isOwnClinic = false;
  private folder = `/careleaf/${CareElement.careleafVersion}/`;
  private font = this.choice.font;
  private language = sourceLanguage;
  private width: Width = 'phone';
  private scheme: Scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  private status = '';
  private hasFailed = false;
  private index: Index | undefined;
  private content: Content | undefined;
  private theme: Tokens = {};
  #words: Catalogue | undefined;
  #files: PublicFiles = {};
  #attempt = 0;
  readonly #preview = new Preview((language) => this.#change({ language }));

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#readHash);
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#readHash);
    this.#preview.unwatch();
  }

  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren();
    return this;
  }

  protected override update(changed: PropertyValues): void {
    withCatalogue(this.#words, () => super.update(changed));
  }

  protected override updated(): void {
    const stage = this.querySelector('.stage');
    const { choice, content, scheme, width } = this;
    if (!stage || !content) return;
    const { profile } = this.#profile(content);
    const tokens = { ...this.theme, ...tokensOf(choice, accentOf(this.theme)) };
    const pixels = widths[width];
    const label = withCatalogue(this.#words, () => previewLabel(pixels));
    this.#preview.show({ choice, content, profile, tokens, scheme, width }, label);
    this.#preview.watch(stage);
  }

  protected override render(): TemplateResult {
    return html`
      <header>
        <div>
          <p class="brand">Careleaf</p>
          <h1>${titleLabel()}</h1>
          <p class="lead">
            ${msg('Choose what to show, see it at once, and copy the HTML into your page. Nothing that you write here leaves this page.', { id: 'snippet.lead', desc: 'Below the heading of the page' })}
          </p>
        </div>
        ${this.index ? ownLanguage(this.index.languages, this.language, (language) => void this.#speak(language)) : nothing}
      </header>
      <p class="said" role="status">${this.status}</p>
      ${this.hasFailed ? html`<p class="error" role="alert">${failedLabel()}</p>` : nothing}
      ${this.index && this.content ? this.#maker(this.index, this.content) : this.#waiting()}
    `;
  }

  #waiting() {
    if (this.hasFailed) return nothing;
    return html`<p>${msg('Loading…', { id: 'state.loading', desc: 'Shown while the content is on its way' })}</p>`;
  }

  #maker(index: Index, content: Content) {
    const { wrong } = this.#profile(content);
    return html`<div class="maker">
      <form class="choices" @submit=${(event: Event) => event.preventDefault()}>
        ${group(
          msg('What to show', { id: 'snippet.show', desc: 'Heading above the choices of condition and part' }),
          contentForm({
            choice: this.choice,
            condition: this.condition,
            conditions: index.conditions.map(({ id, names }) => ({
              id,
              name: names[this.language] ?? names[sourceLanguage] ?? id,
            })),
            usual: firstSections(content.facts),
            languages: languagesOf(index, this.condition),
            change: (change, said) => this.#change(change, said),
            chooseCondition: (id) => this.#chooseCondition(id),
          }),
          true,
        )}
        ${group(
          msg('How it looks', { id: 'snippet.look', desc: 'Heading above the choices of theme and colours' }),
          lookForm({
            choice: this.choice,
            theme: this.theme,
            language: this.language,
            font: this.font,
            change: (change) => this.#change(change),
            typeFont: (font) => {
              this.font = font;
              if (font === '' || isFont(font)) this.#change({ font });
            },
          }),
        )}
        ${group(
          msg('Your hospital', { id: 'snippet.profile', desc: 'Heading above phone numbers and sign-off' }),
          profileForm({
            entries: this.entries,
            wrong,
            enter: (field, value) => (this.entries = { ...this.entries, [field]: value }),
            isOwnClinic: this.isOwnClinic,
            chooseOwnClinic: (isOwn) => (this.isOwnClinic = isOwn),
          }),
        )}
      </form>
      <div class="results">
        <section class="preview" aria-labelledby="preview-title">
          <div class="bar">
            <h2 id="preview-title">
              ${msg('Preview', { id: 'snippet.preview', desc: 'Heading above the live element' })}
            </h2>
            ${previewTools({
              width: this.width,
              scheme: this.scheme,
              chooseWidth: (width) => (this.width = width),
              chooseScheme: (scheme) => (this.scheme = scheme),
            })}
          </div>
          <div class="stage">${this.#preview.frame}</div>
        </section>
        ${this.#output(index, content)}
      </div>
    </div>`;
  }

  #output(index: Index, content: Content) {
    const { profile } = this.#profile(content);
    // While another language is on its way, what can be copied is all in the one before.
    const choice = { ...this.choice, language: content.language };
    const folder = folderOf(this.folder);
    const place = { folder: folder ?? `/careleaf/${CareElement.careleafVersion}/`, files: this.#files };
    const canServe = isInside(index, this.condition);
    const served = canServe ? servedCode(this.condition, choice, profile, place.folder) : '';
    return output({
      head: headCode(choice, profile, place, served),
      body: withCatalogue(catalogueOf(content.language), () => bodyCode(choice, content, profile, served)),
      style: styleCode(tokensOf(choice, accentOf(this.theme))),
      policy: policyCode(place.folder),
      needed: neededFiles(choice, this.condition, canServe, served),
      files: this.#files,
      language: this.language,
      leftOut: this.#leftOut(content),
      isServed: canServe ? choice.served : undefined,
      serve: (served) => this.#change({ served }),
      folder: this.folder,
      folderIsWrong: folder === undefined,
      typeFolder: (text) => (this.folder = text),
      copy: (text) => void this.#copy(text),
    });
  }

  #profile({ facts }: Content) {
    return profileOf(this.entries, { condition: facts.id, version: facts.version, isOwnClinic: this.isOwnClinic });
  }

  #leftOut(content: Content): string[] {
    return leftOutOf({ folder: this.folder, font: this.font, wrong: this.#profile(content).wrong });
  }

  /** A sign-off was for the text that was read: it does not go over to another one. */
  #chooseCondition(id: string) {
    const { entries, lost } = withoutReview(this.entries);
    this.entries = entries;
    this.#say(() => (lost ? reviewLostLabel() : ''));
    void this.#load(() => (this.condition = id));
  }

  #change(change: Partial<Choice>, said = ''): void {
    const next = { ...this.choice, ...change };
    const hash = hashOf(next);
    history.replaceState(history.state, '', hash ? `#${hash}` : location.pathname + location.search);
    this.status = said;
    const needsFiles = next.served || next.language !== this.choice.language || next.theme !== this.choice.theme;
    if (needsFiles) void this.#load(() => (this.choice = next));
    else this.choice = next;
  }

  readonly #readHash = () => {
    const choice = choiceOf(location.hash);
    this.font = choice.font;
    void this.#load(() => (this.choice = choice));
    this.#sayNotTaken();
  };

  #say(words: () => string) {
    this.status = withCatalogue(this.#words, words);
  }

  #sayNotTaken() {
    const left = notTaken(location.hash);
    if (left.length > 0) this.#say(() => notTakenLabel(left));
  }

  async #copy(text: string) {
    const done = await copyText(text);
    this.status = '';
    await this.updateComplete;
    this.#say(() => copiedWords(done, this.language, this.content ? this.#leftOut(this.content) : []));
  }

  async #start() {
    try {
      [this.index, this.#files] = await Promise.all([fetchIndex(), fetchFiles()]);
      const wanted = navigator.languages.map((tag) => matchLocale(this.index!.languages, tag)).find(Boolean);
      await this.#speak(wanted ?? sourceLanguage);
      this.#sayNotTaken();
      await this.#load(() => (this.condition = this.index!.conditions[0]!.id));
    } catch {
      this.hasFailed = true;
    }
  }

  /** Speaks another language, once its words are here. */
  async #speak(language: string) {
    try {
      this.#words = await fetchWords(language);
      this.language = language;
      document.documentElement.lang = language;
      document.documentElement.dir = directionOf(language);
      document.title = withCatalogue(this.#words, () => `${titleLabel()} – Careleaf`);
    } catch {
      this.hasFailed = true;
    }
  }

  /** Gets the text and the theme of what was chosen; the last choice counts. */
  async #load(choose: () => void) {
    choose();
    // The first load comes after the index, and takes what has been chosen by then.
    if (!this.index || !this.condition) return;
    const attempt = ++this.#attempt;
    const { language } = this.choice;
    const closest = matchLocale(languagesOf(this.index, this.condition), language);
    if (!closest) this.#say(() => missedLabel(language));
    if (closest !== language) this.choice = { ...this.choice, language: closest ?? sourceLanguage };
    try {
      const chosen = await fetchChosen(this.index, this.condition, this.choice);
      if (attempt !== this.#attempt) return;
      [this.content, this.theme] = chosen;
      this.hasFailed = false;
    } catch {
      this.hasFailed = true;
    }
  }
}
