import { DAY_MS, type EpochMs } from '../../../shared/time.ts';
import { OpenStories } from '../stories/open-stories.ts';
import { weighTerms } from '../stories/weigh-terms.ts';
import { stemsOf } from '../store/counted-terms.ts';
import { noteCopy } from '../store/copies-table.ts';
import type { WritableDb } from '../store/database.ts';
import type { ArticleDescription } from '../store/article-description.ts';
import { storyOfSameLink } from '../store/story-of-same-link.ts';
import { mergeStories } from '../store/merge-stories.ts';
import { publisherOfFeed, recentReports } from '../store/recent-reports.ts';
import { assignStory } from '../store/stories-table.ts';
import { saveTerms } from '../store/term-articles-table.ts';
import {
  addDocument,
  loadTermStats,
  saveTermStats,
  documentFrequency,
  nameTerm,
  slotOf,
  type TermStats,
} from '../store/term-stats.ts';
import type { Clock } from '../world.ts';

/** How far back stories are taken up again after a start; older ones are closed. */
const REOPENED_MS = 14 * DAY_MS;
/**
 * Term statistics are a megabyte, and written after this many articles: losing the last ones changes no weight that
 * matters.
 */
const SAVE_EVERY = 2000;

interface Described {
  readonly id: number;
  readonly feedId: number;
  readonly sortAt: EpochMs;
}

/** Gives an arriving article its weighted terms and its story. Holds what has to be remembered between two articles. */
export class StoryKeeper {
  readonly #db: WritableDb;
  readonly #now: Clock['now'];
  #open: OpenStories | null = null;
  #stats: TermStats | null = null;
  #unsaved = 0;

  constructor(db: WritableDb, now: Clock['now']) {
    this.#db = db;
    this.#now = now;
  }

  /**
   * Runs in the transaction that keeps the description. An article described again is weighed again and keeps its
   * story.
   *
   * @returns the story it joined, whose other lines change with it; null for one of its own
   */
  describe(
    { id, feedId, sortAt }: Described,
    description: Pick<ArticleDescription, 'terms' | 'names' | 'canonicalLink' | 'signature'>,
    kind: 'first' | 'again',
  ): number | null {
    const stats = this.#loadStats();
    const terms = weighTerms(
      { stems: stemsOf(description.terms), counts: description.terms.counts },
      {
        documents: stats.documents,
        frequency: (place) => documentFrequency(stats, description.terms.slots[place] ?? 0),
      },
    );
    saveTerms(this.#db, id, sortAt, terms, kind);
    if (kind === 'again') return null;
    const open = this.#loadStories();
    const publisher = publisherOfFeed(this.#db, feedId);
    const report = { publisher, terms, signature: description.signature, at: sortAt };
    const { canonicalLink } = description;
    // An article that this one is again, or else the event (design: one story, many sources).
    noteCopy(this.#db, { id, feedId, canonicalLink });
    const nearest =
      storyOfSameLink(this.#db, { id, feedId, canonicalLink }, sortAt - REOPENED_MS) ??
      open.ofSameText(report) ??
      open.nearest(report);
    const storyId = assignStory(this.#db, id, nearest);
    let hasJoined = nearest !== null;
    open.add(storyId, report);
    for (let twin = open.twinOf(storyId, report); twin !== null; twin = open.twinOf(storyId, report)) {
      mergeStories(this.#db, storyId, twin);
      open.merge(storyId, twin);
      hasJoined = true;
    }
    addDocument(stats, slotsOf(description));
    this.#unsaved += 1;
    if (this.#unsaved >= SAVE_EVERY) this.save();
    return hasJoined ? storyId : null;
  }

  /** Two stories became one by hand; `from` is no more. */
  merge(into: number, from: number): void {
    this.#open?.merge(into, from);
  }

  /** These stories are no more: their articles were deleted. */
  end(storyIds: readonly number[]): void {
    for (const id of storyIds) this.#open?.remove(id);
  }

  /** Articles in which a name occurs, so far. */
  nameFrequency(name: string): number {
    return documentFrequency(this.#loadStats(), slotOf(nameTerm(name)));
  }

  /** Writes the statistics; called now and then, and when the reader stops. */
  save(): void {
    if (this.#stats !== null && this.#unsaved > 0) saveTermStats(this.#db, this.#stats);
    this.#unsaved = 0;
  }

  /** Drops what is remembered, because the transaction it came from was taken back; it is read again when needed. */
  forget(): void {
    this.#open = null;
    this.#stats = null;
    this.#unsaved = 0;
  }

  #loadStats(): TermStats {
    this.#stats ??= loadTermStats(this.#db);
    return this.#stats;
  }

  #loadStories(): OpenStories {
    if (this.#open !== null) return this.#open;
    const open = new OpenStories();
    for (const { storyId, ...report } of recentReports(this.#db, this.#now() - REOPENED_MS)) {
      open.add(storyId, report);
    }
    this.#open = open;
    return open;
  }
}

function slotsOf({ terms, names }: Pick<ArticleDescription, 'terms' | 'names'>): Uint32Array {
  const slots = new Uint32Array(terms.slots.length + names.length);
  slots.set(terms.slots);
  for (const [place, name] of names.entries()) slots[terms.slots.length + place] = slotOf(nameTerm(name));
  return slots;
}
