import type { Article, ArticleFilter, ArticleList, ArticleRow, ListCursor } from '../../../shared/article.ts';
import { mediaPath } from '../../../shared/media-name.ts';
import type { ArticleTag } from '../../../shared/tag.ts';
import type { EpochMs } from '../../../shared/time.ts';
import { tagsOf, type CountedTag } from './article-tags-table.ts';
import { feedsOfScope, IS_MUTED, walkOf } from './article-walk.ts';
import { contentOf } from './content-table.ts';
import { fullTextOf, pageFactsOf } from './full-text-table.ts';
import { groupStories, isGroupable, type GroupedEntries } from './group-stories.ts';
import { totals } from './counts.ts';
import type { ReadableDb } from './database.ts';
import { linksIn } from './links-in.ts';
import { replacedBodies } from './revisions-table.ts';
import { namedConditions } from './rules-table.ts';
import { allRows } from './run-query.ts';
import { list, sql } from './sql.ts';
import { tagByKey } from './tags-table.ts';
import { textDirection } from './text-direction.ts';
import { LIST_START, walkUntil, type Walk } from './walk.ts';

const ROW_TAGS = 4;
/** Pictures narrower than this, in pixels, are ornaments. */
const LEAST_WIDTH = 40;
const WORDS_PER_MINUTE = 220;

interface RowRow {
  readonly id: number;
  readonly feedId: number;
  readonly sourceTitle: string;
  readonly title: string;
  readonly formerTitle: string | null;
  readonly snippet: string;
  readonly author: string | null;
  readonly publishedAt: EpochMs | null;
  readonly publishedOffsetMinutes: number | null;
  readonly sortAt: EpochMs;
  readonly updatedAt: EpochMs | null;
  readonly isRead: number;
  readonly isSaved: number;
  readonly storyId: number | null;
  readonly otherSources: number;
  readonly mutedBy: number | null;
  readonly isOfflineReady: number;
  readonly pictureName: string | null;
}

/**
 * A stretch of a list after a place in it (null: from the newest), without the rows. `limit` is at least 1. Grouped, a
 * story stands in it once, where the list is one that can be grouped. What arrived after `until` is left out.
 */
export function listArticles(
  db: ReadableDb,
  filter: ArticleFilter,
  after: ListCursor | null,
  limit: number,
  isGrouped = false,
  until = Number.MAX_SAFE_INTEGER,
): Omit<ArticleList, 'rows'> {
  const from = after ?? LIST_START;
  const newestId = newestArticle(db);
  const walk = until < newestId ? walkUntil(walkOf(db, filter), until) : walkOf(db, filter);
  const { entries, articles, next } =
    isGrouped && isGroupable(filter)
      ? groupStories(db, filter, walk, from, limit, until)
      : singleEntries(walk, from, limit);
  return {
    ids: entries.map(({ id }) => id),
    sortAts: entries.map(({ sortAt }) => sortAt),
    next: next === null ? null : { sortAt: next.sortAt, id: next.id },
    articles,
    total: totalOf(db, filter),
    newestId,
  };
}

const newestArticle = (db: ReadableDb): number =>
  allRows<{ id: number | null }>(db, sql`SELECT max(id) AS id FROM articles`)[0]?.id ?? 0;

function singleEntries(walk: Walk, from: ListCursor, limit: number): GroupedEntries {
  // One more than asked for tells whether the list goes on.
  const walked = walk(from, limit + 1);
  const entries = walked.slice(0, limit);
  return {
    entries,
    articles: entries.length,
    next: walked.length > limit ? (entries.at(-1) ?? null) : null,
  };
}

/** The lines of these articles, in the order asked for. Ids of nothing that can be shown are left out. */
export function articleRows(db: ReadableDb, ids: readonly number[]): readonly ArticleRow[] {
  const tags = tagsOf(db, ids);
  return toRows(db, selectRows(db, ids), (id) => (tags.get(id) ?? []).slice(0, ROW_TAGS));
}

/**
 * An article with its feed's text; where the feed does not say who wrote it, when, or in which language, what its page says.
 * Null where no such article can be shown.
 */
export function openArticle(
  db: ReadableDb,
  id: number,
): Omit<Article, 'form' | 'fullText' | 'pictures'> | null {
  const [row] = toRows(db, selectRows(db, [id]), () => tagsOf(db, [id]).get(id) ?? []);
  const content = contentOf(db, id);
  if (row === undefined || content === null) return null;
  const { link, section, body, imageUrl, wordCount, firstSeenAt, enclosures } = content;
  const page = pageFactsOf(db, id);
  const language = content.language ?? page?.language ?? null;
  return {
    ...row,
    author: row.author ?? page?.author ?? null,
    publishedAt: row.publishedAt ?? page?.publishedAt ?? null,
    link,
    section,
    body,
    imageUrl,
    language,
    direction: textDirection(language, row.title),
    wordCount,
    readingMinutes: Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE)),
    firstSeenAt,
    enclosures,
  };
}

