import { create } from 'zustand';

/** What the player holds. */
export interface Played {
  readonly articleId: number;
  readonly url: string;
  /** Of its article. */
  readonly title: string;
  readonly sourceTitle: string;
}

interface PlayerState {
  readonly played: Played | null;
  /** It is played as soon as it has come. */
  readonly isAwaited: boolean;
  /** Its file was given to the sound. */
  readonly isReady: boolean;
  readonly isPlaying: boolean;
  readonly positionSeconds: number;
  /** Null until it is known. */
  readonly durationSeconds: number | null;
}

export const NOTHING_PLAYED: PlayerState = {
  played: null,
  isAwaited: false,
  isReady: false,
  isPlaying: false,
  positionSeconds: 0,
  durationSeconds: null,
};

export const usePlayer = create<PlayerState>()(() => NOTHING_PLAYED);
