import { useState } from 'react';
import type { Feed } from '../../shared/feed.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import styles from './feed-moved.module.css';
import { restoreAddress } from './repair-feed.ts';
import { shortAddress } from './site-address.ts';

/** Says that the publisher has moved the feed, and takes that back. */
export function FeedMoved({ feed, movedTo }: { readonly feed: Feed; readonly movedTo: string }) {
  const t = useT();
  const [isBusy, setBusy] = useState(false);
  const restore = async (): Promise<void> => {
    setBusy(true);
    await restoreAddress(feed);
    setBusy(false);
  };
  return (
    <div className={styles['moved']}>
      <p className={styles['sentence']}>{t('repair.movedTo', { address: shortAddress(movedTo) })}</p>
      <Button
        look="quiet"
        label={`${t('repair.useOldAddress')}: ${feed.title}`}
        isPending={isBusy}
        onPress={() => void restore()}
      >
        {t('repair.useOldAddress')}
      </Button>
    </div>
  );
}
