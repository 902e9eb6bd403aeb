import type { Recording } from '../../shared/recording.ts';
import { bridge } from '../bridge/bridge.ts';
import { useRecordings } from './recordings-store.ts';

/** Asks how it stands with the recordings of an article. */
export async function loadRecordings(articleId: number): Promise<readonly Recording[]> {
  const result = await bridge.request('recordings.get', { articleId });
  if (!result.ok) return [];
  const { value } = result;
  useRecordings.setState(({ byArticle }) => ({ byArticle: new Map(byArticle).set(articleId, value) }));
  return value;
}

/** Asks anew for those that were asked for before. */
export async function reloadRecordings(articleIds: readonly number[]): Promise<void> {
  const { byArticle } = useRecordings.getState();
  await Promise.all(articleIds.filter((id) => byArticle.has(id)).map(loadRecordings));
}
