/** A changeset becomes a paragraph as it was written: no bullet, no commit, no name. */
module.exports = {
  getReleaseLine: async ({ summary }) => `${summary.trim()}\n`,
  getDependencyReleaseLine: async () => '',
};
