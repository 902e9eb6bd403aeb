import { useT } from '../locales/translate.ts';
import styles from './hot-column.module.css';
import { HotLines } from './hot-lines.tsx';
import { useHot } from './hot-store.ts';

/** HOT NEWS in the side column. */
export function HotColumn() {
  const t = useT();
  const hot = useHot((state) => state.hot);
  if (hot === null) return null;
  return (
    <section aria-label={t('stories.hot')}>
      <h2 className={styles['head']}>{t('stories.hot')}</h2>
      {hot.lines.length === 0 ? (
        <p className={styles['none']}>{t(hot.publishers < 2 ? 'empty.hotOneHint' : 'empty.hotHint')}</p>
      ) : (
        <HotLines lines={hot.lines.slice(0, 6)} />
      )}
    </section>
  );
}
