import { describe, expect, it } from 'vitest';
import { latinWords } from '../../../renderer/palette/latin-words.ts';
import type { PaletteEntry } from '../../../renderer/palette/palette-entry.ts';
import { rankEntries } from '../../../renderer/palette/rank-entries.ts';

const entry = (id: string, group: PaletteEntry['group'], text: string): PaletteEntry => ({
  id,
  group,
  text,
  run: () => {},
});

const ENTRIES = [
  entry('action:mark-all', 'actions', 'Mark all as read'),
  entry('action:read', 'actions', 'Read or unread'),
  entry('action:unread-only', 'actions', 'Unread only, or all'),
  entry('tag:umierov', 'tags', '#Умєров'),
  entry('tag:macron', 'tags', '#Macron'),
  entry('feed:1', 'feeds', 'Вечірня Десна'),
  entry('feed:2', 'feeds', 'L’Écho du Port'),
];

const found = (text: string, recent: readonly string[] = []): readonly string[] =>
  rankEntries(text, ENTRIES, recent).flatMap(({ entries }) => entries.map(({ id }) => id));

describe('the palette', () => {
  it('finds by the beginnings of words in any order, the whole word before a part of one', () => {
    expect(found('read all')).toEqual(['action:mark-all', 'action:unread-only']);
    expect(found('unread')[0]).toBe('action:unread-only');
    expect(found('mk al')).toEqual([]);
    expect(found('mrk all')).toEqual(['action:mark-all']);
  });

  it('finds what is written in other letters', () => {
    expect(found('umerov')).toEqual(['tag:umierov']);
    expect(found('десна')).toEqual(['feed:1']);
    expect(found('vechirnia')).toEqual(['feed:1']);
    expect(found('мак')).toContain('tag:macron');
    expect(found('echo')).toEqual(['feed:2']);
  });

  it('puts the group with the best answer first, and what was chosen lately before its like', () => {
    expect(rankEntries('macron', ENTRIES, [])[0]?.group).toBe('tags');
    expect(found('read')[0]).toBe('action:read');
    expect(found('read', ['action:mark-all'])[0]).toBe('action:mark-all');
  });

  it('shows without a text the recent choices that are still there, each once', () => {
    const sections = rankEntries('', ENTRIES, ['feed:9', 'tag:macron', 'feed:1']);
    expect(sections[0]).toEqual({ group: 'recent', entries: [ENTRIES[4], ENTRIES[5]] });
    const ids = sections.flatMap(({ entries }) => entries.map(({ id }) => id));
    expect(ids).toHaveLength(new Set(ids).size);
  });

  it('stays short however much there is', () => {
    const many = Array.from({ length: 5000 }, (_, at) => entry(`tag:${at}`, 'tags', `#town ${at}`));
    expect(rankEntries('town', many, []).flatMap(({ entries }) => entries)).toHaveLength(8);
    expect(rankEntries('', many, []).flatMap(({ entries }) => entries)).toHaveLength(8);
  });

  it('takes over what the reader found in a spelling of its own', () => {
    const sections = rankEntries('kiev', ENTRIES, [], [entry('tag:kyiv', 'tags', '#Київ')]);
    expect(sections.flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(['tag:kyiv']);
  });
});

it('writes words in Latin letters without marks', () => {
  expect(latinWords('Щоденник: Їжак & Été 2026')).toEqual(['shchodennyk', 'izhak', 'ete', '2026']);
});
