import type { ArticleFilter } from '../../shared/article.ts';
import type { EpochMs } from '../../shared/time.ts';
import { bridge } from '../bridge/bridge.ts';
import { t } from '../locales/translate.ts';
import { tell, tellFault } from '../ui/toast-store.ts';
import { useList } from './list-store.ts';
import { patchOpen } from './open-store.ts';
import { whileMarking } from './own-marks.ts';
import { patchRow, staleRows } from './rows-store.ts';

/** Shown at once; put back when the reader could not keep it. `withStory`: the other reports of their stories, too. */
export async function markRead(ids: readonly number[], isRead: boolean, withStory = false): Promise<void> {
  for (const id of ids) {
    patchRow(id, { isRead });
    patchOpen(id, { isRead });
  }
  const result = await whileMarking(() => bridge.request('articles.mark', { ids, isRead, withStory }));
  if (result.ok) return;
  for (const id of ids) {
    patchRow(id, { isRead: !isRead });
    patchOpen(id, { isRead: !isRead });
  }
  tellFault(result.fault);
}

export async function saveArticle(id: number, isSaved: boolean): Promise<void> {
  patchRow(id, { isSaved });
  patchOpen(id, { isSaved });
  const result = await whileMarking(() => bridge.request('articles.save', { id, isSaved }));
  if (result.ok) return;
  patchRow(id, { isSaved: !isSaved });
  patchOpen(id, { isSaved: !isSaved });
  tellFault(result.fault);
}

/** Marks everything in the list read that was in it when the person last saw its top; arrivals stay unread. */
export function markAllRead(): Promise<void> {
  return markReadUntil(useList.getState().model.sortAts.reduce((latest, at) => Math.max(latest, at), 0));
}

/** Marks what stands below the chosen line read, and that itself. */
export async function markOlderRead(): Promise<void> {
  const { model, selectedId } = useList.getState();
  const at = selectedId === null ? undefined : model.sortAts[model.ids.indexOf(selectedId)];
  if (at !== undefined) await markReadUntil(at);
}

async function markReadUntil(until: EpochMs): Promise<void> {
  const { query, model } = useList.getState();
  if (query !== null && model.sortAts.length > 0) await markFilteredRead(query.filter, until);
}

/** Marks everything of a feed or folder read, whatever list is on screen. */
export function markScopeRead(scope: ArticleFilter['scope']): Promise<void> {
  return markFilteredRead({ scope, tags: [], unreadOnly: false }, Date.now());
}

async function markFilteredRead(filter: ArticleFilter, until: EpochMs): Promise<void> {
  const result = await bridge.request('articles.mark-all', { filter, until });
  if (!result.ok) return tellFault(result.fault);
  tell(t('list.markedAll', { count: result.value.marked }), result.value.undo);
  staleRows('all');
}
