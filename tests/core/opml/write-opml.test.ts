import { expect, it } from 'vitest';
import { writeOpml } from '../../../electron/core/opml/write-opml.ts';

it('writes a valid file when there is no subscription yet', () => {
  expect(writeOpml([], { title: 'Tagline', now: 0 })).toMatch(/<opml version="2\.0">.*<\/opml>/su);
});
