import { create } from 'zustand';
import type { ArticleRow } from '../../shared/article.ts';
import { asBefore } from '../bridge/as-before.ts';
import { bridge } from '../bridge/bridge.ts';

const SHOWN = 12;

/** The newest articles of all feeds, for the side column. */
export const useLatest = create<{ readonly rows: readonly ArticleRow[] }>()(() => ({ rows: [] }));

export async function loadLatest(): Promise<void> {
  const result = await bridge.request('articles.list', {
    filter: { scope: { kind: 'latest' }, tags: [], unreadOnly: false },
    after: null,
    limit: SHOWN,
  });
  if (result.ok) useLatest.setState(({ rows }) => ({ rows: asBefore(result.value.rows, rows) }));
}
