import { useRef } from 'react';
import { HOUR_MS } from '../../shared/time.ts';
import { formatDayTime } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { openDialog } from '../ui/dialog-store.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useNow } from '../ui/now.ts';
import { useRovingRows } from '../ui/roving-rows.ts';
import { showView } from '../ui/view-store.ts';
import { HotLines } from './hot-lines.tsx';
import { useHot } from './hot-store.ts';
import styles from './hot-view.module.css';

/** The hot list in the middle pane. */
export function HotView() {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const root = useRef<HTMLDivElement>(null);
  const hot = useHot((state) => state.hot);
  useRovingRows(root);
  if (hot === null) return null;
  if (hot.lines.length === 0) {
    const isAlone = hot.publishers < 2;
    return (
      <EmptyState
        title={t(isAlone ? 'empty.hotOne' : 'empty.hot')}
        hint={t(isAlone ? 'empty.hotOneHint' : 'empty.hotHint')}
      >
        {isAlone ? (
          <Button onPress={() => openDialog({ kind: 'add-feed', address: '' })}>{t('rail.addFeed')}</Button>
        ) : (
          <Button onPress={() => showView({ kind: 'latest' })}>{t('empty.showLatest')}</Button>
        )}
      </EmptyState>
    );
  }
  return (
    <div ref={root} className={styles['scroller']}>
      {now - hot.asOf > HOUR_MS && (
        <p className={styles['asOf']}>{t('stories.asOf', { time: formatDayTime(locale, hot.asOf) })}</p>
      )}
      <HotLines lines={hot.lines} isRoomy />
    </div>
  );
}
