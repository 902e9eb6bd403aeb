import { describe, expect, it } from 'vitest';
import {
  articleLinks,
  articleRows,
  listArticles,
  openArticle,
} from '../../../electron/core/store/article-rows.ts';
import { addTags } from '../../../electron/core/store/article-tags-table.ts';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { renameFeed } from '../../../electron/core/store/feeds-table.ts';
import { keepArticle } from '../../../electron/core/store/keep-article.ts';
import { hideFeed } from '../../../electron/core/store/remove-feed.ts';
import { setMuting } from '../../../electron/core/store/rule-acts-table.ts';
import { addRule } from '../../../electron/core/store/rules-table.ts';
import { markRead, saveArticle } from '../../../electron/core/store/statuses-table.ts';
import { assignStory } from '../../../electron/core/store/stories-table.ts';
import { followTag } from '../../../electron/core/store/tags-table.ts';
import type { ArticleFilter, ListCursor } from '../../../shared/article.ts';
import type { SafeHtml } from '../../../shared/safe-html.ts';
import { MINUTE_MS } from '../../../shared/time.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from './open-test-database.ts';
import { planOf, recordStatements } from './query-plan.ts';
import { key, sampleArticle, sampleTag } from './sample-article.ts';
import { sampleRule } from './sample-rule.ts';
import { packHtml } from '../../../electron/core/store/packed-html.ts';

const LATEST: ArticleFilter = { scope: { kind: 'latest' }, tags: [], unreadOnly: false };

interface Kept {
  readonly id: number;
  readonly feedId: number;
  readonly folder: string;
  readonly sortAt: number;
  readonly tags: readonly string[];
  readonly isRead: boolean;
  readonly isSaved: boolean;
  readonly isMuted: boolean;
}

/** Three feeds with articles that share times and tags in every combination. */
function fill(db: WritableDb): readonly Kept[] {
  const feeds = [
    { feedId: addTestFeed(db, 'one.example', 'News'), folder: 'News' },
    { feedId: addTestFeed(db, 'two.example', 'News/Local'), folder: 'News/Local' },
    { feedId: addTestFeed(db, 'three.example', 'Newspapers'), folder: 'Newspapers' },
  ];
  const all: Kept[] = [];
  for (let index = 0; index < 240; index += 1) {
    const { feedId, folder } = feeds[index % 7 === 0 ? 2 : index % 2] ?? { feedId: 0, folder: '' };
    const tags = ['a', 'b', 'c'].filter((_, at) => index % (at + 2) === 0);
    // Four articles share each minute, so that the id has to decide.
    const publishedAt = NOON - Math.floor(index / 4) * MINUTE_MS;
    const [kept] = keep(db, feedId, [{ guid: `g${index}`, publishedAt, tags }]);
    const id = kept?.id ?? 0;
    const isRead = index % 3 === 0;
    const isSaved = index % 5 === 0;
    const isMuted = index % 11 === 0;
    if (isSaved) saveArticle(db, id, true);
    all.push({ id, feedId, folder, sortAt: publishedAt, tags, isRead, isSaved, isMuted });
  }
  const muted = all.filter(({ isMuted }) => isMuted).map(({ id }) => id);
  Array.from(setMuting(db, addRule(db, sampleRule({ author: 'nobody' }), NOON), muted, true));
  markRead(
    db,
    all.filter(({ isRead }) => isRead).map(({ id }) => id),
    true,
  );
  return all.toSorted((a, b) => b.sortAt - a.sortAt || b.id - a.id);
}

function filters(feedId: number): readonly ArticleFilter[] {
  const scopes: readonly ArticleFilter['scope'][] = [
    { kind: 'latest' },
    { kind: 'saved' },
    { kind: 'muted' },
    { kind: 'feed', feedId },
    { kind: 'folder', folder: 'News' },
    { kind: 'folder', folder: 'Newspapers' },
  ];
  const tags = [[], ['a'], ['c'], ['a', 'c'], ['c', 'b', 'a'], ['a', 'nowhere']];
  return scopes.flatMap((scope) =>
    tags.flatMap((keys) => [false, true].map((unreadOnly) => ({ scope, tags: keys.map(key), unreadOnly }))),
  );
}

function belongs(article: Kept, { scope, tags, unreadOnly }: ArticleFilter): boolean {
  if (unreadOnly && article.isRead) return false;
  if (!tags.every((tag) => article.tags.includes(tag))) return false;
  // What a rule hides stays in reach where it is hidden from, and where it was saved.
  if (scope.kind !== 'muted' && scope.kind !== 'saved' && article.isMuted) return false;
  switch (scope.kind) {
    case 'latest':
      return true;
    case 'saved':
      return article.isSaved;
    case 'muted':
      return article.isMuted;
    case 'feed':
      return article.feedId === scope.feedId;
    case 'folder':
      return article.folder === scope.folder || article.folder.startsWith(`${scope.folder}/`);
  }
}

