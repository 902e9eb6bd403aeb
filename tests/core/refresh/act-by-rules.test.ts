import { describe, expect, it, onTestFinished } from 'vitest';
import { keepArticles } from '../../../electron/core/refresh/keep-articles.ts';
import { articleRows, listArticles, openArticle } from '../../../electron/core/store/article-rows.ts';
import { deleteArticles } from '../../../electron/core/store/articles-table.ts';
import { totals } from '../../../electron/core/store/counts.ts';
import { feedById } from '../../../electron/core/store/feeds-table.ts';
import { hideFeed, restoreFeed } from '../../../electron/core/store/remove-feed.ts';
import { addRule, changeRule, listRules } from '../../../electron/core/store/rules-table.ts';
import { searchArticles } from '../../../electron/core/store/search-articles.ts';
import { markRead } from '../../../electron/core/store/statuses-table.ts';
import { followTag, tagByKey } from '../../../electron/core/store/tags-table.ts';
import type { ArticleFilter } from '../../../shared/article.ts';
import type { RuleAction, RuleCondition } from '../../../shared/rule.ts';
import { addTestFeed, NOON } from '../store/open-test-database.ts';
import { key, sampleArticle, type SampleItem } from '../store/sample-article.ts';
import { sampleRule } from '../store/sample-rule.ts';
import { openTestCorridor } from './open-test-corridor.ts';

const LATEST: ArticleFilter = { scope: { kind: 'latest' }, tags: [], unreadOnly: false };
const MUTED: ArticleFilter = { ...LATEST, scope: { kind: 'muted' } };
const FOOTBALL = {
  guid: 'football',
  title: 'Football begins',
  text: 'A line.',
  tags: ['sport'],
  author: 'Anna Koval',
};
const FERRY = { guid: 'ferry', title: 'A ferry arrives', tags: ['port'], author: 'Petro Lys' };

/** The way of arriving articles, on the real queue and store. */
function open() {
  const corridor = openTestCorridor(NOON);
  onTestFinished(() => corridor.close());
  const { db } = corridor;
  const feed = addTestFeed(db, 'one.example');
  const arrive = async (...items: readonly SampleItem[]) => {
    // A document shows its newest first, and is kept from its end.
    const changes = await keepArticles(corridor, feed, items.toReversed().map(sampleArticle), () => {});
    return [...changes.new, ...changes.updated];
  };
  return {
    corridor,
    db,
    feed,
    arrive,
    rule: (when: Partial<RuleCondition>, actions?: readonly RuleAction[], until?: number) =>
      addRule(db, sampleRule(when, actions, until), corridor.now()),
    latest: () => listArticles(db, LATEST, null, 100).ids,
    muted: () => listArticles(db, MUTED, null, 100).ids,
    row: (id: number | undefined) => articleRows(db, [id ?? 0])[0],
  };
}

describe('a rule that mutes', () => {
  it('hides by tag, words, source or author, and by all together that are given', async () => {
    const { db, feed, arrive, rule, muted } = open();
    const other = addTestFeed(db, 'two.example');
    const conditions: readonly (readonly [Partial<RuleCondition>, boolean])[] = [
      [{ tag: key('Sport') }, true],
      [{ tag: key('port') }, false],
      [{ tag: key('nowhere') }, false],
      [{ words: 'FOOTBALL' }, true],
      [{ words: 'foot' }, false],
      [{ feedId: feed }, true],
      [{ feedId: other }, false],
      [{ author: 'koval' }, true],
      [{ author: 'Lys' }, false],
      [{ tag: key('sport'), words: 'begins', feedId: feed, author: 'Anna Koval' }, true],
      [{ tag: key('sport'), words: 'ends' }, false],
    ];
    for (const [when, isMet] of conditions) {
      const id = rule(when);
      const [arrived] = await arrive({ ...FOOTBALL, guid: JSON.stringify(when) });
      expect(muted().includes(arrived ?? 0), JSON.stringify(when)).toBe(isMet);
      changeRule(db, id, sampleRule({ words: 'no such words' }), NOON);
    }
  });

  it('takes an article from every list and counter, and says why where it is still found', async () => {
    const { corridor, db, feed, arrive, rule, latest, row } = open();
    const id = rule({ words: 'football' });
    const [football, ferry] = await arrive(FOOTBALL, FERRY);
    await corridor.descriptions.drained();
    expect(latest()).toEqual([ferry]);
    expect(totals(db)).toEqual({ articles: 1, unread: 1, saved: 0, muted: 1 });
    expect(feedById(db, feed)).toMatchObject({ articles: 1, unread: 1 });
    expect(tagByKey(db, key('sport'))).toMatchObject({ articles: 0, unread: 0 });
    const mutedBy = { ruleId: id, names: { tag: null, words: 'football', source: null, author: null } };
    expect(row(football)).toMatchObject({ mutedBy });
    expect(row(ferry)?.mutedBy).toBeNull();
    expect(openArticle(db, football ?? 0)).toMatchObject({ title: 'Football begins', mutedBy });
    expect(searchArticles(db, 'football', LATEST, 10, NOON).ids).toEqual([]);
    expect(searchArticles(db, 'football', MUTED, 10, NOON).ids).toEqual([football]);
    expect(searchArticles(db, 'ferry', MUTED, 10, NOON).ids).toEqual([]);
    expect(listArticles(db, { ...MUTED, tags: [key('sport')] }, null, 10)).toMatchObject({ ids: [football] });
  });

  it('hides hundreds, and a search among them finds none that is shown', async () => {
    const { corridor, db, arrive, rule } = open();
    rule({ tag: key('sport') });
    const many = Array.from({ length: 205 }, (_, at) => ({ ...FOOTBALL, guid: `football ${at}` }));
    await arrive({ ...FOOTBALL, guid: 'untagged', tags: [] }, ...many);
    await corridor.descriptions.drained();
    expect(searchArticles(db, 'football', MUTED, 300, NOON).ids).toHaveLength(205);
    expect(searchArticles(db, 'football', LATEST, 300, NOON).ids).toHaveLength(1);
  });

  it('is never seen acting: from the first moment on nothing of the article is in a list', async () => {
    const { corridor, feed, rule, latest } = open();
    rule({ words: 'football' });
    const seen: (readonly number[])[] = [];
    await keepArticles(corridor, feed, [sampleArticle(FOOTBALL)], () => seen.push(latest()));
    expect([...seen, latest()]).toEqual([[], []]);
  });

  it('keeps hiding while its feed is unsubscribed from and comes back, and the other way round', async () => {
    const { db, feed, arrive, rule, latest, muted } = open();
    rule({ words: 'football' });
    const [football, ferry] = await arrive(FOOTBALL, FERRY);
    hideFeed(db, feed, NOON);
    expect([latest(), muted()]).toEqual([[], []]);
    expect(totals(db)).toEqual({ articles: 0, unread: 0, saved: 0, muted: 0 });
    restoreFeed(db, feed);
    expect([latest(), muted()]).toEqual([[ferry], [football]]);
    expect(totals(db)).toEqual({ articles: 1, unread: 1, saved: 0, muted: 1 });
  });

  it('acts no more past its end; what it hid stays hidden', async () => {
    const { corridor, arrive, rule, latest, muted } = open();
    rule({ words: 'football' }, [{ kind: 'mute' }], NOON + 1000);
    const [before] = await arrive(FOOTBALL);
    corridor.clock.advance(1000);
    const [after] = await arrive({ ...FOOTBALL, guid: 'later' });
    expect([latest(), muted()]).toEqual([[after], [before]]);
  });

  it('leaves alone what was kept before it was made', async () => {
    const { corridor, arrive, rule, latest } = open();
    const [before] = await arrive(FOOTBALL);
    corridor.clock.advance(1000);
    rule({ words: 'begins' });
    await arrive({ ...FOOTBALL, text: 'Begins anew.' });
    expect(latest()).toEqual([before]);
  });
});

