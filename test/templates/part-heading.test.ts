import { expect } from '@open-wc/testing';
import { headingKeys } from '../../src/content/heading-keys.js';
import type { Facts } from '../../src/content/types.js';
import { partHeading } from '../../src/templates/part-heading.js';

type Reader = NonNullable<Facts['audience']>['reader'];

const heading = (key: (typeof headingKeys)[number], kind: Facts['kind'] = 'condition', reader: Reader = 'self') =>
  partHeading({ facts: { kind, audience: { reader } }, text: {} }, key);

describe('the heading over a part', () => {
  it('is there for every key, every kind and every reader, in words that are no key', () => {
    for (const key of headingKeys)
      for (const kind of ['condition', 'symptom', 'procedure', 'medicine', 'screening'] as const)
        for (const reader of ['self', 'parent', 'carer'] as const)
          expect(heading(key, kind, reader), `${key}, ${kind}, ${reader}`).to.match(/^[A-Z][a-z]+[ -]|^[A-Z][a-z]+$/);
  });

  it('fits the kind of what is explained', () => {
    expect(heading('about.overview')).to.equal('What it is');
    expect(heading('about.overview', 'procedure')).to.equal('About this procedure');
    expect(heading('about.overview', 'screening')).to.equal('What the test is');
    expect(heading('about.course')).to.equal('How it goes on');
    expect(heading('about.living', 'procedure')).to.equal('Life afterwards');
  });

  it('fits its reader', () => {
    expect(heading('about.overview', 'condition', 'parent')).to.equal('What your child has');
    expect(heading('signs', 'condition', 'parent')).to.equal('When to get help for your child');
    expect(heading('signs', 'medicine', 'carer')).to.equal('When to get help for the person you care for');
  });

  it('fits the kind before the reader: a test is nothing that a child has', () => {
    expect(heading('about.overview', 'screening', 'parent')).to.equal('What the test is');
  });

  it('is the pack’s own where it has one', () => {
    const text = { headings: { signs: 'When to ring us' } };
    expect(partHeading({ facts: { kind: 'procedure', audience: { reader: 'parent' } }, text }, 'signs')).to.equal(
      'When to ring us',
    );
  });
});
