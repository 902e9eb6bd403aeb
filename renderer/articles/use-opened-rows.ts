import { useEffect, useState } from 'react';
import type { ArticleRow } from '../../shared/article.ts';
import { bridge } from '../bridge/bridge.ts';
import { useSettings } from '../settings/settings-store.ts';
import { useOpen } from './open-store.ts';

/** As many as settings keep. */
const MOST_KEPT = 8;

/** The articles that were opened, the newest first, with this one before the others. */
export const withOpened = (articleId: number | null, opened: readonly number[]): number[] =>
  articleId === null
    ? [...opened]
    : [articleId, ...opened.filter((id) => id !== articleId)].slice(0, MOST_KEPT);

const NONE: readonly ArticleRow[] = [];

/**
 * The lines of the articles that were opened last, in this session or before; that on screen is not among them. Null until
 * they are known.
 */
export function useOpenedRows(): readonly ArticleRow[] | null {
  const [rows, setRows] = useState<readonly ArticleRow[] | null>(null);
  const shown = useOpen((state) => state.article?.id);
  const opened = useSettings((state) => state.settings.session.opened);
  useEffect(() => {
    const ids = (opened ?? []).filter((id) => id !== shown);
    if (ids.length === 0) return undefined;
    let isWanted = true;
    const load = async (): Promise<void> => {
      const result = await bridge.request('articles.rows', { ids });
      if (!isWanted) return;
      const byId = new Map((result.ok ? result.value : []).map((row) => [row.id, row]));
      setRows(ids.flatMap((id) => byId.get(id) ?? []));
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [opened, shown]);
  return opened?.some((id) => id !== shown) === true ? rows : NONE;
}
