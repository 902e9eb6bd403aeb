import type { Digest, DigestSection } from '../../../shared/notice.ts';
import type { TagKey } from '../../../shared/tag.ts';
import type { EpochMs } from '../../../shared/time.ts';
import { articleRows } from './article-rows.ts';
import type { ReadableDb } from './database.ts';
import { allRows, firstRow } from './run-query.ts';
import { limitTo, sql } from './sql.ts';

const MOST_ROWS = 5;
/** A tag on more articles than this within a day is told by its newest ones. */
const MOST_ARTICLES = 1000;

interface TagOfDigest {
  readonly id: number;
  readonly tag: TagKey;
  readonly display: string;
}

interface DayArticle {
  readonly id: number;
  readonly storyId: number | null;
  readonly sources: number;
}

interface DayStory {
  readonly key: number;
  readonly newestId: number;
  readonly sources: number;
}

/** What came under the followed tags after `from`, up to `until`. A story stands in it once. */
export function digestOf(db: ReadableDb, from: EpochMs, until: EpochMs): Digest {
  const shown = new Set<number>();
  const all = new Set<number>();
  const sections = followed(db).flatMap(({ id, tag, display }): DigestSection | [] => {
    const articles = articlesOf(db, id, from, until);
    const stories = storiesIn(articles);
    const leading = stories
      .filter(({ key }) => !shown.has(key))
      .toSorted((a, b) => b.sources - a.sources)
      .slice(0, MOST_ROWS);
    for (const { key } of stories) all.add(key);
    for (const { key } of leading) shown.add(key);
    const rows = articleRows(
      db,
      leading.map(({ newestId }) => newestId),
    );
    return articles.length === 0
      ? []
      : { tag, display, articles: articles.length, stories: stories.length, rows };
  });
  return { from, until, stories: all.size, sections };
}

/** When the newest article under any followed tag came; null where there is none. */
export function newestFollowedAt(db: ReadableDb): EpochMs | null {
  const row = firstRow<{ at: EpochMs | null }>(
    db,
    sql`SELECT MAX((SELECT sort_at FROM tag_articles WHERE tag_id = tags.id ORDER BY sort_at DESC LIMIT 1)) AS at
        FROM tags WHERE followed_at IS NOT NULL`,
  );
  return row?.at ?? null;
}

const followed = (db: ReadableDb): readonly TagOfDigest[] =>
  allRows<TagOfDigest>(
    db,
    sql`SELECT id, key AS tag, COALESCE(own_display, display) AS display FROM tags
        WHERE followed_at IS NOT NULL ORDER BY followed_at, id`,
  );

/** Newest first. */
const articlesOf = (db: ReadableDb, tagId: number, from: EpochMs, until: EpochMs): readonly DayArticle[] =>
  allRows<DayArticle>(
    db,
    sql`SELECT a.id, a.story_id AS storyId, COALESCE(s.sources, 1) AS sources
        FROM tag_articles AS ta CROSS JOIN articles AS a ON a.id = ta.article_id
        LEFT JOIN stories AS s ON s.id = a.story_id
        WHERE ta.tag_id = ${tagId} AND ta.sort_at > ${from} AND ta.sort_at <= ${until}
        ORDER BY ta.sort_at DESC, ta.article_id DESC ${limitTo(MOST_ARTICLES)}`,
  );

/** An article of no story is one of its own. */
function storiesIn(articles: readonly DayArticle[]): readonly DayStory[] {
  const stories = new Map<number, DayStory>();
  for (const { id, storyId, sources } of articles) {
    const key = storyId ?? -id;
    if (!stories.has(key)) stories.set(key, { key, newestId: id, sources });
  }
  return [...stories.values()];
}