/**
 * Which addresses an article offers: its original, and everything that its texts and enclosures link to, those of the
 * versions before among them, which may still be on screen. Null where no such article can be shown.
 */
export function articleLinks(
  db: ReadableDb,
  id: number,
): { readonly link: string | null; readonly hrefs: ReadonlySet<string> } | null {
  const article = openArticle(db, id);
  if (article === null) return null;
  const texts = [article.body, fullTextOf(db, id)?.body ?? [], replacedBodies(db, id)].flat();
  const hrefs = new Set([
    ...texts.flatMap((text) => Array.from(linksIn(text))),
    ...article.enclosures.map(({ url }) => url),
  ]);
  return { link: article.link, hrefs };
}

function selectRows(db: ReadableDb, ids: readonly number[]): readonly RowRow[] {
  return allRows<RowRow>(
    db,
    sql`SELECT a.id, a.feed_id AS feedId, COALESCE(f.own_title, f.publisher_title) AS sourceTitle, a.title,
          a.former_title AS formerTitle, a.snippet, a.author, a.published_at AS publishedAt,
          a.published_offset_minutes AS publishedOffsetMinutes, a.sort_at AS sortAt, a.updated_at AS updatedAt,
          a.is_read AS isRead, a.is_saved AS isSaved, a.story_id AS storyId,
          MAX(0, COALESCE(s.sources, 0) - (1 - a.is_hidden)) AS otherSources, a.muted_by AS mutedBy,
          COALESCE((SELECT is_ready FROM offline_articles WHERE article_id = a.id), 0) AS isOfflineReady,
          (SELECT name FROM article_pictures CROSS JOIN pictures ON pictures.id = picture_id
             WHERE article_id = a.id AND name IS NOT NULL AND COALESCE(width, ${LEAST_WIDTH}) >= ${LEAST_WIDTH}
             LIMIT 1) AS pictureName
        FROM json_each(${list(ids)}) AS wanted
        CROSS JOIN articles AS a ON a.id = wanted.value
        CROSS JOIN feeds AS f ON f.id = a.feed_id
        LEFT JOIN stories AS s ON s.id = a.story_id
        WHERE a.is_hidden = 0 OR a.is_saved = 1 OR (${IS_MUTED})`,
  );
}

function toRows(
  db: ReadableDb,
  rows: readonly RowRow[],
  tagsOfRow: (id: number) => readonly CountedTag[],
): readonly ArticleRow[] {
  const names = namedConditions(db, new Set(rows.flatMap(({ mutedBy }) => mutedBy ?? [])));
  // Written out: SQLite's rows are dictionaries, of which "the rest" takes as long as the statement.
  return rows.map((row) => ({
    id: row.id,
    feedId: row.feedId,
    sourceTitle: row.sourceTitle,
    title: row.title,
    formerTitle: row.formerTitle,
    snippet: row.snippet,
    author: row.author,
    publishedAt: row.publishedAt,
    publishedOffsetMinutes: row.publishedOffsetMinutes,
    sortAt: row.sortAt,
    updatedAt: row.updatedAt,
    isRead: row.isRead === 1,
    isSaved: row.isSaved === 1,
    tags: tagsOfRow(row.id).map(plainTag),
    storyId: row.storyId,
    otherSources: row.otherSources,
    mutedBy: mutingRule(row.mutedBy, names),
    isOfflineReady: row.isOfflineReady === 1,
    picturePath: row.pictureName === null ? null : mediaPath(row.pictureName),
  }));
}

function mutingRule(ruleId: number | null, names: ReturnType<typeof namedConditions>): ArticleRow['mutedBy'] {
  const condition = ruleId === null ? undefined : names.get(ruleId);
  return ruleId === null || condition === undefined ? null : { ruleId, names: condition };
}

function plainTag({ key, display, source, isFollowed }: CountedTag): ArticleTag {
  return { key, display, source, isFollowed };
}

/** The length of a whole list where a counter knows it. */
function totalOf(db: ReadableDb, filter: ArticleFilter): number | null {
  const { scope, tags, unreadOnly } = filter;
  if ((filter.anyTags?.length ?? 0) + (filter.noTags?.length ?? 0) > 0) return null;
  const counted = unreadOnly ? 'unread' : 'articles';
  const [tag, ...others] = tags;
  if (tag !== undefined) {
    return scope.kind === 'latest' && others.length === 0 ? (tagByKey(db, tag)?.[counted] ?? 0) : null;
  }
  if (scope.kind === 'latest') return totals(db)[counted];
  if (scope.kind === 'saved' || scope.kind === 'muted') return unreadOnly ? null : totals(db)[scope.kind];
  return feedsOfScope(db, scope).reduce((sum, feed) => sum + feed[counted], 0);
}
