/** Starts an element: its class, styles and registration, a story, a test, and the lines that make it known. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { exists, readText, root, write } from './build/files.js';

const usage = 'npm run new-element -- care-<two or more words> "What it shows"';

const { positionals } = parseArgs({ allowPositionals: true });
const [tag = '', description = ''] = positionals;
const name = tag.replace(/^care-/, '');
const folder = `src/elements/${name}`;
const className = `${pascal(name)}Element`;
const stylesName = `${camel(name)}Styles`;
const sentence = description.trim().replace(/\.?$/, '.');

if (!/^care-[a-z]+(-[a-z]+)+$/.test(tag) || description.trim() === '') fail(`Usage: ${usage}`);
if (exists(folder)) fail(`${folder} exists already; nothing was changed.`);

const element = `import { html, type TemplateResult } from 'lit';
import type { Content } from '../../content/types.js';
import { msg } from '../../language/words.js';
import { CareElement } from '../../base/care-element.js';
import { heading } from '../../templates/heading.js';
import { ${stylesName} } from './${name}.styles.js';

/**
 * ${sentence}
 *
 * @tag ${tag}
 * @csspart heading - Every heading.
 */
export class ${className} extends CareElement {
  static override styles = [CareElement.styles, ${stylesName}].flat();

  protected override renderContent(content: Content): TemplateResult {
    return html\`
      \${heading(this.headingLevel, 'section', msg('${title(name)}', { id: '${name}.heading', desc: 'Heading' }))}
      <p>\${content.text.name}</p>
    \`;
  }
}
`;

const styles = `import { css } from 'lit';

export const ${stylesName} = css\`
  p {
    margin-block: var(--_s2);
  }
\`;
`;

const definition = `import { define } from '../../base/define.js';
import { ${className} } from './${name}.js';

define('${tag}', ${className});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
}
`;

const stories = `import { metaOf, states, type ElementStory } from './fixtures/story.js';

export default { title: 'Understand/${title(name)}', ...metaOf('${tag}') };

export const Default: ElementStory = {};
export const Loading: ElementStory = { ...states.loading };
export const Failed: ElementStory = { ...states.error };
export const FailedWithLightText: ElementStory = { ...states.errorWithLightText };
export const Narrow: ElementStory = { ...states.narrow };
export const RightToLeft: ElementStory = { ...states.rightToLeft };
`;

const test = `import { expect, fixture, html } from '@open-wc/testing';
import '../../${folder}/${name}.define.js';
import type { ${className} } from '../../${folder}/${name}.js';
import { builtInPacks } from '../../src/generated/built-in.js';

describe('${tag}', () => {
  it('names the condition', async () => {
    const element = await fixture<${className}>(html\`<${tag} .pack=\${builtInPacks[0]}></${tag}>\`);
    expect(element.renderRoot.textContent).to.include(builtInPacks[0]!.texts['en']!.name);
  });

  it('is accessible', async () => {
    const element = await fixture<${className}>(html\`<${tag} .pack=\${builtInPacks[0]}></${tag}>\`);
    await expect(element).to.be.accessible();
  });
});
`;

const files = {
  [`${folder}/${name}.ts`]: element,
  [`${folder}/${name}.styles.ts`]: styles,
  [`${folder}/${name}.define.ts`]: definition,
  [`stories/${name}.stories.ts`]: stories,
  [`test/elements/${name}.test.ts`]: test,
  'src/index.ts': withLine('src/index.ts', `export { ${className} } from './elements/${name}/${name}.js';`),
  'src/define.ts': withLine('src/define.ts', `import './elements/${name}/${name}.define.js';`),
};

const options = await resolveConfig(join(root, 'src/index.ts'));
for (const [path, text] of Object.entries(files)) {
  write(join(root, path), await format(text, { ...options, parser: 'typescript' }));
  console.log(path);
}
console.log(`
Next:
1. Write what ${tag} shows.
2. "npm run locales:extract", and translate its words.
3. Say what it is in src/careleaf.css (the room that it needs), README.md, cms/wordpress/careleaf (includes/elements.php,
   readme.txt) and cms/drupal/careleaf/src/Elements.php. In a leaflet: src/elements/leaflet/sections.ts.
4. "npm test". It names each place that is missing.`);

/** A file with one more line among those of the elements, which stand in alphabetical order. */
function withLine(path: string, line: string): string {
  const lines = readText(path).split('\n');
  const pathIn = (text: string) => /'\.\/elements\/([^']+)'/.exec(text)?.[1];
  const before = lines.findLastIndex((other) => (pathIn(other) ?? '~') < pathIn(line)!);
  const place = before >= 0 ? before + 1 : lines.findIndex((other) => pathIn(other) !== undefined);
  return lines.toSpliced(place, 0, line).join('\n');
}

function camel(text: string): string {
  return text.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function pascal(text: string): string {
  return camel(`-${text}`);
}

/** "question-list" → "Question list" */
function title(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replaceAll('-', ' ')}`;
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
