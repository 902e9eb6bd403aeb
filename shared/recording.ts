import type { Enclosure } from './article.ts';
import type { Fault } from './fault.ts';

/** A recording that comes with an article, by its address. */
export interface Recording {
  readonly url: string;
  readonly state: RecordingState;
  /** Null until it was played. */
  readonly durationSeconds: number | null;
  /** How far it was heard; 0 at either end. */
  readonly positionSeconds: number;
}

export type RecordingState =
  /** `path` is below the page's own origin. */
  | { readonly kind: 'kept'; readonly path: string; readonly sizeBytes: number }
  /** It is being downloaded, or waits for its turn; `totalBytes` null while the server does not say. */
  | { readonly kind: 'coming'; readonly receivedBytes: number; readonly totalBytes: number | null }
  | { readonly kind: 'failed'; readonly fault: Fault }
  /** It can be asked for. */
  | { readonly kind: 'unasked' };

/** How fast recordings can be played: times as fast as they were spoken. */
export const PLAYER_SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;

const ENDINGS = /\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac)(?:[?#].*)?$/iu;

/** Whether something that comes with an article is there to be heard. */
export function isRecording({ url, mediaType }: Pick<Enclosure, 'url' | 'mediaType'>): boolean {
  if (mediaType !== null && /^audio\//iu.test(mediaType)) return true;
  const isNamed = mediaType !== null && /^(?:video|image|text)\//iu.test(mediaType);
  return !isNamed && ENDINGS.test(url);
}
