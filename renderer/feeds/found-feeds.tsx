import { useState } from 'react';
import type { FoundFeed } from '../../shared/feed.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { FolderField } from './folder-field.tsx';
import styles from './found-feeds.module.css';

interface FoundFeedsProps {
  readonly feeds: readonly FoundFeed[];
  readonly onChoose: (feed: FoundFeed, folder: string | null) => Promise<void>;
}

/** What an address led to, each with a look inside and its own button. */
export function FoundFeeds({ feeds, onChoose }: FoundFeedsProps) {
  const t = useT();
  const [folder, setFolder] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const choose = async (feed: FoundFeed): Promise<void> => {
    setBusy(true);
    await onChoose(feed, folder);
    setBusy(false);
  };
  return (
    <>
      <ul className={styles['list']}>
        {feeds.map((feed) => (
          <li key={feed.feedUrl} className={styles['feed']}>
            <div className={styles['text']}>
              <p className={styles['title']}>{feed.title}</p>
              <p className={styles['address']}>
                {feed.feedUrl}
                {feed.items !== null && ` · ${t('feeds.items', { count: feed.items })}`}
              </p>
              {feed.newestTitle !== null && <p>{t('feeds.newest', { title: feed.newestTitle })}</p>}
              {feed.feedId !== null && <p className={styles['known']}>{t('feeds.alreadyHere')}</p>}
            </div>
            <Button
              look={feeds.length === 1 ? 'primary' : 'plain'}
              label={`${t(feed.feedId === null ? 'feeds.subscribe' : 'feeds.show')}: ${feed.title}`}
              isPending={isBusy}
              onPress={() => void choose(feed)}
            >
              {t(feed.feedId === null ? 'feeds.subscribe' : 'feeds.show')}
            </Button>
          </li>
        ))}
      </ul>
      <FolderField folder={folder} onChange={setFolder} />
    </>
  );
}
