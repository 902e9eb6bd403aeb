import { usePlayer } from './player-store.ts';

/** How far the keys of a keyboard or a headset move. */
export const BACK_SECONDS = 15;
export const ON_SECONDS = 30;

interface Controls {
  readonly toggle: () => void;
  readonly skip: (bySeconds: number) => void;
}

/** Tells the system what is played, so that its own keys and screens can show and pause it. */
export function nameInSession({ toggle, skip }: Controls): void {
  const { played } = usePlayer.getState();
  if (!('mediaSession' in navigator) || played === null) return;
  const { mediaSession } = navigator;
  mediaSession.metadata = new MediaMetadata({ title: played.title, artist: played.sourceTitle });
  mediaSession.setActionHandler('play', toggle);
  mediaSession.setActionHandler('pause', toggle);
  mediaSession.setActionHandler('seekbackward', () => skip(-BACK_SECONDS));
  mediaSession.setActionHandler('seekforward', () => skip(ON_SECONDS));
}
