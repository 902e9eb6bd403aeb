import { bridge } from '../bridge/bridge.ts';
import { t } from '../locales/translate.ts';
import { tellProblem } from '../ui/toast-store.ts';
import { usePlayer } from './player-store.ts';

/** While it plays its position is kept so often. */
const NOTE_EVERY_MS = 5000;

let made: HTMLAudioElement | null = null;
let notedAt = 0;

/** The one sound of the page, which plays on whatever is shown. */
export function sound(): HTMLAudioElement {
  made ??= listened(new Audio());
  return made;
}

/** Keeps how far the recording in the player was heard. */
export function notePosition(): void {
  const { played, isReady, positionSeconds, durationSeconds } = usePlayer.getState();
  if (played === null || !isReady) return;
  notedAt = Date.now();
  const { articleId, url } = played;
  void bridge.request('recordings.note-position', { articleId, url, positionSeconds, durationSeconds });
}

function listened(audio: HTMLAudioElement): HTMLAudioElement {
  const on = (name: keyof HTMLMediaElementEventMap, hear: () => void): void =>
    audio.addEventListener(name, () => {
      if (usePlayer.getState().isReady) hear();
    });
  const moved = (): void => usePlayer.setState({ positionSeconds: audio.currentTime });
  on('timeupdate', () => {
    moved();
    if (!audio.paused && Date.now() - notedAt >= NOTE_EVERY_MS) notePosition();
  });
  on('durationchange', () =>
    usePlayer.setState({ durationSeconds: Number.isFinite(audio.duration) ? audio.duration : null }),
  );
  on('play', () => usePlayer.setState({ isPlaying: true }));
  on('pause', () => {
    usePlayer.setState({ isPlaying: false });
    notePosition();
  });
  on('seeked', () => {
    moved();
    if (audio.paused) notePosition();
  });
  on('ended', () => {
    // Who plays it again begins at the beginning.
    usePlayer.setState({ isPlaying: false, positionSeconds: 0 });
    notePosition();
  });
  on('error', () => {
    usePlayer.setState({ isPlaying: false });
    tellProblem(t('player.cannotPlay'));
  });
  window.addEventListener('pagehide', notePosition);
  return audio;
}
