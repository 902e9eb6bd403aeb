import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contentHash,
  fingerprint,
  identifyItems,
  identity,
} from '../../../electron/core/parse/identify-item.ts';
import type { ParsedItem } from '../../../electron/core/parse/parsed-feed.ts';

const item = (fields: Partial<ParsedItem>): ParsedItem => ({
  guid: null,
  link: null,
  title: '',
  author: null,
  html: null,
  summaryHtml: null,
  baseUrl: null,
  publishedAt: null,
  publishedOffsetMinutes: null,
  updatedAt: null,
  categories: [],
  language: null,
  enclosures: [],
  imageUrl: null,
  ...fields,
});

const identities = (items: readonly ParsedItem[]): readonly string[] =>
  identifyItems(items).map((found) => found.identity);

describe('one item', () => {
  it('is known by its guid, whatever else changes', () => {
    expect(identity(item({ guid: 'g', title: 'A' }))).toBe(
      identity(item({ guid: 'g', title: 'B', link: 'https://x.example/' })),
    );
    expect(identity(item({ guid: 'g' }))).toMatch(/^[0-9a-f]{32}$/u);
  });

  it('without a guid is known by its link, whatever leads to it (C1)', () => {
    const plain = item({ link: 'https://tide.example/a?id=1' });
    const tracked = item({ link: 'http://www.tide.example/a/?utm_source=rss&id=1#top' });
    expect(identity(plain)).toBe(identity(tracked));
  });

  it('without both is known by its title and date (C1)', () => {
    expect(identity(item({ title: 'A  b!', publishedAt: 1 }))).toBe(
      identity(item({ title: 'a B', publishedAt: 1 })),
    );
    expect(identity(item({ title: 'A', publishedAt: 1 }))).not.toBe(
      identity(item({ title: 'A', publishedAt: 2 })),
    );
  });

  it('keeps its fingerprint when its guid goes from http to https (C3)', () => {
    const before = item({ guid: 'http://tide.example/?p=1', link: 'http://tide.example/a', title: 'A' });
    const after = item({ guid: 'https://tide.example/?p=1', link: 'https://tide.example/a', title: 'A' });
    expect(identity(before)).not.toBe(identity(after));
    expect(fingerprint(before)).toBe(fingerprint(after));
  });

  it('changes its content hash with title and text, with nothing else (C8)', () => {
    const before = item({ title: 'A', html: '<p>x</p>', categories: [] });
    expect(contentHash(before)).toBe(contentHash({ ...before, guid: 'other', publishedAt: 5 }));
    expect(contentHash(before)).not.toBe(contentHash({ ...before, html: '<p>y</p>' }));
    expect(contentHash(before)).not.toBe(contentHash({ ...before, title: 'B' }));
  });
});

describe('the items of one document', () => {
  it('are all there once where they share one guid (C2)', () => {
    const items = ['a', 'b', 'c'].map((name) =>
      item({ guid: 'same', link: `https://tide.example/${name}`, title: name }),
    );
    expect(new Set(identities(items)).size).toBe(3);
  });

  it('are kept apart by title where they share guid and link', () => {
    const items = ['a', 'b'].map((title) => item({ guid: 'same', link: 'https://tide.example/', title }));
    expect(new Set(identities(items)).size).toBe(2);
  });

  it('are kept apart by title, then date, where they share a link (C5)', () => {
    const items = [
      item({ link: 'https://tide.example/live', title: '10:00' }),
      item({ link: 'https://tide.example/live', title: '10:05' }),
      item({ link: 'https://tide.example/live', title: '10:05', publishedAt: 5 }),
    ];
    expect(new Set(identities(items)).size).toBe(3);
  });

  it('collapse where they are the same, and the first stays', () => {
    const items = [
      item({ guid: 'g', title: 'A', html: 'new' }),
      item({ guid: 'g', title: 'A', html: 'old' }),
    ];
    expect(identifyItems(items).map((found) => found.item.html)).toEqual(['new']);
  });

  it('with guids of their own have the same identity alone and together', () => {
    const items = ['a', 'b'].map((guid) => item({ guid, link: 'https://tide.example/' }));
    expect(identities(items)).toEqual(items.map(identity));
  });

  it('that say nothing are left out', () => {
    expect(identifyItems([item({}), item({ title: 'x' })])).toHaveLength(1);
  });

  it('have the same identities in any order (C6)', () => {
    const anyItem = fc.record({
      guid: fc.option(fc.constantFrom('1', '2', '3')),
      link: fc.option(fc.constantFrom('https://a.example/', 'https://b.example/')),
      title: fc.constantFrom('', 'x', 'y'),
      publishedAt: fc.option(fc.constantFrom(1, 2)),
    });
    fc.assert(
      fc.property(fc.array(anyItem.map(item), { maxLength: 8 }), (items) => {
        const straight = identities(items);
        expect(new Set(straight).size).toBe(straight.length);
        expect([...identities(items.toReversed())].sort()).toEqual([...straight].sort());
      }),
    );
  });
});
