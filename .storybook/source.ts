import type { StoryContext } from '@storybook/web-components-vite';
import { hospital, hospitalWithMistakes } from '../stories/fixtures/hospital.js';

/** The hospital's profiles that the toolbar offers. */
export const profiles: Readonly<Record<string, unknown>> = {
  none: undefined,
  hospital,
  mistakes: hospitalWithMistakes,
};

/** The profile with which a story is shown: its own, or that of the toolbar. A story that writes its own HTML names it as a parameter. */
export const profileOf = ({
  args,
  parameters,
  globals,
}: Pick<StoryContext, 'args' | 'parameters' | 'globals'>): unknown =>
  args['profile'] ?? parameters['profile'] ?? profiles[String(globals['profile'])];

const script = (attributes: string, data: unknown): string =>
  `<script type="application/json"${attributes}>\n${JSON.stringify(data, null, 2)}\n</script>\n`;

/** A story as a page would write it: what its HTML does not show, because it is a property, comes before it. */
export function sourceOf(html: string, context: StoryContext): string {
  const profile = profileOf(context);
  const { pack } = context.args;
  return [
    profile === undefined ? '' : script(' data-care-profile', profile),
    pack === undefined ? '' : '<!-- Its content is a pack, given as the property "pack" or as a JSON child. -->\n',
    html,
  ].join('');
}
