import { DAY_MS, type EpochMs } from '../../../shared/time.ts';
import { OpenStories, type StoryReport } from '../stories/open-stories.ts';
import { DUPLICATE_SIMILARITY, signatureSimilarity } from '../stories/signature.ts';
import { weighTerms, type TermRarity } from '../stories/weigh-terms.ts';
import type { WritableDb } from '../store/database.ts';
import type { ArticleDescription } from '../store/article-description.ts';
import { signaturesIn, storyOfSameLink } from '../store/find-duplicates.ts';
import { mergeStories } from '../store/merge-stories.ts';
import { recentStoryTerms } from '../store/recent-story-terms.ts';
import { assignStory } from '../store/stories-table.ts';
import { saveTerms } from '../store/term-articles-table.ts';
import {
  addDocument,
  loadTermStats,
  saveTermStats,
  documentFrequency,
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
/** Open stories whose reports are compared word for word with an arriving one. */
const MOST_COMPARED = 3;

interface Described {
  readonly id: number;
  readonly feedId: number;
  readonly sortAt: EpochMs;
}

/** Marks a name among the stems, so that one table counts both. */
const nameTerm = (name: string): string => `name ${name}`;

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
    const terms = weighTerms(description.terms, rarity(stats));
    saveTerms(this.#db, id, sortAt, terms, kind);
    if (kind === 'again') return null;
    const open = this.#loadStories();
    const report = { feedId, terms, at: sortAt };
    const nearest =
      this.#storyOfDuplicate({ id, feedId, sortAt }, description, open, report) ?? open.nearest(report);
    const storyId = assignStory(this.#db, id, nearest);
    let hasJoined = nearest !== null;
    open.add(storyId, report);
    for (let twin = open.twinOf(storyId, report); twin !== null; twin = open.twinOf(storyId, report)) {
      mergeStories(this.#db, storyId, twin);
      open.merge(storyId, twin);
      hasJoined = true;
    }
    addDocument(stats, [...description.terms.keys(), ...description.names.map(nameTerm)]);
    this.#unsaved += 1;
    if (this.#unsaved >= SAVE_EVERY) this.save();
    return hasJoined ? storyId : null;
  }

  /** Two stories became one by hand; `from` is no more. */
  merge(into: number, from: number): void {
    this.#open?.merge(into, from);
  }

  /**
   * The story of an article that this one is again: printed by another feed under the same address, or word for word
   * but for a little (design: one story, many sources).
   */
  #storyOfDuplicate(
    { id, feedId, sortAt }: Described,
    { canonicalLink, signature }: Pick<ArticleDescription, 'canonicalLink' | 'signature'>,
    open: OpenStories,
    report: StoryReport,
  ): number | null {
    const linked = storyOfSameLink(this.#db, { id, feedId, canonicalLink }, sortAt - REOPENED_MS);
    if (linked !== null || signature.length === 0) return linked;
    const alike = signaturesIn(this.#db, open.likeliest(report, MOST_COMPARED), feedId);
    const twin = alike.find(
      (other) => signatureSimilarity(signature, other.signature) >= DUPLICATE_SIMILARITY,
    );
    return twin?.storyId ?? null;
  }

  /** Articles in which a name occurs, so far. */
  nameFrequency(name: string): number {
    return documentFrequency(this.#loadStats(), nameTerm(name));
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
    for (const { storyId, feedId, sortAt, terms } of recentStoryTerms(this.#db, this.#now() - REOPENED_MS)) {
      open.add(storyId, { feedId, terms, at: sortAt });
    }
    this.#open = open;
    return open;
  }
}

function rarity(stats: TermStats): TermRarity {
  return { documents: stats.documents, frequency: (stem) => documentFrequency(stats, stem) };
}
