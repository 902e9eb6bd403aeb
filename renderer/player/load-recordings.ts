import type { Recording } from '../../shared/recording.ts';
import { bridge } from '../bridge/bridge.ts';
import { useRecordings } from './recordings-store.ts';

let asked = 0;
/** By article, the latest of the questions that are answered. */
const answered = new Map<number, number>();

/** Asks how it stands with the recordings of an article. */
export async function loadRecordings(articleId: number): Promise<readonly Recording[]> {
  asked += 1;
  const question = asked;
  const result = await bridge.request('recordings.get', { articleId });
  if (!result.ok) return [];
  const { value } = result;
  // An answer that a later one has overtaken is out of date.
  if (question < (answered.get(articleId) ?? 0)) return value;
  answered.set(articleId, question);
  useRecordings.setState(({ byArticle }) => ({ byArticle: new Map(byArticle).set(articleId, value) }));
  return value;
}

/** Asks anew for those that were asked for before. */
export async function reloadRecordings(articleIds: readonly number[]): Promise<void> {
  const { byArticle } = useRecordings.getState();
  await Promise.all(articleIds.filter((id) => byArticle.has(id)).map(loadRecordings));
}
