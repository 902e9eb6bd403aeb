import type { AppStatus } from '../../shared/status.ts';
import type { EpochMs } from '../../shared/time.ts';
import type { Translate } from '../locales/translate.ts';

type Refresh = AppStatus['refresh'];

/** A screen reader that says every step says nothing else any more. */
const PAUSE_MS = 5000;

export interface ProgressTeller {
  /** The person has begun a refresh: its end is told even if it came before its first step was. */
  readonly begin: () => void;
  /** The refresh under way is being ended by the person. */
  readonly cancel: () => void;
  /** What is to be said now that the refresh stands there; null for nothing. `isWatched`: its steps are on screen. */
  readonly hear: (refresh: Refresh, isWatched: boolean, now: EpochMs) => string | null;
}

/** Says how a refresh goes, now and then, and how it ended, once. */
export function progressTeller(t: Translate): ProgressTeller {
  let last: Refresh = null;
  let doneAtCancel: number | null = null;
  let saidAt = 0;
  let isBegun = false;
  return {
    begin: () => {
      isBegun = true;
    },
    cancel: () => {
      if (last !== null) doneAtCancel ??= last.done;
    },
    hear: (refresh, isWatched, now) => {
      const before = last;
      last = refresh;
      if (refresh !== null) {
        if (before === null) {
          // A refresh that is over before anybody wonders needs no steps.
          saidAt = now;
          return null;
        }
        if (!isWatched || doneAtCancel !== null || now - saidAt < PAUSE_MS || refresh.done === before.done)
          return null;
        saidAt = now;
        return t('progress.text', { done: refresh.done, total: refresh.total });
      }
      const isAwaited = isBegun;
      isBegun = false;
      if (before === null) return isAwaited ? t('progress.finished') : null;
      const done = doneAtCancel;
      doneAtCancel = null;
      return done === null
        ? t('progress.done', { done: before.total, total: before.total })
        : t('progress.cancelled', { done });
    },
  };
}
