/**
 * Leaves out what a page cannot use: what is private, protected or marked `@internal`. The analyzer does so itself, but
 * brings back what stands in `static properties`.
 */
const onlyPublic = {
  name: 'only-public',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const hidden = new Set(node.members.filter((member) => isHidden(ts, member)).map(({ name }) => name.getText()));
    const declaration = moduleDoc.declarations.find(({ name }) => name === node.name.getText());
    declaration.members = declaration.members.filter(({ name }) => !hidden.has(name));
    declaration.attributes = declaration.attributes.filter(({ fieldName }) => !hidden.has(fieldName));
  },
};

const isHidden = (ts, member) =>
  (ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0 ||
  (member.name !== undefined && ts.isPrivateIdentifier(member.name)) ||
  ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'internal');

/** Gives the class that all elements have in common the custom properties that stand above the styles that take them. */
const sharedTokens = () => {
  const tokens = [];
  return {
    name: 'shared-tokens',
    collectPhase({ ts, node }) {
      if (!ts.isVariableStatement(node) || !node.getSourceFile().fileName.endsWith('host.styles.ts')) return;
      const tags = ts.getJSDocTags(node).filter(({ tagName }) => tagName.text === 'cssprop');
      tokens.push(...tags.map(({ comment }) => tokenOf(comment)));
    },
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node) || node.name.text !== 'CareElement') return;
      moduleDoc.declarations.find(({ name }) => name === 'CareElement').cssProperties = tokens;
    },
  };
};

function tokenOf(comment) {
  const [, name, preset, description] = /^\[(--care-[\w-]+)(?:=(.+))?\] - (.+)$/s.exec(comment) ?? [];
  if (!name) throw new Error(`@cssprop ${comment}: expected "[--care-name=default] - What it is for."`);
  return { name, ...(preset && { default: preset }), description };
}

/** Gives every event the type that `CareEvents` gives it. */
const typedEvents = () => {
  const types = new Map();
  return {
    name: 'typed-events',
    analyzePhase({ ts, node }) {
      if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'CareEvents') return;
      for (const { name, type } of node.members) types.set(name.text, type.getText());
    },
    packageLinkPhase({ customElementsManifest }) {
      const declarations = customElementsManifest.modules.flatMap((module) => module.declarations);
      for (const event of declarations.flatMap(({ events }) => events ?? []))
        event.type = { text: types.get(event.name) };
    },
  };
};

const inDist = (path) => path.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');

/** Between Lit's class and ours stands one that pages need not know. */
function withoutUnmixed(declarations) {
  const ours = declarations.find(({ name }) => name === 'CareElement');
  if (ours) Object.assign(ours, { customElement: true, superclass: { name: 'LitElement', package: 'lit' } });
  return declarations.filter(({ name }) => name !== 'UnmixedElement');
}

/** Leaves the elements and the class that they have in common, and says where each lies in the package. */
const onlyElements = {
  name: 'only-elements',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.path = inDist(module.path);
      module.declarations = withoutUnmixed(module.declarations).filter(({ customElement }) => customElement);
      const names = new Set(module.declarations.map(({ name }) => name));
      module.exports = module.exports.filter(({ declaration }) => names.has(declaration.name));
      for (const exported of module.exports) exported.declaration.module = module.path;
      for (const { superclass, ...lists } of module.declarations) {
        const inherited = Object.values(lists).flatMap((list) => (Array.isArray(list) ? list : []));
        const references = [superclass, ...inherited.map(({ inheritedFrom }) => inheritedFrom)];
        for (const reference of references) if (reference?.module) reference.module = inDist(reference.module);
      }
    }
    customElementsManifest.modules = customElementsManifest.modules.filter(
      ({ declarations }) => declarations.length > 0,
    );
    // The analyzer takes the files as the disk gives them.
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

export default {
  globs: ['src/elements/*/*.ts', 'src/base/*.ts', 'src/page/events.ts', 'src/styles/host.styles.ts'],
  exclude: ['src/elements/**/*.styles.ts', 'src/**/*.define.ts'],
  litelement: true,
  // It would write where the manifest was without --outdir: package.json says itself where it is.
  packagejson: false,
  plugins: [sharedTokens(), onlyPublic, typedEvents(), onlyElements],
};
