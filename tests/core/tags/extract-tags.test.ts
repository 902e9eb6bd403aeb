import { describe, expect, it } from 'vitest';
import { extractTags, MOST_TAGS } from '../../../electron/core/tags/extract-tags.ts';

const plain = (...terms: string[]) => terms.map((term) => ({ term, domain: null }));
const keys = (...terms: string[]) => extractTags(plain(...terms)).tags.map(({ key }) => key);

describe('extractTags', () => {
  it('keeps the publisher’s order and each key once, in its first spelling', () => {
    const { tags } = extractTags(plain('#Umerov', 'Saudi Arabia', 'saudi_arabia', 'umerov'));
    expect(tags).toEqual([
      { key: 'umerov', display: 'Umerov', source: 'publisher' },
      { key: 'saudiarabia', display: 'Saudi Arabia', source: 'publisher' },
    ]);
  });

  it('takes a rubric for the section and not for a tag', () => {
    expect(extractTags(plain('Politics', 'umerov'))).toMatchObject({
      section: 'Politics',
      tags: [{ key: 'umerov' }],
    });
    expect(extractTags(plain('Політика', 'Умєров'))).toMatchObject({
      section: 'Політика',
      tags: [{ key: 'умєров' }],
    });
    expect(extractTags([{ term: 'Seaside', domain: 'section' }])).toMatchObject({
      section: 'Seaside',
      tags: [],
    });
  });

  it('splits a list written into one category', () => {
    expect(keys('war, energy; grid|drones')).toEqual(['war', 'energy', 'grid', 'drones']);
  });

  it('keeps a person’s name whole where a domain says it is one', () => {
    const { tags } = extractTags([{ term: 'Macron, Emmanuel', domain: 'https://example.org/people' }]);
    expect(tags.map(({ display }) => display)).toEqual(['Macron, Emmanuel']);
  });

  it('takes the last step of a path, and leaves short names with a slash alone', () => {
    expect(keys('daily/world/europe')).toEqual(['europe']);
    expect(keys('AC/DC')).toEqual(['acdc']);
  });

  it('takes the last step of a vocabulary’s path, however short the others are, and writes it as words', () => {
    const { tags } = extractTags([{ term: 'daily/us/police-and-courts', domain: 'daily.example/taxonomy' }]);
    expect(tags).toMatchObject([{ key: 'policeandcourts', display: 'police and courts' }]);
  });

  it('takes no identifier, byline or format for a tag', () => {
    const { tags } = extractTags([
      { term: '22bbd4d0-2f26-52e4-b2e3-26c127880ac2', domain: null },
      { term: 'daily-4711', domain: 'daily.example/metadata/dc.identifier' },
      { term: 'Jane Writer', domain: 'daily.example/metadata/dc.creator' },
      { term: 'The Daily', domain: 'daily.example/metadata/dc.source' },
      { term: 'article', domain: 'daily.example/content-type' },
      { term: 'harvest', domain: 'daily.example/taxonomy' },
      { term: 'free software', domain: 'https://daily.example/technology/open-source' },
    ]);
    expect(tags.map(({ key }) => key)).toEqual(['harvest', 'freesoftware']);
  });

  it('drops what is no tag and stops at a vocabulary', () => {
    expect(keys('', '#', '—')).toEqual([]);
    expect(keys(...Array.from({ length: 200 }, (_, index) => `tag ${index}`))).toHaveLength(MOST_TAGS);
  });
});
