import { describe, expect, it } from 'vitest';
import { articleRows, listArticles } from '../../../electron/core/store/article-rows.ts';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { markRead } from '../../../electron/core/store/statuses-table.ts';
import {
  aliasesOf,
  allowAlias,
  confirmAlias,
  refuseAlias,
  refusedAliases,
  releaseAlias,
  revokeAlias,
  spreadAliases,
  tagOfAlias,
  withdrawAlias,
} from '../../../electron/core/store/tag-aliases.ts';
import { followedTagKeys, followTag, listTags, tagByKey } from '../../../electron/core/store/tags-table.ts';
import { HOUR_MS } from '../../../shared/time.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from './open-test-database.ts';
import { key } from './sample-article.ts';

const umerov = key('umerov');
const cyrillic = key('Умєров');

function fill(db: WritableDb) {
  const feed = addTestFeed(db, 'one.example');
  const [latin, native, both] = keep(db, feed, [
    { guid: 'latin', tags: ['umerov'], publishedAt: NOON - HOUR_MS },
    { guid: 'native', tags: ['Умєров', 'Франція'], publishedAt: NOON - 2 * HOUR_MS },
    { guid: 'both', tags: ['umerov', 'Умєров'], publishedAt: NOON - 3 * HOUR_MS },
  ]).map(({ id }) => id);
  return { feed, latin: latin ?? 0, native: native ?? 0, both: both ?? 0 };
}

function join(db: WritableDb, tag = umerov, alias = cyrillic) {
  const confirmed = confirmAlias(db, tag, alias);
  if (confirmed === null) throw new Error('they are one already');
  for (const _ of spreadAliases(db, confirmed.tagId));
  return confirmed;
}

const under = (db: WritableDb, tag: string) =>
  listArticles(db, { scope: { kind: 'latest' }, tags: [key(tag)], unreadOnly: false }, null, 10).ids;

describe('a confirmed alias', () => {
  it('brings its articles, with their counts, under the tag; asked for by either name', () => {
    const db = openTestDatabase();
    const { latin, native, both } = fill(db);
    join(db);
    expect(under(db, 'umerov')).toEqual([latin, native, both]);
    expect(under(db, 'Умєров')).toEqual([latin, native, both]);
    expect(tagByKey(db, cyrillic)).toMatchObject({ key: umerov, articles: 3, unread: 3 });
    markRead(db, [native], true);
    expect(tagByKey(db, umerov)).toMatchObject({ unread: 2 });
    expect(aliasesOf(db, umerov)).toEqual([{ key: cyrillic, display: 'Умєров', articles: 2 }]);
    expect(listTags(db, '', 10).map((tag) => tag.key)).toEqual([umerov, key('франція')]);
  });

  it('is shown on its articles as the tag', () => {
    const db = openTestDatabase();
    const { native } = fill(db);
    join(db);
    expect(articleRows(db, [native])[0]?.tags.map((tag) => [tag.key, tag.source])).toEqual([
      [key('франція'), 'publisher'],
      [umerov, 'alias'],
    ]);
  });

  it('holds for what arrives later, and for what is edited', () => {
    const db = openTestDatabase();
    const { feed } = fill(db);
    join(db);
    const [arrived] = keep(db, feed, [{ guid: 'later', tags: ['Умєров'], publishedAt: NOON }]);
    expect(under(db, 'umerov')[0]).toBe(arrived?.id);
    keep(db, feed, [{ guid: 'later', text: 'Edited.', tags: ['Умєров', 'Париж'], publishedAt: NOON }]);
    expect(under(db, 'umerov')[0]).toBe(arrived?.id);
    keep(db, feed, [{ guid: 'later', text: 'Edited again.', tags: ['Париж'], publishedAt: NOON }]);
    expect(under(db, 'umerov')).not.toContain(arrived?.id);
  });

  it('can be taken back, and nothing of it stays', () => {
    const db = openTestDatabase();
    const { latin, native, both } = fill(db);
    const confirmed = join(db);
    revokeAlias(db, confirmed);
    for (const _ of withdrawAlias(db, confirmed.tagId));
    expect(under(db, 'umerov')).toEqual([latin, both]);
    expect(under(db, 'Умєров')).toEqual([native, both]);
    expect(tagByKey(db, umerov)).toMatchObject({ articles: 2, unread: 2 });
    expect(tagOfAlias(db, cyrillic)).toBeNull();
  });

  it('hands on that it was followed, and its own aliases; both come back with it', () => {
    const db = openTestDatabase();
    const { feed } = fill(db);
    const [third] = keep(db, feed, [{ guid: 'third', tags: ['Умеров'], publishedAt: NOON }]);
    join(db, cyrillic, key('Умеров'));
    followTag(db, cyrillic, 'Умєров', NOON);
    const confirmed = join(db);
    expect(followedTagKeys(db)).toEqual([umerov]);
    expect(under(db, 'umerov')).toContain(third?.id);
    expect(tagOfAlias(db, key('Умеров'))).toBe(umerov);
    expect(confirmAlias(db, cyrillic, umerov)).toBeNull();
    revokeAlias(db, confirmed);
    for (const _ of withdrawAlias(db, confirmed.tagId));
    expect(followedTagKeys(db)).toEqual([cyrillic]);
    expect(under(db, 'umerov')).not.toContain(third?.id);
    expect(under(db, 'Умєров')).toContain(third?.id);
  });

  it('that is let go leaves the articles that have another alias', () => {
    const db = openTestDatabase();
    const { native, both } = fill(db);
    join(db);
    join(db, umerov, key('Франція'));
    const released = releaseAlias(db, cyrillic);
    for (const _ of withdrawAlias(db, released?.tagId ?? 0));
    expect(under(db, 'umerov')).toContain(native);
    expect(under(db, 'Умєров')).toEqual([native, both]);
    expect(releaseAlias(db, cyrillic)).toBeNull();
  });
});

it('a refusal is remembered either way round, and can be taken back', () => {
  const db = openTestDatabase();
  fill(db);
  refuseAlias(db, umerov, cyrillic);
  expect([...refusedAliases(db, umerov)]).toEqual([cyrillic]);
  expect([...refusedAliases(db, cyrillic)]).toEqual([umerov]);
  allowAlias(db, umerov, cyrillic);
  expect(refusedAliases(db, umerov).size).toBe(0);
});
