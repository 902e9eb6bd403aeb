import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, firstRow, run } from './run-query.ts';
import { limitTo, sql } from './sql.ts';

/** A feed whose site is to be asked for its icon. */
export interface IconToFetch {
  readonly feedId: number;
  /** Where the feed says its site is, else the front page of its host. */
  readonly siteUrl: string;
  readonly feedUrl: string;
  readonly allowPrivate: boolean;
}

/** Feeds that were read at least once, the longest due first. */
export function dueIcons(db: ReadableDb, now: EpochMs, limit: number): readonly IconToFetch[] {
  return allRows<{ feedId: number; siteUrl: string | null; feedUrl: string; allowPrivate: number }>(
    db,
    sql`SELECT id AS feedId, site_url AS siteUrl, feed_url AS feedUrl, allow_private AS allowPrivate FROM feeds
        WHERE icon_due_at <= ${now} AND hidden_at IS NULL AND last_success_at IS NOT NULL
        ORDER BY icon_due_at ${limitTo(limit)}`,
  ).map(({ feedId, siteUrl, feedUrl, allowPrivate }) => ({
    feedId,
    siteUrl: webUrl(siteUrl) ?? new URL('/', feedUrl).href,
    feedUrl,
    allowPrivate: allowPrivate === 1,
  }));
}

/** When the next icon is due; null when none is. */
export function nextIconAt(db: ReadableDb): EpochMs | null {
  return (
    firstRow<{ at: EpochMs }>(
      db,
      sql`SELECT icon_due_at AS at FROM feeds WHERE icon_due_at IS NOT NULL ORDER BY icon_due_at LIMIT 1`,
    )?.at ?? null
  );
}

/** The picture at an address, known or new, and whether its file is kept. It waits in no queue. */
export function iconPicture(db: WritableDb, url: string): { readonly id: number; readonly isKept: boolean } {
  run(db, sql`INSERT OR IGNORE INTO pictures (url) VALUES (${url})`);
  const row = firstRow<{ id: number; name: string | null }>(
    db,
    sql`SELECT id, name FROM pictures WHERE url = ${url}`,
  );
  if (row === null) throw new Error('SQLite lost a picture');
  return { id: row.id, isKept: row.name !== null };
}

/** @param pictureId null where none could be had; an earlier one stays then */
export function iconLookedFor(
  db: WritableDb,
  feedId: number,
  pictureId: number | null,
  nextAt: EpochMs,
): void {
  run(
    db,
    sql`UPDATE feeds SET icon_id = COALESCE(${pictureId}, icon_id), icon_due_at = ${nextAt} WHERE id = ${feedId}`,
  );
}

const webUrl = (written: string | null): string | null => {
  const url = URL.parse(written ?? '');
  return url !== null && /^https?:$/u.test(url.protocol) ? url.href : null;
};
