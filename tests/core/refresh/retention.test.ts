import { describe, expect, it } from 'vitest';
import { articleRows, openArticle } from '../../../electron/core/store/article-rows.ts';
import { totals } from '../../../electron/core/store/counts.ts';
import { setFeedKeeps } from '../../../electron/core/store/feed-keeps.ts';
import { feedById } from '../../../electron/core/store/feeds-table.ts';
import { fullTextOf, putFullText } from '../../../electron/core/store/full-text-table.ts';
import { relatedCandidates } from '../../../electron/core/store/related-candidates.ts';
import { listRevisions } from '../../../electron/core/store/revisions-table.ts';
import { setMuting } from '../../../electron/core/store/rule-acts-table.ts';
import { addRule } from '../../../electron/core/store/rules-table.ts';
import { searchArticles } from '../../../electron/core/store/search-articles.ts';
import { noteServed, servedIdentities } from '../../../electron/core/store/served-table.ts';
import { markRead, saveArticle } from '../../../electron/core/store/statuses-table.ts';
import { assignStory } from '../../../electron/core/store/stories-table.ts';
import { followTag, tagByKey } from '../../../electron/core/store/tags-table.ts';
import { inTransaction } from '../../../electron/core/store/transaction.ts';
import type { SafeHtml } from '../../../shared/safe-html.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/time.ts';
import { keep, NOON, openTestDatabase } from '../store/open-test-database.ts';
import { keepRecording, wantRecording } from '../../../electron/core/store/recordings-table.ts';
import { planOf, recordStatements } from '../store/query-plan.ts';
import { key, sampleArticle } from '../store/sample-article.ts';
import { sampleRule } from '../store/sample-rule.ts';
import { dailyItems, openRetention } from './open-retention.ts';

const open = (keeps?: Parameters<typeof openRetention>[1]) => openRetention(openTestDatabase(), keeps);
const LATEST = { scope: { kind: 'latest' }, tags: [], unreadOnly: false } as const;

describe('a source that is cleared', () => {
  it('loses what is neither saved nor downloaded nor followed nor offered, and the preview tells just that', async () => {
    const { db, retention, clear, feedWith, listed } = open();
    const { feedId, ids } = feedWith('one.example', [
      { guid: 'plain' },
      { guid: 'read' },
      { guid: 'saved' },
      { guid: 'followed', tags: ['Ferry'] },
      { guid: 'offered' },
      { guid: 'heard' },
    ]);
    const other = feedWith('two.example', [{ guid: 'other' }]);
    markRead(db, ids.slice(1, 2), true);
    saveArticle(db, ids[2] ?? 0, true);
    followTag(db, key('Ferry'), 'Ferry', NOON);
    noteServed(db, feedId, [sampleArticle({ guid: 'offered' }).identity]);
    wantRecording(db, ids[5] ?? 0, 'https://one.example/heard.mp3', NOON);
    keepRecording(db, 'https://one.example/heard.mp3', { name: 'aa.mp3', sizeBytes: 9 });
    const preview = await retention.preview({ kind: 'feed', feedId });
    expect(preview).toMatchObject({
      articles: 2,
      feeds: 1,
      saved: 1,
      downloaded: 1,
      followed: 1,
      offered: 1,
    });
    expect(preview.most).toEqual([{ title: 'one.example', articles: 2 }]);
    expect(preview.bytes).toBeGreaterThan(0);
    expect(listed()).toHaveLength(7);
    expect(await clear({ kind: 'feed', feedId })).toMatchObject({ articles: 2 });
    expect(new Set(listed())).toEqual(new Set([...ids.slice(2), ...other.ids]));
  });

  it('is in no list, count, search, relation, tag or story, nor opened by its id; and all of it comes back', async () => {
    const { db, clear, retention, feedWith, listed } = open();
    const { feedId, ids } = feedWith('one.example', dailyItems(3, { text: 'A ferry sails', tags: ['Port'] }));
    const { ids: others } = feedWith('two.example', [
      { guid: 'x', text: 'A ferry', tags: ['Port'], publishedAt: NOON },
    ]);
    const [gone = 0, other = 0] = [ids[0], others[0]];
    assignStory(
      db,
      gone,
      Number(
        db.prepare('SELECT story_id AS id FROM articles WHERE id = ?').get(other)?.['id'] ??
          assignStory(db, other, null),
      ),
    );
    markRead(db, ids.slice(1, 2), true);
    addRule(db, sampleRule({ author: 'x' }), NOON);
    Array.from(setMuting(db, 1, ids.slice(2), true));
    const seen = () => ({
      totals: totals(db),
      feed: feedById(db, feedId),
      listed: listed(),
      inFeed: listed({ kind: 'feed', feedId }),
      muted: listed({ kind: 'muted' }),
      found: searchArticles(db, 'ferry', LATEST, 10, NOON).ids,
      rows: articleRows(db, [...ids, ...others]),
      tag: tagByKey(db, key('Port')),
      opened: openArticle(db, gone)?.title ?? null,
      related: relatedCandidates(db, other, { fromMs: 0, toMs: NOON, limit: 10 }).map(({ id }) => id),
      story: db
        .prepare('SELECT articles, sources, lead_article_id FROM stories')
        .all()
        .map((row) => Object.assign({}, row)),
    });
    const before = seen();
    expect(before).toMatchObject({ totals: { articles: 3, unread: 2, muted: 1 }, muted: ids.slice(2) });
    await clear({ kind: 'feed', feedId });
    expect(seen()).toMatchObject({
      totals: { articles: 1, unread: 1, saved: 0, muted: 0 },
      feed: { articles: 0, unread: 0 },
      listed: others,
      inFeed: [],
      muted: [],
      found: others,
      rows: [{ id: other, otherSources: 0 }],
      tag: { articles: 1, unread: 1 },
      opened: null,
      related: [],
      story: [{ articles: 1, sources: 1, lead_article_id: other }],
    });
    expect(await retention.restore(null)).toBe(3);
    expect(seen()).toEqual(before);
  });

  it('comes back at once where it is saved: it may have been on screen', async () => {
    const { db, clear, feedWith, listed } = open();
    const { feedId, ids } = feedWith('one.example', dailyItems(2));
    await clear({ kind: 'feed', feedId });
    saveArticle(db, ids[0] ?? 0, true);
    expect(listed()).toEqual(ids.slice(0, 1));
    expect(totals(db)).toMatchObject({ articles: 1, saved: 1 });
  });
});

