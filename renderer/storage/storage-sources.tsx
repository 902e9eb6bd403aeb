import type { StorageReport } from '../../shared/storage.ts';
import { useFeeds } from '../feeds/feeds-store.ts';
import { FeedDot } from '../feeds/feed-dot.tsx';
import { formatSize } from '../locales/format-size.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { openDialog } from '../ui/dialog-store.ts';
import { SourceKeeps } from './source-keeps.tsx';
import { StorageSection } from './storage-section.tsx';
import styles from './storage-sources.module.css';

type Source = StorageReport['sources'][number];

/** What takes space by source, the largest first; what is kept of each, and the way to clear it. */
export function StorageSources({ sources }: { readonly sources: readonly Source[] }) {
  const t = useT();
  const most = Math.max(...sources.map(({ bytes }) => bytes), 1);
  return (
    <StorageSection title={t('storage.sources')}>
      <ul className={styles['sources']}>
        {sources.map((source) => (
          <SourceLine key={source.feedId ?? 0} source={source} most={most} />
        ))}
      </ul>
    </StorageSection>
  );
}

function SourceLine({ source, most }: { readonly source: Source; readonly most: number }) {
  const t = useT();
  const locale = useLocale();
  const { feedId, articles, bytes, keeps } = source;
  const iconPath = useFeeds((state) => state.feeds.find(({ id }) => id === feedId)?.iconPath ?? null);
  const title = feedId === null ? t('storage.leftSources') : source.title;
  return (
    <li className={styles['source']}>
      {feedId === null ? <span /> : <FeedDot feedId={feedId} title={title} iconPath={iconPath} />}
      <span className={styles['name']}>{title}</span>
      <span className={styles['count']}>{t('storage.articles', { count: articles })}</span>
      <span className={styles['size']}>{formatSize(locale, bytes)}</span>
      {feedId !== null && <SourceKeeps feedId={feedId} title={title} keeps={keeps} />}
      {feedId !== null && (
        <Button
          look="link"
          label={t('storage.clearOne', { what: title })}
          onPress={() => openDialog({ kind: 'clear', clearing: { kind: 'feed', feedId } })}
        >
          {t('storage.clear')}
        </Button>
      )}
      <span className={styles['share']} aria-hidden>
        <span style={{ width: `${(bytes / most) * 100}%` }} />
      </span>
    </li>
  );
}
