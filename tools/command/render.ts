import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { checkProfile } from '../../src/content/profile.js';
import { registerCondition, renderElement, renderPage } from '../../src/server/server.js';
import { assemble } from './assemble.js';

export interface RenderWishes {
  readonly language?: string | undefined;
  readonly assets?: string | undefined;
  /** Id of a condition, or a pack's folder or file. */
  readonly condition?: string | undefined;
  readonly 'heading-level'?: string | undefined;
  readonly sections?: string | undefined;
  readonly profile?: string | undefined;
  readonly theme?: string | undefined;
}

/** The HTML of a page whose elements are filled, or of one element; with what could not be filled. */
export function renderOf(what: string, wishes: RenderWishes): { html: string; problems: readonly string[] } {
  const { language, assets } = wishes;
  const condition = wishes.condition === undefined ? undefined : conditionNamed(wishes.condition);
  if (!/^care-[a-z-]+$/.test(what)) {
    const readPack = (src: string) => readJson(resolve(dirname(what), src));
    return renderPage(readFileSync(what, 'utf8'), { language, assets, readPack });
  }
  const level = wishes['heading-level'];
  const html = renderElement({
    tag: what,
    condition: condition ?? 'hemifacial-spasm',
    language,
    assets,
    theme: wishes.theme,
    headingLevel: level === undefined ? undefined : Number(level),
    sections: wishes.sections?.split(/[\s,]+/).filter(Boolean),
    profile: wishes.profile === undefined ? undefined : checkProfile(readJson(wishes.profile)),
  });
  return { html: `${html}\n`, problems: [] };
}

/** A pack that is named by its place counts by its id from now on. */
function conditionNamed(name: string): string {
  if (!existsSync(name)) return name;
  const pack = statSync(name).isDirectory() ? assemble(name) : readJson(name);
  registerCondition(pack);
  return (pack as { facts: { id: string } }).facts.id;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