/** Reads a list to its end, a page at a time. */
function readAll(
  db: WritableDb,
  filter: ArticleFilter,
  page: number,
  until = Number.MAX_SAFE_INTEGER,
): readonly number[] {
  const ids: number[] = [];
  let after: ListCursor | null = null;
  for (let pages = 0; pages < 500; pages += 1) {
    const stretch = listArticles(db, filter, after, page, false, until);
    ids.push(...stretch.ids);
    after = stretch.next;
    if (after === null) return ids;
  }
  throw new Error('the list has no end');
}

describe('a list', () => {
  it('holds exactly the articles of its filter, newest first, for every filter and page size', () => {
    const db = openTestDatabase();
    const all = fill(db);
    for (const filter of filters(all[0]?.feedId ?? 0)) {
      const expected = all.filter((article) => belongs(article, filter)).map(({ id }) => id);
      for (const page of [7, 1000])
        expect(readAll(db, filter, page), JSON.stringify(filter)).toEqual(expected);
      const { total } = listArticles(db, filter, null, 1);
      if (total !== null) expect(total, JSON.stringify(filter)).toBe(expected.length);
    }
  });

  it('knows its length where a counter does', () => {
    const db = openTestDatabase();
    const all = fill(db);
    const count = (filter: ArticleFilter) => listArticles(db, filter, null, 1).total;
    expect(count(LATEST)).toBe(218);
    expect(count({ ...LATEST, unreadOnly: true })).toBe(146);
    expect(count({ ...LATEST, tags: [key('a')] })).toBe(109);
    expect(count({ ...LATEST, scope: { kind: 'saved' } })).toBe(48);
    expect(count({ ...LATEST, scope: { kind: 'muted' } })).toBe(22);
    expect(count({ ...LATEST, scope: { kind: 'folder', folder: 'News' } })).toBe(
      all.filter(({ folder, isMuted }) => !isMuted && (folder.startsWith('News/') || folder === 'News'))
        .length,
    );
    expect(count({ ...LATEST, tags: [key('a'), key('b')] })).toBeNull();
  });

  it('goes on where it was although newer articles arrived', () => {
    const db = openTestDatabase();
    fill(db);
    const first = listArticles(db, LATEST, null, 50);
    const rest = listArticles(db, LATEST, first.next, 1000).ids;
    keep(
      db,
      addTestFeed(db, 'four.example'),
      [{ guid: 'newest', publishedAt: NOON + MINUTE_MS }],
      NOON + MINUTE_MS,
    );
    expect(listArticles(db, LATEST, first.next, 1000).ids).toEqual(rest);
  });

  it('is as it was before what arrived since, for every filter and page size', () => {
    const db = openTestDatabase();
    const all = fill(db);
    const asked = filters(all[0]?.feedId ?? 0);
    const before = asked.map((filter) => readAll(db, filter, 1000));
    const { newestId } = listArticles(db, LATEST, null, 1);
    for (const feed of ['four.example', 'five.example'])
      keep(
        db,
        addTestFeed(db, feed, 'News'),
        Array.from({ length: 30 }, (_, at) => ({
          guid: `late ${at}`,
          publishedAt: NOON - at * 20 * MINUTE_MS,
          tags: ['a', 'b', 'c'],
        })),
        NOON + MINUTE_MS,
      );
    for (const [at, filter] of asked.entries())
      for (const page of [7, 1000])
        expect(readAll(db, filter, page, newestId), JSON.stringify(filter)).toEqual(before[at]);
  });

  it('ends without a cursor when its last article fills the page', () => {
    const db = openTestDatabase();
    fill(db);
    expect(listArticles(db, LATEST, null, 218).next).toBeNull();
    expect(listArticles(db, LATEST, null, 217).next).not.toBeNull();
  });

  it.each(['latest', 'saved', 'muted', 'feed', 'folder'])(
    'walks an index and never sorts or scans: %s',
    (scope) => {
      const { texts, beforeStatement } = recordStatements();
      const db = openTestDatabase({ beforeStatement });
      const all = fill(db);
      const chosen = filters(all[0]?.feedId ?? 0).filter((filter) => filter.scope.kind === scope);
      texts.length = 0;
      for (const filter of chosen) listArticles(db, filter, null, 50);
      const walks = new Set(texts.filter((text) => /^SELECT (?:article_id AS id|id), sort_at/u.test(text)));
      expect(walks.size).toBeGreaterThanOrEqual(2);
      for (const text of walks) {
        const plan = planOf(db, text);
        expect(plan[0], text).toMatch(
          /^SEARCH (?:articles|tag_articles) USING (?:COVERING INDEX|PRIMARY KEY|INDEX)/u,
        );
        expect(
          plan.filter((step) => /TEMP B-TREE|^SCAN (?!json_each)/u.test(step)),
          text,
        ).toEqual([]);
        expect(text).not.toMatch(/OFFSET|content|\bbody\b/u);
      }
    },
  );
});

