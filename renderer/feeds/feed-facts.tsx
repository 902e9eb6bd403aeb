import type { Feed, FeedActivity } from '../../shared/feed.ts';
import { useT } from '../locales/translate.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import styles from './feed-facts.module.css';

interface FeedFactsProps {
  readonly feed: Feed;
  readonly activity: FeedActivity | undefined;
}

/** Where a feed is read from, and what it offers. */
export function FeedFacts({ feed, activity }: FeedFactsProps) {
  const t = useT();
  const pushHost = activity?.pushHost ?? null;
  return (
    <div className={styles['facts']} role="group" aria-label={t('repair.aboutFeed', { name: feed.title })}>
      <Address name={t('repair.feedAddress')} address={feed.feedUrl} />
      {feed.siteUrl !== null && <Address name={t('repair.site')} address={feed.siteUrl} />}
      {pushHost !== null && <p>{t('details.push', { host: pushHost })}</p>}
    </div>
  );
}

function Address({ name, address }: { readonly name: string; readonly address: string }) {
  const t = useT();
  return (
    <div className={styles['line']}>
      <span className={styles['name']}>{name}</span>
      <span className={styles['address']}>{address}</span>
      <CopyButton look="quiet" text={address} label={`${t('details.copy')}: ${name}`} />
    </div>
  );
}
