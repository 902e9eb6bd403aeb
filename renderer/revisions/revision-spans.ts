import type { Revision, RevisionOf } from '../../shared/revision.ts';
import type { EpochMs } from '../../shared/time.ts';

/** A change to look at: from one version to a later one, as `articles.difference` asks for it. */
export interface RevisionSpan {
  readonly of: RevisionOf;
  readonly from: EpochMs;
  readonly to: EpochMs | null;
  /** When the publisher changed it; null for all changes together. */
  readonly at: EpochMs | null;
}

/** The changes of one of an article's texts: each, the latest first, and where there are several, all of them at the end. */
export function spansOf(revisions: readonly Revision[], of: RevisionOf): readonly RevisionSpan[] {
  const own = revisions.filter((revision) => revision.of === of);
  const each = own.map(({ replacedAt }, place) => ({
    of,
    from: replacedAt,
    to: own[place - 1]?.replacedAt ?? null,
    at: replacedAt,
  }));
  const first = own.at(-1);
  return first === undefined || each.length === 1
    ? each
    : [...each, { of, from: first.replacedAt, to: null, at: null }];
}
