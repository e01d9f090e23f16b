const isPublic = (member) => !member.privacy && !member.name?.startsWith('#');

/** Leaves what a page can use: the elements with a tag, their public members, and where each lies in dist/. */
const onlyPublic = {
  name: 'only-public',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.path = module.path.replace(/^src\/(.*)\.ts$/, 'dist/$1.js');
      module.declarations = module.declarations.filter(({ tagName }) => tagName);
      const names = new Set(module.declarations.map(({ name }) => name));
      module.exports = module.exports.filter(({ declaration }) => names.has(declaration.name));
      for (const element of module.declarations) element.members = element.members?.filter(isPublic);
    }
    customElementsManifest.modules = customElementsManifest.modules.filter(
      ({ declarations }) => declarations.length > 0,
    );
    // The analyzer takes the files as the disk gives them.
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

export default {
  globs: ['src/elements/*/*.ts', 'src/base/*.ts'],
  exclude: ['src/**/*.styles.ts', 'src/**/*.define.ts'],
  litelement: true,
  plugins: [onlyPublic],
};
