import type { PLAYER_SPEEDS } from '../../shared/recording.ts';
import { bridge } from '../bridge/bridge.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { useSettings } from '../settings/settings-store.ts';
import { tellFault } from '../ui/toast-store.ts';
import { loadRecordings } from './load-recordings.ts';
import { nameInSession } from './media-session.ts';
import { NOTHING_PLAYED, usePlayer, type Played } from './player-store.ts';
import { useRecordings } from './recordings-store.ts';
import { notePosition, sound } from './sound.ts';

/** Plays a recording from where it was left; one that is not here is downloaded first. */
export async function playRecording(played: Played): Promise<void> {
  if (usePlayer.getState().played?.url === played.url && usePlayer.getState().isReady) {
    await sound()
      .play()
      .catch(() => {});
    return;
  }
  closePlayer();
  const { articleId, url } = played;
  const recordings = await loadRecordings(articleId);
  if (recordings.find((one) => one.url === url)?.state.kind !== 'kept') {
    const result = await bridge.request('recordings.download', { articleId, url });
    if (!result.ok) return tellFault(result.fault);
  }
  // Not before: why the last download failed is not why this one does.
  usePlayer.setState({ ...NOTHING_PLAYED, played, isAwaited: true });
  remember(played);
  await loadRecordings(articleId);
}

/** What stands in the settings comes back into the player, at rest. */
export async function restorePlayer(): Promise<void> {
  const { recording } = useSettings.getState().settings.player;
  if (recording === null) return;
  const { articleId, url } = recording;
  const rows = await bridge.request('articles.rows', { ids: [articleId] });
  const [row] = rows.ok ? rows.value : [];
  if (row === undefined || usePlayer.getState().played !== null) return;
  const { title, sourceTitle } = row;
  usePlayer.setState({ ...NOTHING_PLAYED, played: { articleId, url, title, sourceTitle } });
  await loadRecordings(articleId);
}

/** Gives the sound its file once that is here. Called once. */
export function awaitRecordings(): void {
  useRecordings.subscribe(() => {
    const { played, isReady, isAwaited } = usePlayer.getState();
    if (played === null || isReady) return;
    const { articleId, url } = played;
    const recording = useRecordings
      .getState()
      .byArticle.get(articleId)
      ?.find((one) => one.url === url);
    if (recording?.state.kind === 'kept') {
      const { positionSeconds, durationSeconds } = recording;
      usePlayer.setState({ isReady: true, isAwaited: false, positionSeconds, durationSeconds });
      begin(recording.state.path, positionSeconds, isAwaited);
    } else if (recording?.state.kind === 'failed' && isAwaited) {
      tellFault(recording.state.fault);
      closePlayer();
    } else if (recording?.state.kind !== 'coming' && !isAwaited) closePlayer();
  });
}

function begin(path: string, positionSeconds: number, isWanted: boolean): void {
  const audio = sound();
  const { speed } = useSettings.getState().settings.player;
  audio.src = path;
  audio.defaultPlaybackRate = speed;
  audio.playbackRate = speed;
  // Before anything is loaded this is where playing begins (HTML, default playback start position).
  audio.currentTime = positionSeconds;
  nameInSession({ toggle: togglePlaying, skip });
  if (isWanted) void audio.play().catch(() => {});
}

export function togglePlaying(): void {
  const audio = sound();
  if (audio.paused) void audio.play().catch(() => {});
  else audio.pause();
}

export function seek(positionSeconds: number): void {
  usePlayer.setState({ positionSeconds });
  sound().currentTime = positionSeconds;
}

export function skip(bySeconds: number): void {
  const { positionSeconds, durationSeconds } = usePlayer.getState();
  seek(Math.min(Math.max(0, positionSeconds + bySeconds), durationSeconds ?? Infinity));
}

export function setSpeed(speed: (typeof PLAYER_SPEEDS)[number]): void {
  const { player } = useSettings.getState().settings;
  void changeSettings({ player: { ...player, speed } });
  sound().defaultPlaybackRate = speed;
  sound().playbackRate = speed;
}

/** Its position is kept; what is being downloaded comes all the same. */
export function closePlayer(): void {
  if (usePlayer.getState().played === null) return;
  notePosition();
  usePlayer.setState(NOTHING_PLAYED);
  sound().pause();
  sound().removeAttribute('src');
  sound().load();
  remember(null);
}

function remember(played: Played | null): void {
  const { player } = useSettings.getState().settings;
  const recording = played === null ? null : { articleId: played.articleId, url: played.url };
  void changeSettings({ player: { ...player, recording } });
}
