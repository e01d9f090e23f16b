/** Leaves out what only says something: words of the interface, their notes for translators, what a schema tells its readers. */
const name = ({ callee }) => callee?.name ?? callee?.property?.name;

const shouldIgnore = (path) => {
  const { node, parentPath: parent } = path;
  if (parent?.isCallExpression() && name(parent.node) === 'msg' && parent.node.arguments[1] === node)
    return 'a note for translators';
  if (
    parent?.isCallExpression() &&
    /^(field|absentOr|absentOrStatements)$/.test(name(parent.node)) &&
    parent.node.arguments[0] === node
  )
    return 'what a schema says of a field';
  if (/^expected /.test(node.value ?? node.quasis?.[0]?.value.raw ?? '')) return 'what an error says';
  return undefined;
};

export const strykerPlugins = [{ kind: 'Ignore', name: 'words', value: { shouldIgnore } }];
