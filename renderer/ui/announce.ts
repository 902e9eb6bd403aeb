import { create } from 'zustand';

interface Announcement {
  readonly text: string;
  /** Tells two equal ones apart. */
  readonly serial: number;
}

/** One that comes right after another must not take its place before it was read. */
const MOST_KEPT = 3;

/** The sentences a screen reader says when it has a pause, the newest last. */
export const useAnnouncements = create<{ readonly all: readonly Announcement[] }>()(() => ({ all: [] }));

export const announce = (text: string): void =>
  useAnnouncements.setState(({ all }) => ({
    all: [...all, { text, serial: (all.at(-1)?.serial ?? 0) + 1 }].slice(-MOST_KEPT),
  }));
