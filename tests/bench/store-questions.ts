import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { inflateRawSync } from 'node:zlib';
import { termHash } from '../../electron/core/store/term-hash.ts';
import type { RequestName } from '../../shared/contract.ts';
import { DAY_MS } from '../../shared/time.ts';

/** One question to the store, as the page asks it and as SQL answers it at its barest. */
export interface Question {
  readonly name: string;
  readonly request: RequestName;
  readonly args: (run: number) => object;
  /** Null where no single statement asks the same. */
  readonly raw: ((run: number) => unknown) | null;
}

interface KnownTag {
  readonly id: number;
  readonly key: string;
}

interface Place {
  readonly id: number;
  readonly sortAt: number;
}

const LATEST = { scope: { kind: 'latest' }, tags: [], unreadOnly: false } as const;
const NEWEST: Place = { id: Number.MAX_SAFE_INTEGER, sortAt: Number.MAX_SAFE_INTEGER };
const ROW = 'a.id, a.title, a.snippet, a.sort_at, a.is_read, f.publisher_title';
const FEED = 'JOIN feeds AS f ON f.id = a.feed_id';

/** The rows of the design's table, for a store full of generated articles; `raw` answers through `db`. */
export function storeQuestions(db: DatabaseSync): readonly Question[] {
  const tags = rows<KnownTag>(db, 'SELECT id, key FROM tags WHERE articles > 0 ORDER BY articles DESC');
  const places = rows<Place>(db, 'SELECT id, sort_at AS sortAt FROM articles ORDER BY id');
  const largest = tags[0] ?? { id: 0, key: '' };
  const middle = places[Math.floor(places.length / 2)] ?? NEWEST;
  const tagOf = (run: number): KnownTag => tags[(run * 7919) % tags.length] ?? largest;
  const placeOf = (run: number): Place => places[(run * 104_729) % places.length] ?? middle;
  const words = wordsByFrequency(db, places.length);

  const latest = query(
    db,
    `SELECT ${ROW} FROM articles AS a ${FEED} WHERE a.is_hidden = 0
    ORDER BY a.sort_at DESC, a.id DESC LIMIT 50`,
  );
  const newest = query(
    db,
    `SELECT id, sort_at FROM articles WHERE is_hidden = 0 ORDER BY sort_at DESC, id DESC LIMIT ?`,
  );
  const ofTag = query(
    db,
    `SELECT ${ROW} FROM tag_articles AS t JOIN articles AS a ON a.id = t.article_id ${FEED}
    WHERE t.tag_id = ? AND (t.sort_at, t.article_id) < (?, ?)
    ORDER BY t.sort_at DESC, t.article_id DESC LIMIT 50`,
  );
  const found = query(
    db,
    `SELECT ${ROW} FROM (SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC
    LIMIT 50) AS hit JOIN articles AS a ON a.id = hit.rowid ${FEED}`,
  );
  const feeds = query(db, 'SELECT id, articles, unread FROM feeds');
  const busyTags = query(db, 'SELECT id, articles, unread FROM tags ORDER BY articles DESC LIMIT 800');
  const mark = query(db, 'UPDATE articles SET is_read = 1 WHERE id = ?');
  const terms = query(db, 'SELECT terms FROM article_features WHERE article_id = ?');
  const near = query(
    db,
    `SELECT article_id, SUM(weight) AS score FROM term_articles
    WHERE term IN (SELECT value FROM json_each(?)) AND sort_at BETWEEN ? AND ?
    GROUP BY article_id ORDER BY score DESC LIMIT 50`,
  );
  const body = query(db, 'SELECT body FROM content WHERE id = ?');
  const totals = query(db, 'SELECT articles, unread, saved FROM totals');

  const list = (name: string, tagOfRun: ((run: number) => KnownTag) | null, after: Place): Question => ({
    name,
    request: 'articles.list',
    args: (run) => ({
      filter: { ...LATEST, tags: tagOfRun === null ? [] : [tagOfRun(run).key] },
      after: after === NEWEST ? null : after,
      limit: 50,
    }),
    raw: (run) => (tagOfRun === null ? latest() : ofTag(tagOfRun(run).id, after.sortAt, after.id)),
  });
  const grouped = (limit: number): Question => ({
    name: `newest ${limit}, a story once`,
    request: 'articles.list',
    args: () => ({ filter: LATEST, after: null, limit, isGrouped: true }),
    raw: () => newest(limit),
  });
  const search = (name: string, text: string): Question => ({
    name: `search: ${name}`,
    request: 'articles.search',
    args: () => ({ text, filter: LATEST, limit: 50 }),
    raw: () => found(`"${text}"`),
  });

  return [
    list('newest 50 of all', null, NEWEST),
    grouped(50),
    grouped(5000),
    list('newest 50 of the largest tag', () => largest, NEWEST),
    list('newest 50 of any tag', tagOf, NEWEST),
    list('a page deep in the largest tag', () => largest, middle),
    { name: 'unread of all feeds', request: 'feeds.list', args: () => ({}), raw: () => feeds() },
    {
      name: 'unread of 800 tags',
      request: 'tags.list',
      args: () => ({ matching: '', limit: 800 }),
      raw: () => busyTags(),
    },
    { name: 'all counts', request: 'counts.get', args: () => ({}), raw: () => totals() },
    {
      name: 'mark one read',
      request: 'articles.mark',
      args: (run) => ({ ids: [placeOf(run).id], isRead: true }),
      raw: (run) => mark(placeOf(run + places.length / 2).id),
    },
    search('rare word', words.rare),
    search('word in 1-3 %', words.middle),
    search('common word', words.common),
    {
      name: 'related',
      request: 'articles.related',
      args: (run) => ({ id: placeOf(run).id }),
      raw: (run) => {
        const { id, sortAt } = placeOf(run);
        const [row] = terms(id) as readonly { readonly terms: string }[];
        const hashes = (JSON.parse(row?.terms ?? '[]') as readonly [string, number][]).map(([stem]) =>
          termHash(stem),
        );
        return near(JSON.stringify(hashes), sortAt - 14 * DAY_MS, sortAt + 14 * DAY_MS);
      },
    },
    { name: 'hot', request: 'stories.hot', args: () => ({}), raw: null },
    {
      name: 'open an article',
      request: 'articles.open',
      args: (run) => ({ id: placeOf(run).id }),
      raw: (run) => {
        const [row] = body(placeOf(run).id) as readonly { readonly body: Uint8Array }[];
        return inflateRawSync(row?.body ?? new Uint8Array()).toString();
      },
    },
  ];
}

/** A word of each kind, by how many articles hold it. */
function wordsByFrequency(
  db: DatabaseSync,
  articles: number,
): Readonly<Record<'rare' | 'middle' | 'common', string>> {
  db.exec("CREATE VIRTUAL TABLE temp.words USING fts5vocab ('main', 'search', 'row')");
  const wordIn = (least: number, most: number): string =>
    rows<{ readonly term: string }>(
      db,
      `SELECT term FROM temp.words WHERE doc BETWEEN ${Math.ceil(least)} AND ${Math.floor(most)} AND length(term) > 3 LIMIT 1`,
    )[0]?.term ?? '';
  return {
    rare: wordIn(3, articles / 1000),
    middle: wordIn(articles * 0.01, articles * 0.03),
    common: wordIn(articles * 0.2, articles * 0.9),
  };
}

const query = (db: DatabaseSync, text: string): ((...params: SQLInputValue[]) => readonly unknown[]) => {
  const statement = db.prepare(text);
  return (...params) => statement.all(...params);
};

const rows = <Row>(db: DatabaseSync, text: string): readonly Row[] =>
  db.prepare(text).all() as unknown as Row[];
