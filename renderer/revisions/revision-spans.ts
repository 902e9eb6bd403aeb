import type { Revision } from '../../shared/revision.ts';
import type { EpochMs } from '../../shared/time.ts';

/** A change to look at: from one version to a later one, as `articles.difference` asks for it. */
export interface RevisionSpan {
  readonly from: EpochMs;
  readonly to: EpochMs | null;
  /** When the publisher changed it; null for all changes together. */
  readonly at: EpochMs | null;
}

/** Each change, the latest first, and where there are several, all of them together at the end. */
export function spansOf(revisions: readonly Revision[]): readonly RevisionSpan[] {
  const each = revisions.map(({ replacedAt }, place) => ({
    from: replacedAt,
    to: revisions[place - 1]?.replacedAt ?? null,
    at: replacedAt,
  }));
  const first = revisions.at(-1);
  return first === undefined || each.length === 1
    ? each
    : [...each, { from: first.replacedAt, to: null, at: null }];
}
