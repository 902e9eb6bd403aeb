import type { Fault } from './fault.ts';
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

/** What a person can do where no database could be opened. */
export interface Rescue {
  readonly fault: Fault;
  readonly profileDirectory: string;
  /** When the copy was taken that can take the database's place; null where there is none, or it would not help. */
  readonly snapshotAt: EpochMs | null;
  /** Whether the list of subscriptions is there. */
  readonly hasSubscriptions: boolean;
  /** Whether setting the database aside would help. */
  readonly mayStartEmpty: boolean;
}

/** The ways out of it: the file as it is, once more; the latest copy in its place; nothing in its place. */
export const RESCUE_WAYS = ['file', 'snapshot', 'nothing'] as const;
export type RescueWay = (typeof RESCUE_WAYS)[number];
