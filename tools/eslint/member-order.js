const lifecycle = [
  'constructor',
  'connectedCallback',
  'createRenderRoot',
  'disconnectedCallback',
  'adoptedCallback',
  'attributeChangedCallback',
  'scheduleUpdate',
  'shouldUpdate',
  'willUpdate',
  'update',
  'firstUpdated',
  'updated',
];
const renders = ['render', 'renderContent'];
const groups = ['statics', 'properties', 'state', 'other fields', 'lifecycle', 'public methods', 'render', 'private'];

/** Reactive fields are named in `static properties`: the public ones are the element's properties, the private ones its state. */
function fieldGroupOf({ key, accessibility, readonly }) {
  if (readonly || key.type === 'PrivateIdentifier') return 'other fields';
  return accessibility === undefined ? 'properties' : 'state';
}

const isFunction = (value) => value?.type === 'ArrowFunctionExpression' || value?.type === 'FunctionExpression';

function groupOf(member) {
  if (member.static) return 'statics';
  const isField = /PropertyDefinition$/.test(member.type);
  if (isField && !isFunction(member.value)) return fieldGroupOf(member);
  if (lifecycle.includes(member.key.name)) return 'lifecycle';
  if (renders.includes(member.key.name)) return 'render';
  const isPrivate = member.key.type === 'PrivateIdentifier' || member.accessibility !== undefined;
  return isPrivate ? 'private' : 'public methods';
}

/** The place of a member: its group and, within lifecycle and render, the order in which Lit calls it. */
function rankOf(member) {
  const within = [...lifecycle, ...renders].indexOf(member.key.name) + 1;
  return groups.indexOf(groupOf(member)) * 100 + (isNaN(within) ? 0 : within);
}

/**
 * The order of an element's members. `@typescript-eslint/member-ordering` knows kinds of members, not Lit's lifecycle.
 * @type {import('eslint').Rule.RuleModule}
 */
export const memberOrder = {
  meta: {
    type: 'suggestion',
    messages: {
      order: `"{{name}}" ({{group}}) belongs before "{{before}}". The order: ${groups.join(', ')}; lifecycle as Lit calls it.`,
    },
    schema: [],
  },
  create: (context) => ({
    'ClassDeclaration[superClass.name=/Element$/] > ClassBody'({ body }) {
      const members = body.filter(({ key }) => key);
      members.forEach((member, index) => {
        const before = members.slice(0, index).find((earlier) => rankOf(earlier) > rankOf(member));
        if (!before) return;
        const data = { name: member.key.name, group: groupOf(member), before: before.key.name };
        context.report({ node: member.key, messageId: 'order', data });
      });
    },
  }),
};
