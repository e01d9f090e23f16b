import { createHash } from 'node:crypto';
import { questionIn } from './question-html.js';
import { data, html, Html } from './html.js';
import type { Chapter } from './chapters.js';
import type { Sheet } from './sheet.js';

export interface PageParts {
  readonly sheet: Sheet;
  readonly chapters: readonly Chapter[];
  /** The condition's name in the language. */
  readonly name: string;
  readonly script: string;
  readonly style: string;
}

/** One file that a clinician opens in a browser: no other file, no network, and no script but its own. */
export function pageOf({ sheet, chapters, name, script, style }: PageParts): string {
  // What could end the element would end it in a string too.
  const code = script.replaceAll('</script', String.raw`<\/script`);
  const policy = `default-src 'none'; script-src '${hash(code)}'; style-src '${hash(style)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${html`<meta http-equiv="Content-Security-Policy" content="${policy}" />`.text}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${html`<title>Sign-off: ${name} (${sheet.language})</title>`.text}
<style>${style}</style>
</head>
${bodyOf(sheet, chapters, name).text}
<script type="application/json" id="sheet">${data(sheet).text}</script>
<script>${code}</script>
</html>
`;
}

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const bodyOf = (sheet: Sheet, chapters: readonly Chapter[], name: string): Html =>
  html`<body>
    <a class="skip" href="#statements">Go to the statements</a>
    <header>
      <p class="kicker">Sign-off by a clinician</p>
      <h1 lang="${sheet.language}">${name}</h1>
      <p>Language: ${languageName(sheet.language)}. Version ${sheet.version}. ${askedFor(sheet)}</p>
      <ol>
        <li>
          Read each statement with its numbers and sources. Choose <strong>Agree</strong>, <strong>Comment</strong> (you
          agree, and say what could be better) or <strong>Refuse</strong> (it must not be shown like this).
        </li>
        <li>
          At the end, say who you are, and save the record. It is a file on your own computer: send it to whoever gave
          you this page.
        </li>
        <li>
          This page sends nothing and keeps nothing. To go on later, choose “Save so far”, and open that file here
          again.
        </li>
      </ol>
      <noscript
        ><p class="note">
          This page needs JavaScript to save your answers. Without it you can read and print it.
        </p></noscript
      >
      <div class="tools">
        <label class="button"
          >Open a saved file<input type="file" id="open-draft" accept="application/json,.json"
        /></label>
        <label class="check"><input type="checkbox" id="open-only" autocomplete="off" /> Show only what is open</label>
      </div>
    </header>
    <div class="bar" role="region" aria-label="Progress">
      <p class="progress">
        <span><output id="progress">0 of ${sheet.asked.length}</output> answered</span>
        <progress id="meter" max="${sheet.asked.length}" value="0" aria-label="Answered"></progress>
      </p>
      <button type="button" id="next">Next open</button>
      <button type="button" id="save-draft">Save so far</button>
      <p id="status" role="status"></p>
    </div>
    <main id="statements" tabindex="-1">
      ${chapters.map((chapter, index) => chapterIn(chapter, index, sheet.language))}
      <p id="none-open" class="note" hidden>Every statement has an answer.</p>
    </main>
    ${signatureIn(sheet)}
  </body>`;

const askedFor = ({ scope, asked, earlier }: Sheet): string =>
  scope === 'changes'
    ? `You are asked about ${asked.length} of its statements: those that have changed since ${earlier!.by} signed them.`
    : `You are asked about ${asked.length} statements, names and explained words.`;

const languageName = (language: string): string => new Intl.DisplayNames(['en'], { type: 'language' }).of(language)!;

const chapterIn = ({ title, questions }: Chapter, index: number, language: string): Html =>
  html`<section aria-labelledby="chapter-${index}">
    <div class="chapter">
      <h2 id="chapter-${index}">${title}</h2>
      <button type="button" class="agree-all">Agree with all in this section that I have not answered</button>
    </div>
    ${questions.map(({ question, field }, at) => questionIn(question, field, `q-${index}-${at}`, language))}
  </section>`;

const signatureIn = ({ earlier }: Sheet): Html =>
  html`<form id="signature" aria-labelledby="signature-title" novalidate>
    <h2 id="signature-title">Your name under it</h2>
    <p>Readers see your name, your role and the day. Your conflicts of interest stand in the record.</p>
    ${
      earlier
        ? html`<p class="note">
            Only changes were asked about. So this has to be ${earlier.by} again, and the next full review stays due by
            ${earlier.until} at the latest.
          </p>`
        : undefined
    }
    ${field('by', 'Name', html`<input id="by" name="by" autocomplete="name" required maxlength="200" value="${earlier?.by}" ${flag(earlier, 'readonly')} />`)}
    ${field('role', 'Role, such as consultant neurologist', html`<input id="role" name="role" autocomplete="organization-title" required maxlength="200" value="${earlier?.role}" />`)}
    ${field('interests', 'Conflicts of interest (write “none” if there are none)', html`<textarea id="interests" name="interests" required rows="2" maxlength="1200"></textarea>`)}
    ${field('on', 'Date', html`<input id="on" name="on" type="date" required />`)}
    ${field('until', 'Review again by', html`<input id="until" name="until" type="date" required value="${earlier?.until}" max="${earlier?.until ?? '2199-12-31'}" />`)}
    <p id="problem" class="wrong" role="alert"></p>
    <button type="submit" class="main">Save the record</button>
  </form>`;

const flag = (isSet: unknown, name: string): Html => new Html(isSet ? ` ${name}` : '');

const field = (id: string, label: string, input: Html): Html =>
  html`<p class="field"><label for="${id}">${label}</label>${input}</p>`;
