import type { EpochMs } from './time.ts';

/** What a person has in a database. */
export interface KeptCounts {
  readonly subscriptions: number;
  readonly articles: number;
  /** Articles that were read. */
  readonly read: number;
  readonly saved: number;
  readonly follows: number;
}

/** What became of a database that could not be used. */
export interface Recovery {
  readonly at: EpochMs;
  /**
   * Where it comes from: what could be read of the damaged file, the latest copy, or the list of subscriptions; `nothing`
   * where there was none of them. What was done since was done again in each case.
   */
  readonly from: 'damaged-file' | 'snapshot' | 'subscriptions' | 'nothing';
  readonly recovered: KeptCounts;
  /** As far as it is known what there was. */
  readonly known: KeptCounts;
  /** The folder that the damaged files stay in; null where there was no file. */
  readonly damagedFile: string | null;
}
