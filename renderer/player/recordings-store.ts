import { create } from 'zustand';
import type { Recording, RecordingState } from '../../shared/recording.ts';

/** How it stands with the recordings of articles that were on screen, by article. */
export const useRecordings = create<{ readonly byArticle: ReadonlyMap<number, readonly Recording[]> }>()(
  () => ({ byArticle: new Map() }),
);

/** Null until it is known. */
export function recordingState(
  byArticle: ReadonlyMap<number, readonly Recording[]>,
  { articleId, url }: { readonly articleId: number; readonly url: string },
): RecordingState | null {
  return byArticle.get(articleId)?.find((recording) => recording.url === url)?.state ?? null;
}
