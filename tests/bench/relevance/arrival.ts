import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeArticles } from '../../../electron/core/refresh/describe-articles.ts';
import { StoryKeeper } from '../../../electron/core/refresh/story-keeper.ts';
import { comparableArticle } from '../../../electron/core/store/comparable-article.ts';
import { totals } from '../../../electron/core/store/counts.ts';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { keepArticle } from '../../../electron/core/store/keep-article.ts';
import { keepDescription } from '../../../electron/core/store/keep-description.ts';
import { followedNames } from '../../../electron/core/store/mentions-table.ts';
import { closeDatabase, openDatabase } from '../../../electron/core/store/open-database.ts';
import { relatedCandidates } from '../../../electron/core/store/related-candidates.ts';
import { followTag, listTags } from '../../../electron/core/store/tags-table.ts';
import { postInSteps } from '../../../electron/core/store/term-articles-table.ts';
import { inTransaction } from '../../../electron/core/store/transaction.ts';
import { nextUndescribed } from '../../../electron/core/store/undescribed-table.ts';
import { relate } from '../../../electron/core/stories/relate.ts';
import { DAY_MS } from '../../../shared/time.ts';
import { makeWaitingFindable } from '../../core/store/make-waiting-findable.ts';
import { benchStore, NOW } from '../bench-store.ts';
import { generateArticles, type GeneratedArticle } from '../generate-articles.ts';

const ARRIVING = 500;
const FOLLOWED = 20;
/** Articles to a transaction; each bears its share of the commit. */
const BATCH = 10;
/** As the screen asks (handlers/related-lines.ts). */
const WINDOW_MS = 14 * DAY_MS;
const MOST_CANDIDATES = 200;

/** Milliseconds for each arriving article. */
export interface ArrivalTimes {
  /** In the ingest thread: words, names, figures, signature and followed tags. */
  readonly describe: readonly number[];
  /** In the reader's thread: search index, features, mentions, weights and the story. */
  readonly story: readonly number[];
  /** MORE ABOUT it, as when it is opened. */
  readonly related: readonly number[];
}

/**
 * What an arriving article costs beside `stored` others. What describing finds out is thrown away but for its time:
 * the stored articles are made up with their terms, and the arriving ones have to meet those.
 */
export function timeArrivals(stored: number): ArrivalTimes {
  const { profile } = benchStore(stored);
  const folder = mkdtempSync(join(tmpdir(), 'tagline-arrival-'));
  try {
    const file = join(folder, 'tagline.db');
    copyFileSync(join(profile, 'tagline.db'), file);
    const opened = openDatabase(file, { now: () => NOW });
    if (!opened.ok) throw new Error(opened.fault.kind);
    const { db } = opened.value;
    const times = timeIn(db);
    closeDatabase(db);
    return times;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timeIn(db: WritableDb): ArrivalTimes {
  for (const { key, display } of listTags(db, '', FOLLOWED)) followTag(db, key, display, NOW);
  const followed = followedNames(db);
  const stories = new StoryKeeper(db, () => NOW);
  const [describe, story, related]: [number[], number[], number[]] = [[], [], []];
  const arriving = [...generateArticles({ count: ARRIVING, seed: 7, feeds: 100, startsAt: NOW - DAY_MS })];
  for (let start = 0; start < arriving.length; start += BATCH) {
    const batch = arriving.slice(start, start + BATCH);
    // Keeping what can be read, and finding it by its words, is not what is measured.
    for (const one of batch) keepArticle(db, feedOf(one), asAnother(one), NOW, new Set());
    makeWaitingFindable(db);
    const waiting = nextUndescribed(db, 0, batch.length);
    const began = performance.now();
    let inside = 0;
    inTransaction(db, () => {
      for (const [at, one] of batch.entries()) {
        const version = waiting[at];
        if (version === undefined) throw new Error('not all of them wait to be described');
        const asDescribed = describeOne(one, followed);
        describe.push(asDescribed.ms);
        const from = performance.now();
        const description = { ...one.description, mentions: asDescribed.mentions };
        keepDescription(db, version, description);
        stories.describe(version, description, 'first');
        story.push(performance.now() - from);
      }
      inside = performance.now() - began;
    });
    for (const _ of postInSteps(db));
    const share = (performance.now() - began - inside) / waiting.length;
    for (let at = start; at < story.length; at += 1) story[at] = (story[at] ?? 0) + share;
    for (const { id } of waiting) related.push(timeRelated(db, id, stories));
  }
  return { describe, story, related };
}

function describeOne({ article }: GeneratedArticle, followed: ReturnType<typeof followedNames>) {
  const { title, link, language, body } = article;
  const from = performance.now();
  const [description] = describeArticles([{ title, link, language, body, followed }]);
  return { ms: performance.now() - from, mentions: description?.mentions ?? [] };
}

function timeRelated(db: WritableDb, id: number, stories: StoryKeeper): number {
  const from = performance.now();
  const here = comparableArticle(db, id);
  if (here === null) throw new Error('an article just kept is missing');
  const candidates = relatedCandidates(db, id, {
    fromMs: here.sortAt - WINDOW_MS,
    toMs: here.sortAt + WINDOW_MS,
    limit: MOST_CANDIDATES,
  });
  relate(here, candidates, {
    articles: totals(db).articles,
    nameFrequency: (name) => stories.nameFrequency(name),
  });
  return performance.now() - from;
}

const feedOf = ({ feed }: GeneratedArticle): number => feed + 1;

/** The generator counts from 0 again: another identity keeps it from being a version of a stored article. */
const asAnother = ({ article }: GeneratedArticle): GeneratedArticle['article'] => ({
  ...article,
  identity: turned(article.identity),
  fingerprint: turned(article.fingerprint),
});

const turned = (hex: string): string => Array.from(hex).toReversed().join('');
