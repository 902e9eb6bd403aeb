import type { Reason, RelatedLine } from '../../../shared/story.ts';
import { DAY_MS } from '../../../shared/time.ts';
import type { Corridor } from '../refresh/corridor.ts';
import { articleRows } from '../store/article-rows.ts';
import { arrivalsOf } from '../store/articles-table.ts';
import { totals } from '../store/counts.ts';
import { comparableArticle } from '../store/comparable-article.ts';
import { relatedCandidates } from '../store/related-candidates.ts';
import type { ReadableDb } from '../store/database.ts';
import { describedText } from '../store/described-text.ts';
import { lookAtStory } from '../store/stories-table.ts';
import { textOfSafeHtml } from '../sanitize/text-of-safe-html.ts';
import { wordsOfStems } from '../stories/describe-article.ts';
import { relate } from '../stories/relate.ts';

/** Both directions in time (design: more about). */
const WINDOW_MS = 14 * DAY_MS;
const MOST_CANDIDATES = 200;

/**
 * MORE ABOUT of an article, newest first, itself among the lines; null where there is no such article.
 *
 * @param note does what writes, and answers null where it cannot
 */
export function relatedLines(
  corridor: Corridor,
  id: number,
  note: <T>(work: () => T) => T | null,
): readonly RelatedLine[] | null {
  const { db } = corridor;
  const here = comparableArticle(db, id);
  if (here === null) return null;
  const candidates = relatedCandidates(db, id, {
    fromMs: here.sortAt - WINDOW_MS,
    toMs: here.sortAt + WINDOW_MS,
    limit: MOST_CANDIDATES,
  });
  const related = relate(here, candidates, {
    articles: totals(db).articles,
    nameFrequency: (name) => corridor.stories.nameFrequency(name),
  });
  const now = corridor.now();
  const { storyId } = here;
  const lookedBefore = storyId === null ? null : note(() => lookAtStory(db, storyId, now));
  const inWords = readable(db, id);
  const reasons = new Map(related.map((line) => [line.id, line.reasons.map(inWords)]));
  const ids = [id, ...reasons.keys()];
  const arrivals = arrivalsOf(db, ids);
  return articleRows(db, ids)
    .map((row) => ({
      id: row.id,
      title: row.title,
      sourceTitle: row.sourceTitle,
      publishedAt: row.publishedAt,
      sortAt: row.sortAt,
      isRead: row.isRead,
      otherSources: row.otherSources,
      isNew: row.id !== id && lookedBefore !== null && (arrivals.get(row.id) ?? 0) > lookedBefore,
      isHere: row.id === id,
      reasons: reasons.get(row.id) ?? [],
    }))
    .toSorted((a, b) => b.sortAt - a.sortAt || b.id - a.id);
}

/** What is compared of words are their stems; what is told are the words, as the article at hand writes them. */
function readable(db: ReadableDb, id: number): (reason: Reason) => Reason {
  let words: ReadonlyMap<string, string> | null = null;
  return (reason) => {
    if (reason.kind !== 'words') return reason;
    words ??= readWords(db, id);
    return { kind: 'words', words: reason.words.map((stem) => words?.get(stem) ?? stem) };
  };
}

function readWords(db: ReadableDb, id: number): ReadonlyMap<string, string> {
  const read = describedText(db, id);
  return read === null ? new Map() : wordsOfStems(read.title, textOfSafeHtml(read.body), read.language);
}
