import { create } from 'zustand';

/** Feeds gone for good whose articles the person keeps; nothing more is asked about them while the window is open. */
export const useQuiet = create<{ readonly feedIds: ReadonlySet<number> }>()(() => ({ feedIds: new Set() }));

export const keepQuietly = (feedId: number): void =>
  useQuiet.setState(({ feedIds }) => ({ feedIds: new Set([...feedIds, feedId]) }));