describe('a rule that marks, saves or tags', () => {
  it('does it once: who takes it back has the last word, also after an edit', async () => {
    const { db, arrive, rule, row } = open();
    rule({ tag: key('sport') }, [{ kind: 'mark-read' }, { kind: 'save' }]);
    const [id] = await arrive(FOOTBALL);
    expect(row(id)).toMatchObject({ isRead: true, isSaved: true });
    markRead(db, [id ?? 0], false);
    expect(await arrive({ ...FOOTBALL, text: 'Edited.' })).toEqual([id]);
    expect(row(id)).toMatchObject({ isRead: false, isSaved: true });
    expect(listRules(db)[0]?.acted).toBe(1);
  });

  it('acts when an edit makes the article what it asks for', async () => {
    const { arrive, rule, row } = open();
    rule({ words: 'cancelled' }, [{ kind: 'save' }]);
    const [id] = await arrive(FERRY);
    expect(row(id)?.isSaved).toBe(false);
    await arrive({ ...FERRY, text: 'Cancelled.' });
    expect(row(id)?.isSaved).toBe(true);
  });

  it('leaves the marks of an article that returns as they were, and hides it again', async () => {
    const { db, arrive, rule, muted } = open();
    rule({ words: 'football' }, [{ kind: 'mark-read' }, { kind: 'mute' }]);
    const [id] = await arrive(FOOTBALL);
    markRead(db, [id ?? 0], false);
    deleteArticles(db, [id ?? 0]);
    const [again] = await arrive(FOOTBALL);
    expect(muted()).toEqual([again]);
    expect(articleRows(db, muted())[0]?.isRead).toBe(false);
  });

  it('adds a tag of the person’s own, which counts, outlives edits, and may be what another rule asks for', async () => {
    const { db, arrive, rule, row, muted } = open();
    rule({ tag: key('to read') }, [{ kind: 'save' }]);
    rule({ words: 'ferry' }, [{ kind: 'add-tag', tag: 'To read' }]);
    const [id] = await arrive(FERRY);
    const tags = () => row(id)?.tags.map(({ display, source }) => `${display} ${source}`);
    expect(tags()).toEqual(['port publisher', 'To read rule']);
    expect(row(id)?.isSaved).toBe(true);
    expect(tagByKey(db, key('to read'))).toMatchObject({ articles: 1, unread: 1 });
    await arrive({ ...FERRY, text: 'Edited.', tags: ['quay'] });
    expect(tags()).toEqual(['quay publisher', 'To read rule']);
    // Also where the publisher had the same one for a while.
    const [other] = await arrive({ ...FERRY, guid: 'other', tags: ['To read'] });
    await arrive({ ...FERRY, guid: 'other', text: 'Edited.', tags: [] });
    expect(row(other)?.tags).toMatchObject([{ display: 'To read', source: 'rule' }]);
    expect(muted()).toEqual([]);
  });
});

it('a rule acts when a followed tag is found in the text afterwards', async () => {
  const { corridor, db, arrive, rule, latest, muted } = open();
  followTag(db, key('ferry'), 'ferry', NOON);
  rule({ tag: key('ferry') });
  const [id] = await arrive({ ...FERRY, tags: [] });
  expect(latest()).toEqual([id]);
  await corridor.descriptions.drained();
  expect([latest(), muted()]).toEqual([[], [id]]);
});
