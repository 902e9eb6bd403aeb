import type { AppStatus } from '../../shared/status.ts';
import { gatherIds } from './refresh/gather-ids.ts';
import type { ArticleChanges } from './refresh/keep-articles.ts';
import type { World } from './world.ts';

/** Status events come at most this often: a refresh of many feeds moves it many times a second. */
const STATUS_PAUSE_MS = 200;
/** Described articles are told of in groups: each makes the page ask for lines again. */
const DESCRIBED_PAUSE_MS = 500;
const PICTURES_PAUSE_MS = 200;
const RECORDINGS_PAUSE_MS = 400;

/** Tells the page what changed, many changes at a time. */
export interface PageTeller {
  /** The state of things, soon. */
  readonly status: () => void;
  /** New and edited articles, and the feeds and tags they count for. */
  readonly changes: (changes: ArticleChanges) => void;
  /** Articles whose tags, stories or texts are known by now, soon; `muted` are those that rules hide. */
  readonly described: (ids: readonly number[], muted: readonly number[]) => void;
  readonly pictures: (articleIds: readonly number[]) => void;
  readonly recordings: (articleIds: readonly number[]) => void;
  /** Articles went, or came back. */
  readonly retained: () => void;
  /** Nothing that waits is told any more. */
  readonly stop: () => void;
}

export function tellPage(
  { emit, clock }: Pick<World, 'emit' | 'clock'>,
  status: () => AppStatus,
): PageTeller {
  let isStopped = false;
  const unlessStopped =
    <Told>(tell: (told: Told) => void) =>
    (told: Told): void => {
      if (!isStopped) tell(told);
    };
  const arrived = (changes: ArticleChanges): void => {
    emit({ kind: 'articles.changed', ...changes });
    emit({ kind: 'feeds.changed' });
    emit({ kind: 'tags.changed' });
  };

  let isStatusDue = false;
  let isMuting = false;
  const tellStatus = unlessStopped(() => emit({ kind: 'status.changed', status: status() }));
  const described = gatherIds(
    clock,
    DESCRIBED_PAUSE_MS,
    unlessStopped((ids: readonly number[]) => {
      // What is hidden now leaves lists and counts.
      emit({ kind: 'articles.changed', new: [], updated: isMuting ? [] : ids });
      if (isMuting) emit({ kind: 'feeds.changed' });
      isMuting = false;
      // Followed tags may be named in them.
      emit({ kind: 'tags.changed' });
    }),
  );

  return {
    status: () => {
      if (isStatusDue) return;
      isStatusDue = true;
      clock.after(STATUS_PAUSE_MS, () => {
        isStatusDue = false;
        tellStatus(null);
      });
    },
    changes: (changes) => {
      if (changes.new.length + changes.updated.length > 0) arrived(changes);
    },
    described: (ids, muted) => {
      isMuting ||= muted.length > 0;
      described(ids);
    },
    pictures: gatherIds(
      clock,
      PICTURES_PAUSE_MS,
      unlessStopped((articleIds: readonly number[]) => emit({ kind: 'pictures.changed', articleIds })),
    ),
    recordings: gatherIds(
      clock,
      RECORDINGS_PAUSE_MS,
      unlessStopped((articleIds: readonly number[]) => emit({ kind: 'recordings.changed', articleIds })),
    ),
    retained: () => {
      arrived({ new: [], updated: [] });
      emit({ kind: 'storage.changed' });
    },
    stop: () => {
      isStopped = true;
    },
  };
}
