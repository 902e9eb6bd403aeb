import { describe, expect, it } from 'vitest';
import { extractTags } from '../../../electron/core/tags/extract-tags.ts';
import { sectionsByUse } from '../../../electron/core/tags/sections-by-use.ts';
import { key } from '../store/sample-article.ts';

const item = (link: string | null, ...terms: string[]) => ({
  link,
  categories: terms.map((term) => ({ term, domain: null })),
});
const at = (path: string, ...terms: string[]) => item(`https://daily.example/${path}`, ...terms);
const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('a category that names a step of the path of its items', () => {
  it('is a section, slugged or in Latin letters', () => {
    const document = [
      ...times(3, (index) => at(`harbour-life/2025/boats-${index}`, 'Harbour Life', 'Boats')),
      ...times(3, (index) => at(`pohoda/storm-${index}`, 'Погода', 'Шторм')),
      ...times(3, (index) => at(`%D0%BC%D1%96%D1%81%D1%82%D0%BE/tram-${index}`, 'Місто', 'Трамвай')),
    ];
    expect(sectionsByUse(document)).toEqual(new Set([key('Harbour Life'), key('Погода'), key('Місто')]));
  });

  it('is a tag where it is met on two items only, or as often under other paths', () => {
    const twice = times(2, (index) => at(`harbour/boats-${index}`, 'Harbour'));
    expect(sectionsByUse(twice).size).toBe(0);
    const mixed = [
      ...times(3, (index) => at(`harbour/boats-${index}`, 'Harbour')),
      at('city/quay-walls', 'Harbour'),
    ];
    expect(sectionsByUse(mixed).size).toBe(0);
  });

  it('is not told by the name of the article itself, nor by a year', () => {
    expect(sectionsByUse(times(4, () => at('news/harbour', 'Harbour'))).size).toBe(0);
    expect(sectionsByUse(times(4, (index) => at(`2025/boats-${index}`, '2025'))).size).toBe(0);
  });
});

describe('values that take turns in the first place', () => {
  const turns = (index: number): string => (index % 2 === 0 ? 'Waterfront' : 'Old Town');

  it('are sections', () => {
    const document = times(12, (index) => at(`a${index}`, turns(index), `tag ${index}`, 'ferry'));
    expect(sectionsByUse(document)).toEqual(new Set([key('Waterfront'), key('Old Town')]));
  });

  it('are tags in a short document, and where there are many of them', () => {
    expect(sectionsByUse(times(9, (index) => at(`a${index}`, turns(index)))).size).toBe(0);
    const many = times(12, (index) => at(`a${index}`, `subject ${index % 4}`, 'ferry'));
    expect(sectionsByUse(many).size).toBe(0);
  });

  it('are tags where all lists are in order of the alphabet', () => {
    const document = times(12, (index) => at(`a${index}`, turns(index), 'zebra'));
    expect(sectionsByUse(document).size).toBe(0);
  });

  it('are tags where they stand in other places as often', () => {
    const document = [
      ...times(6, (index) => at(`a${index}`, 'Waterfront', 'ferry')),
      ...times(6, (index) => at(`b${index}`, 'Old Town', 'Waterfront')),
    ];
    expect(sectionsByUse(document)).toEqual(new Set([key('Old Town')]));
  });
});

it('what all items carry is no section for that: a feed on one thing keeps its tag', () => {
  const document = times(20, (index) => at(`a${index}`, 'Ukraine', `tag ${index}`));
  expect(sectionsByUse(document).size).toBe(0);
  const nearlyAll = [...document, at('b', 'Poland', 'tag')];
  expect(sectionsByUse(nearlyAll).size).toBe(0);
});

it('links that are none, or damaged, say nothing', () => {
  expect(sectionsByUse([]).size).toBe(0);
  expect(sectionsByUse(times(4, () => item(null, 'Harbour'))).size).toBe(0);
  expect(sectionsByUse(times(4, () => at('%E0%A4%A/x', 'Harbour'))).size).toBe(0);
});

it('a section in use becomes the article’s section, and no tag', () => {
  const { categories } = at('harbour/boats', 'Harbour', 'Boats');
  expect(extractTags(categories, new Set([key('harbour')]))).toMatchObject({
    section: 'Harbour',
    tags: [{ key: 'boats' }],
  });
});
