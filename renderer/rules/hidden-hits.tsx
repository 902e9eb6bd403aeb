import { useEffect, useState } from 'react';
import type { ArticleFilter } from '../../shared/article.ts';
import { bridge } from '../bridge/bridge.ts';
import { useT } from '../locales/translate.ts';
import { searchFor } from '../search/search-store.ts';
import { Button } from '../ui/button.tsx';
import { showView } from '../ui/view-store.ts';
import { useRules } from './rules-store.ts';

/** A search counts no further. */
const MOST_COUNTED = 300;
const MUTED: ArticleFilter = { scope: { kind: 'muted' }, tags: [], unreadOnly: false };

/** Says that a search would find more among what rules hide, and leads there. Nothing where it would not. */
export function HiddenHits({ text }: { readonly text: string }) {
  const t = useT();
  const [found, setFound] = useState({ text: '', count: 0 });
  useEffect(() => {
    let isLeft = false;
    const look = async (): Promise<void> => {
      const result = await bridge.request('articles.search', { text, filter: MUTED, limit: 1 });
      if (isLeft || !result.ok) return;
      const { ids, total } = result.value;
      setFound({ text, count: ids.length === 0 ? 0 : (total ?? MOST_COUNTED) });
    };
    void look();
    const stop = useRules.subscribe(() => void look());
    return () => {
      isLeft = true;
      stop();
    };
  }, [text]);
  if (found.text !== text || found.count === 0) return null;
  return (
    <Button
      look="link"
      onPress={() => {
        showView({ kind: 'muted' });
        searchFor(text);
      }}
    >
      {t('rules.alsoHidden', { count: found.count })}
    </Button>
  );
}
