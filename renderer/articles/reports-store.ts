import { create } from 'zustand';
import { bridge } from '../bridge/bridge.ts';
import { t } from '../locales/translate.ts';
import { announce } from '../ui/announce.ts';
import { tell, tellFault } from '../ui/toast-store.ts';
import { useList } from './list-store.ts';
import { reloadInPlace } from './load-list.ts';
import { reopenArticle } from './open-article.ts';
import { keepRows } from './rows-store.ts';

/** Lines of the list that are open, by article, with the ids of the other reports of their stories. */
interface ReportsState {
  readonly reports: ReadonlyMap<number, readonly number[]>;
}

export const useReports = create<ReportsState>()(() => ({ reports: new Map() }));

useList.subscribe(({ query }, before) => {
  if (query !== before.query) useReports.setState({ reports: new Map() });
});

export const areReportsOpen = (articleId: number): boolean => useReports.getState().reports.has(articleId);

export function closeReports(articleId: number): void {
  useReports.setState(({ reports }) => ({
    reports: new Map([...reports].filter(([id]) => id !== articleId)),
  }));
}

/** Opens a line into the other reports of its story. */
export async function openReports(articleId: number): Promise<void> {
  const others = await otherReports(articleId);
  if (others === null) return;
  useReports.setState(({ reports }) => ({ reports: new Map(reports).set(articleId, others) }));
  announce(t('list.reports', { count: others.length }));
}

export async function toggleReports(articleId: number): Promise<void> {
  if (areReportsOpen(articleId)) closeReports(articleId);
  else await openReports(articleId);
}

async function otherReports(articleId: number): Promise<readonly number[] | null> {
  const result = await bridge.request('stories.articles', { articleId });
  if (!result.ok) {
    tellFault(result.fault);
    return null;
  }
  keepRows(result.value);
  return result.value.map(({ id }) => id).filter((id) => id !== articleId);
}

/** The person says that a report is about something else. */
export async function splitFromStory(articleId: number): Promise<void> {
  const result = await bridge.request('stories.split', { articleId });
  if (!result.ok) return tellFault(result.fault);
  tell(t('stories.split'), result.value.undo);
  await showChanged();
}

/** The person says that two articles report one event. */
export async function joinStories(articleId: number, withArticleId: number): Promise<void> {
  const result = await bridge.request('stories.join', { articleId, withArticleId });
  if (!result.ok) return tellFault(result.fault);
  tell(t('stories.joined'), result.value.undo);
  await showChanged();
}

async function showChanged(): Promise<void> {
  const open = [...useReports.getState().reports.keys()];
  useReports.setState({ reports: new Map() });
  await Promise.all([reloadInPlace(), reopenArticle()]);
  await Promise.all(open.map(openReports));
}
