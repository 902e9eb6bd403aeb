import { onTestFinished } from 'vitest';
import { listArticles } from '../../electron/core/store/article-rows.ts';
import type { ReadableDb } from '../../electron/core/store/database.ts';

const LATEST = { scope: { kind: 'latest' }, tags: [], unreadOnly: false } as const;
/** Real time between two questions. */
const EVERY_MS = 20;
/** As many rows as a window shows at first. */
const ROWS = 50;

export interface Answers {
  readonly answered: number;
  /** From the moment a person would have asked to the answer, the reader's own delay included. */
  readonly longestMs: number;
}

/**
 * Asks for the list as a window does, again and again, while something else goes on in this thread, which is the reader's.
 *
 * @returns ends it, and says how long the answers took
 */
export function askAllTheWhile(db: ReadableDb): () => Answers {
  let answered = 0;
  let longestMs = 0;
  let timer: NodeJS.Timeout | undefined;
  const askIn = (): void => {
    const askedAt = performance.now() + EVERY_MS;
    timer = setTimeout(() => {
      listArticles(db, LATEST, null, ROWS);
      longestMs = Math.max(longestMs, performance.now() - askedAt);
      answered += 1;
      askIn();
    }, EVERY_MS);
  };
  askIn();
  const stop = (): Answers => {
    clearTimeout(timer);
    return { answered, longestMs };
  };
  onTestFinished(() => void stop());
  return stop;
}
