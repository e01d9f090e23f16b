const pascal = (name) => name.replace(/(^|-)([a-z])/g, (_, _dash, letter) => letter.toUpperCase());

/**
 * Folder = tag without prefix = class without "Element".
 * @type {import('eslint').Rule.RuleModule}
 */
export const elementNames = {
  meta: {
    type: 'problem',
    messages: {
      class: 'The folder "{{folder}}" holds the class {{expected}}; found {{found}}.',
      noClass: 'The folder "{{folder}}" holds the class {{expected}}, exported by {{folder}}.ts; found none.',
      tag: 'The JSDoc of {{expected}} says "@tag {{tag}}".',
      define: 'This file says define("{{tag}}", {{expected}}).',
    },
    schema: [],
  },
  create(context) {
    const [, folder, file] = /\/elements\/([^/]+)\/([^/]+)$/.exec(context.filename.replaceAll('\\', '/')) ?? [];
    if (!folder) return {};
    const data = { folder, tag: `care-${folder}`, expected: `${pascal(folder)}Element` };
    let found = 0;
    return {
      'ExportNamedDeclaration > ClassDeclaration[id.name=/Element$/]'(node) {
        if (node.id.name !== data.expected || file !== `${folder}.ts`) {
          context.report({ node: node.id, messageId: 'class', data: { ...data, found: `${node.id.name} in ${file}` } });
          return;
        }
        found += 1;
        const comment = context.sourceCode.getCommentsBefore(node.parent).at(-1)?.value ?? '';
        if (!new RegExp(`@tag ${data.tag}\\s`).test(comment)) context.report({ node: node.id, messageId: 'tag', data });
      },
      'CallExpression[callee.name="define"]'(node) {
        const [tag, element] = node.arguments;
        if (tag?.value === data.tag && element?.name === data.expected) found += 1;
        else context.report({ node, messageId: 'define', data });
      },
      'Program:exit'(node) {
        if (found > 0) return;
        if (file === `${folder}.ts`) context.report({ node, messageId: 'noClass', data });
        if (file === `${folder}.define.ts`) context.report({ node, messageId: 'define', data });
      },
    };
  },
};
