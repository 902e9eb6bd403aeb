import type { TextWanted } from '../../../shared/feed.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, firstRow, run } from './run-query.ts';
import { limitTo, sql } from './sql.ts';

/** So many of a feed's last articles tell how long its texts are. */
const LAST = 20;
/** Half of them are shorter: the feed gives teasers. */
const TEASER_WORDS = 100;

/** What the person wants of a feed; null where they have not said. A sample has no pages. */
export function textWantedOf(db: ReadableDb, feedId: number): TextWanted | null {
  const row = firstRow<{ wanted: TextWanted | null }>(
    db,
    sql`SELECT CASE is_sample WHEN 1 THEN 'feed' ELSE text_wanted END AS wanted FROM feeds WHERE id = ${feedId}`,
  );
  return row?.wanted ?? null;
}

export function setTextWanted(db: WritableDb, feedId: number, wanted: TextWanted | null): void {
  run(db, sql`UPDATE feeds SET text_wanted = ${wanted} WHERE id = ${feedId}`);
}

/** Whether a feed gives the beginnings of its articles rather than the articles, by the median of its last ones. */
export function givesTeasers(db: ReadableDb, feedId: number): boolean {
  const words = allRows<{ words: number }>(
    db,
    sql`SELECT (SELECT word_count FROM content WHERE content.id = a.id) AS words FROM articles AS a
        WHERE a.feed_id = ${feedId} ORDER BY a.sort_at DESC, a.id DESC ${limitTo(LAST)}`,
  ).map((row) => row.words);
  const median = words.toSorted((a, b) => a - b)[Math.floor(words.length / 2)];
  return median !== undefined && median < TEASER_WORDS;
}