describe('a row', () => {
  it('comes in the order asked for, and unknown ids are left out', () => {
    const db = openTestDatabase();
    const [first, second] = keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a' }, { guid: 'b' }]);
    const wanted = [second?.id ?? 0, 999, first?.id ?? 0];
    expect(articleRows(db, wanted).map(({ id }) => id)).toEqual([second?.id, first?.id]);
  });

  it('shows at most four tags: followed first, then the publisher’s in their order, then the weaker', () => {
    const db = openTestDatabase();
    const tags = ['France', 'Umerov', 'Cooperation', 'Arms'];
    const [kept] = keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a', tags }]);
    const id = kept?.id ?? 0;
    addTags(db, id, [sampleTag('Lecornu', 'mention'), sampleTag('Defence', 'page')]);
    followTag(db, key('umerov'), 'Umerov', NOON);
    const shown = articleRows(db, [id])[0]?.tags.map(({ display }) => display);
    expect(shown).toEqual(['Umerov', 'France', 'Cooperation', 'Arms']);
    const all = openArticle(db, id)?.tags.map(({ display, source }) => `${display} ${source}`);
    expect(all?.slice(4)).toEqual(['Defence page', 'Lecornu mention']);
  });

  it('carries the person’s own name of the feed, and how many other publishers report the same', () => {
    const db = openTestDatabase();
    const feeds = ['one', 'two', 'three'].map((name) => addTestFeed(db, `${name}.example`));
    const ids = feeds.flatMap((feed) => keep(db, feed, [{ guid: 'a' }, { guid: 'b' }]).map(({ id }) => id));
    const story = assignStory(db, ids[0] ?? 0, null);
    for (const id of ids.slice(1)) assignStory(db, id, story);
    renameFeed(db, feeds[0] ?? 0, 'My paper');
    expect(articleRows(db, [ids[0] ?? 0])[0]).toMatchObject({
      sourceTitle: 'My paper',
      storyId: story,
      otherSources: 2,
    });
    hideFeed(db, feeds[2] ?? 0, NOON);
    expect(articleRows(db, [ids[0] ?? 0])[0]?.otherSources).toBe(1);
  });
});

describe('an opened article', () => {
  it('is null when there is none, or its feed was unsubscribed from, unless it is saved', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const [plain, saved] = keep(db, feed, [{ guid: 'a' }, { guid: 'b' }]).map(({ id }) => id);
    saveArticle(db, saved ?? 0, true);
    hideFeed(db, feed, NOON);
    expect(openArticle(db, 999)).toBeNull();
    expect(openArticle(db, plain ?? 0)).toBeNull();
    expect(openArticle(db, saved ?? 0)?.sourceTitle).toBe('one.example');
  });

  it.each([
    ['ar', 'Title', 'rtl'],
    ['he-IL', 'Title', 'rtl'],
    ['uk', 'عنوان', 'rtl'],
    ['en-US', 'عنوان', 'rtl'],
    ['uk', 'Заголовок', 'ltr'],
    [null, '12. عنوان', 'rtl'],
    [null, 'Title عنوان', 'ltr'],
    [null, '2025', 'ltr'],
  ])('in language %s with title %s runs %s', (language, title, direction) => {
    const db = openTestDatabase();
    const [kept] = keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a', title, language }]);
    expect(openArticle(db, kept?.id ?? 0)?.direction).toBe(direction);
  });

  it('offers its original and the links of its body, not what is merely written in the text', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const article = {
      ...sampleArticle({ guid: 'a' }),
      body: packHtml(
        `<p title="a href">See <a rel="x" href="https://a.example/?x=1&amp;y=2">one</a>, write
        &lt;a href="https://b.example/"&gt; or <abbr href="https://c.example/">c</abbr>,
        <a title="x > y" href="mailto:d@d.example">d</a></p>` as SafeHtml,
      ),
      enclosures: [{ url: 'https://e.example/e.mp3', mediaType: 'audio/mpeg', sizeBytes: 5 }],
    };
    const { id } = keepArticle(db, feed, article, NOON, new Set([article.identity]));
    expect(articleLinks(db, id)).toEqual({
      link: 'https://news.example/a',
      hrefs: new Set(['https://a.example/?x=1&y=2', 'mailto:d@d.example', 'https://e.example/e.mp3']),
    });
    expect(openArticle(db, id)?.enclosures).toEqual(article.enclosures);
    expect(articleLinks(db, 999)).toBeNull();
  });

  it('offers the links of the version before, which may still be on screen, but of none before that', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const publish = (text: string, now: number): number =>
      keep(db, feed, [{ guid: 'a', text }], now)[0]?.id ?? 0;
    publish('<a href="https://one.example/">One</a> begins.', NOON);
    publish('<a href="https://two.example/">Two</a> goes on.', NOON + 1);
    const id = publish('<a href="https://three.example/">Three</a> ends.', NOON + 2);
    expect(articleLinks(db, id)?.hrefs).toEqual(new Set(['https://three.example/', 'https://two.example/']));
  });
});
