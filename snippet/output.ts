import { html, nothing, type TemplateResult } from 'lit';
import { formatList, formatNumber } from '../src/language/formats.js';
import { msg, str } from '../src/language/words.js';
import { textField, tickBox } from './fields.js';
import { folderLabel } from './words.js';
import type { PublicFiles } from './code.js';

export interface Output {
  readonly head: string;
  readonly body: string;
  readonly style: string;
  readonly policy: string;
  readonly needed: readonly string[];
  readonly files: PublicFiles;
  readonly language: string;
  /** The labels of what is wrong, and is not in the code as it was typed. */
  readonly leftOut: readonly string[];
  /** Whether the HTML carries all the text; undefined where there is none to carry. */
  readonly isServed: boolean | undefined;
  readonly serve: (isServed: boolean) => void;
  readonly folder: string;
  readonly folderIsWrong: boolean;
  readonly typeFolder: (text: string) => void;
  readonly copy: (text: string) => void;
}

/** What is copied, block by block. */
export function output(out: Output): TemplateResult {
  return html`<section class="output" aria-labelledby="output-title">
    <h2 id="output-title">${msg('Your HTML', { id: 'snippet.output', desc: 'Heading above the code to copy' })}</h2>
    ${textField({
      id: 'folder',
      label: folderLabel(),
      hint: msg('With the version in its name, so that the hashes go on fitting.', {
        id: 'snippet.folder-hint',
        desc: 'Hint at a field',
      }),
      value: out.folder,
      error: out.folderIsWrong
        ? msg('Write a path such as /careleaf/0.1.0/ or an address that starts with https://', {
            id: 'snippet.expected-folder',
            desc: 'Error at a field',
          })
        : undefined,
      input: out.typeFolder,
    })}
    ${
      out.isServed === undefined
        ? nothing
        : tickBox({
            id: 'served',
            label: msg('All the text is in the HTML', { id: 'snippet.served', desc: 'Label of a box to tick' }),
            hint: msg(
              'Readers see it before any script, and the large script comes only when they use a part. The HTML is long. Copy it anew for every new version of Careleaf.',
              { id: 'snippet.served-hint', desc: 'Hint at a box to tick' },
            ),
            value: out.isServed,
            change: out.serve,
          })
    }
    ${
      out.leftOut.length > 0
        ? html`<p class="error" id="left-out">
            ${msg(str`What follows is without what you typed here, until it is right: ${formatList(out.language, out.leftOut)}`, { id: 'snippet.left-out', desc: 'Above the code; {0} is a list of labels of fields' })}
          </p>`
        : nothing
    }
    <p>
      <button type="button" class="primary" @click=${() => out.copy(`${out.head}\n\n${out.body}\n`)}>
        ${msg('Copy the HTML', { id: 'snippet.copy', desc: 'Button: copies everything' })}
      </button>
    </p>
    ${block(out, 'head', msg('For the page’s head', { id: 'snippet.head', desc: 'Heading above code' }), out.head)}
    ${block(out, 'body', msg('Where it should stand', { id: 'snippet.body', desc: 'Heading above code' }), out.body)}
    ${out.style ? block(out, 'style', msg('For your style sheet', { id: 'snippet.style', desc: 'Heading above code' }), out.style) : nothing}
    ${block(out, 'policy', msg('The policy that your server may send', { id: 'snippet.policy', desc: 'Heading above code: Content-Security-Policy' }), out.policy)}
    <h3>${msg('Files that the folder needs', { id: 'snippet.files', desc: 'Heading above a list of files' })}</h3>
    <ul class="files">
      ${out.needed.map((path) => html`<li><code>${path}</code> ${sizeOf(out, path)}</li>`)}
    </ul>
  </section>`;
}

function block({ copy }: Output, id: string, title: string, code: string): TemplateResult {
  return html`<div class="block">
    <div class="bar">
      <h3 id="${id}-title">${title}</h3>
      <button
        type="button"
        class="small"
        aria-label="${msg('Copy', { id: 'snippet.copy-block', desc: 'Button: copies one block of code' })}: ${title}"
        @click=${() => copy(code)}
      >
        ${msg('Copy', { id: 'snippet.copy-block', desc: 'Button: copies one block of code' })}
      </button>
    </div>
    <pre id="${id}-code" tabindex="0" role="region" aria-labelledby="${id}-title" dir="ltr"><code>${code}</code></pre>
  </div>`;
}

function sizeOf({ files, language }: Output, path: string): string {
  const kilobytes = formatNumber(language, Math.max(0.1, (files[path]?.brotli ?? 0) / 1024));
  return msg(str`${kilobytes} KB compressed`, { id: 'snippet.size', desc: 'Size of a file; {0} is a number' });
}