describe('what was cleared', () => {
  it('is deleted a day later, with everything that hangs on it, and its statuses stay', async () => {
    const { db, clock, retention, clear, feedWith, rows } = open();
    const { feedId, ids } = feedWith('one.example', dailyItems(120, { tags: ['Port'] }));
    retention.start();
    await clear({ kind: 'feed', feedId });
    clock.advance(DAY_MS - HOUR_MS);
    await settled(retention);
    expect(rows().slice(0, 2)).toEqual([120, 120]);
    clock.advance(2 * HOUR_MS);
    await settled(retention);
    expect(rows()).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect({ ...db.prepare('SELECT COUNT(*) AS kept FROM statuses WHERE article_id IS NULL').get() }).toEqual(
      {
        kept: ids.length,
      },
    );
  });

  it('returns with its next document still read, with the arrival it had, and not as news', async () => {
    const { db, retention, clear, feedWith, listed } = open();
    const { feedId, ids } = feedWith('one.example', dailyItems(2));
    markRead(db, ids, true);
    await clear({ kind: 'feed', feedId });
    await retention.purge(NOON);
    expect(listed()).toEqual([]);
    const [back] = keep(db, feedId, [{ guid: 'g0', publishedAt: NOON + DAY_MS }], NOON + 200 * DAY_MS);
    expect(back).toMatchObject({ kind: 'new', isReturning: true });
    expect(articleRows(db, listed())).toMatchObject([{ isRead: true, sortAt: NOON }]);
    expect(openArticle(db, back?.id ?? 0)?.firstSeenAt).toBe(NOON);
  });

  it('stays after all where its tag was followed since, or its feed offers it again', async () => {
    const { db, retention, clear, feedWith, listed, told } = open();
    const { feedId, ids } = feedWith('one.example', [
      { guid: 'a', tags: ['Port'] },
      { guid: 'b' },
      { guid: 'c' },
    ]);
    await clear({ kind: 'feed', feedId });
    followTag(db, key('Port'), 'Port', NOON);
    noteServed(db, feedId, [sampleArticle({ guid: 'b' }).identity]);
    await retention.purge(NOON);
    expect(new Set(listed())).toEqual(new Set(ids.slice(0, 2)));
    expect(told).toHaveLength(2);
  });

  it('is deleted by the next start where the program ended in the middle', async () => {
    const { db, again, retention, clear, feedWith, rows } = open();
    const { feedId } = feedWith('one.example', dailyItems(300));
    await clear({ kind: 'feed', feedId });
    const first = retention.purge(NOON);
    await retention.stop();
    await first;
    expect(rows()[0]).toBe(280);
    await again().purge(NOON);
    expect(rows()[0]).toBe(0);
    expect(totals(db)).toEqual({ articles: 0, unread: 0, saved: 0, muted: 0 });
  });
});

