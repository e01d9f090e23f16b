import { expect } from '@open-wc/testing';
import { folderAbove } from '../../src/content/module-folder.js';

const own = (address: string) => folderAbove(address, 'content/base-url');

describe('the files alongside our modules', () => {
  it('are found in the folder of the package', () => {
    expect(own('https://host.test/lib/careleaf/content/base-url.js')).to.equal('https://host.test/lib/careleaf/');
    expect(own('https://host.test/lib/content/base-url.js?v=3#x')).to.equal('https://host.test/lib/');
  });

  it('are found where the site has a folder "content" of its own', () => {
    expect(own('https://host.test/content/dam/careleaf/content/base-url.js')).to.equal(
      'https://host.test/content/dam/careleaf/',
    );
  });

  it('are looked for nowhere when a bundler has moved the module, into a folder "content" too', () => {
    for (const moved of ['/content/dam/site-3f9.js', '/content/app.js', '/assets/index.js?from=/content/base-url.js'])
      expect(own(`https://host.test${moved}`)).to.equal('');
  });
});