describe('what is to be kept', () => {
  it('is seen to once a day: older than its days goes, and what a person wants of one feed counts there', async () => {
    const { db, clock, retention, feedWith, listed } = open({ days: 30, newest: null });
    const usual = feedWith('one.example', dailyItems(25));
    const own = feedWith('two.example', dailyItems(25));
    setFeedKeeps(db, own.feedId, { days: 90, newest: null });
    clock.set(NOON + 31 * DAY_MS);
    retention.start();
    clock.advance(MINUTE_MS);
    await settled(retention);
    expect(listed({ kind: 'feed', feedId: usual.feedId })).toEqual(usual.ids.slice(0, 20));
    expect(listed({ kind: 'feed', feedId: own.feedId })).toHaveLength(25);
    clock.set(NOON + 91 * DAY_MS);
    await settled(retention);
    expect(listed({ kind: 'feed', feedId: own.feedId })).toEqual(own.ids.slice(0, 20));
    expect(totals(db).articles).toBe(40);
  });

  it('is everything until a person says otherwise', async () => {
    const { clock, retention, feedWith, listed } = open();
    feedWith('one.example', dailyItems(40));
    clock.set(NOON + 4000 * DAY_MS);
    retention.start();
    clock.advance(MINUTE_MS);
    await settled(retention);
    expect(listed()).toHaveLength(40);
  });

  it('is looked through again by the next start where the program ended in the middle', async () => {
    const { clock, retention, again, feedWith, listed } = open({ days: 30, newest: null });
    feedWith('one.example', dailyItems(400));
    clock.set(NOON + 31 * DAY_MS);
    retention.start();
    clock.advance(MINUTE_MS);
    await retention.stop();
    const left = listed().length;
    expect(left).toBeGreaterThan(20);
    const next = again();
    next.start();
    clock.advance(MINUTE_MS);
    await settled(next);
    expect(listed()).toHaveLength(20);
  });
});

describe('parts of articles', () => {
  it('are cleared without them, come back, and are deleted; of what is saved or followed they stay', async () => {
    const { db, retention, clear, feedWith, listed, rows } = open();
    const { feedId, ids } = feedWith('one.example', [
      { guid: 'a' },
      { guid: 'b' },
      { guid: 'c', tags: ['Port'] },
    ]);
    const [first = 0, saved = 0, followed = 0] = ids;
    for (const id of ids) {
      inTransaction(db, () =>
        putFullText(
          db,
          id,
          {
            url: 'https://a.example/',
            body: '<p>All of it.</p>' as SafeHtml,
            wordCount: 3,
            title: null,
            author: null,
            publishedAt: null,
            language: null,
            imageUrl: null,
            tags: [],
          },
          NOON,
        ),
      );
    }
    keep(db, feedId, [{ guid: 'a', text: 'Another text.' }]);
    saveArticle(db, saved, true);
    followTag(db, key('Port'), 'Port', NOON);
    expect(await retention.preview({ kind: 'full-texts' })).toMatchObject({
      articles: 1,
      saved: 1,
      followed: 1,
    });
    const { at } = await clear({ kind: 'full-texts' });
    expect(ids.map((id) => fullTextOf(db, id) !== null)).toEqual([false, true, true]);
    await retention.restore(at);
    expect(fullTextOf(db, first)).toMatchObject({ body: '<p>All of it.</p>' });
    await clear({ kind: 'full-texts' });
    await clear({ kind: 'revisions' });
    expect(listRevisions(db, first)).toEqual([]);
    await retention.purge(NOON + DAY_MS);
    expect(rows().slice(-2)).toEqual([2, 0]);
    expect(listed()).toHaveLength(3);
    expect(fullTextOf(db, followed)).not.toBeNull();
  });
});

it('takes so many of its latest articles for offered where the last document of a feed was not noted', () => {
  const { db, feedWith } = open();
  const { feedId } = feedWith('one.example', dailyItems(130));
  db.exec('DELETE FROM served');
  const served = servedIdentities(db, feedId);
  expect(served.size).toBe(100);
  expect(served.has(sampleArticle({ guid: 'g99' }).identity)).toBe(true);
  noteServed(db, feedId, ['00'.repeat(16), 'ab'.repeat(16)]);
  expect(servedIdentities(db, feedId)).toEqual(new Set(['00'.repeat(16), 'ab'.repeat(16)]));
});

it('walks indexes, and never reads a text', async () => {
  const statements = recordStatements();
  const db = openTestDatabase({ beforeStatement: statements.beforeStatement });
  const { retention, clear, feedWith } = openRetention(db);
  const { feedId } = feedWith('one.example', dailyItems(30));
  statements.texts.length = 0;
  await retention.preview({ scope: 'all', keeps: { days: 30, newest: 20 } });
  await clear({ kind: 'older-than', before: NOON - 20 * DAY_MS });
  await retention.restore(null);
  await clear({ kind: 'feed', feedId });
  await retention.purge(NOON + 1);
  const asked = statements.texts.filter((text) => /^\s*(?:SELECT|UPDATE|DELETE)/u.test(text));
  const plans = asked.flatMap((text) => planOf(db, text));
  expect(
    plans.filter((line) => /SCAN (?:a|articles|content|c|full_texts|revisions)\b(?! USING)/u.test(line)),
  ).toEqual([]);
  expect(plans.filter((line) => line.includes('TEMP B-TREE FOR ORDER BY'))).toEqual([]);
  expect(plans.join('\n')).toContain('articles_by_feed');
  expect(plans.join('\n')).toContain('articles_cleared');
  expect(asked.filter((text) => /\bbody\b/u.test(text.replaceAll(/length\(\w*\.?body\)/gu, '')))).toEqual([]);
});

/** Waits until what is under way is done, without time passing. */
async function settled(retention: ReturnType<typeof open>['retention']): Promise<void> {
  // Whatever a look has begun stands in the same line.
  for (let turn = 0; turn < 3; turn += 1) await retention.restore(-1);
}
