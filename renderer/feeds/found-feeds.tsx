import { useState } from 'react';
import type { FoundFeed } from '../../shared/feed.ts';
import type { MessageId } from '../locales/en.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { FolderField } from './folder-field.tsx';
import styles from './found-feeds.module.css';

interface FoundFeedsProps {
  readonly feeds: readonly FoundFeed[];
  /** The subscription whose address is looked for; null looks for a new subscription. */
  readonly replacedId: number | null;
  readonly onChoose: (feed: FoundFeed, folder: string | null) => Promise<void>;
}

/** What an address led to, each with a look inside and its own button. */
export function FoundFeeds({ feeds, replacedId, onChoose }: FoundFeedsProps) {
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
        {feeds.map((feed) => {
          const verb = verbFor(feed, replacedId);
          return (
            <li key={feed.feedUrl} className={styles['feed']}>
              <div className={styles['text']}>
                <p className={styles['title']}>{feed.title}</p>
                <p className={styles['address']}>
                  {feed.feedUrl}
                  {feed.items !== null && ` · ${t('feeds.items', { count: feed.items })}`}
                </p>
                {feed.newestTitle !== null && <p>{t('feeds.newest', { title: feed.newestTitle })}</p>}
                {feed.feedId !== null && (
                  <p className={styles['known']}>{t(knownAs(feed.feedId, replacedId))}</p>
                )}
              </div>
              {verb !== null && (
                <Button
                  look={feeds.length === 1 ? 'primary' : 'plain'}
                  label={`${t(verb)}: ${feed.title}`}
                  isPending={isBusy}
                  onPress={() => void choose(feed)}
                >
                  {t(verb)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {replacedId === null && <FolderField folder={folder} onChange={setFolder} />}
    </>
  );
}

/** What its button does; null where the feed cannot take the place of another. */
function verbFor({ feedId }: FoundFeed, replacedId: number | null): MessageId | null {
  if (replacedId !== null) return feedId === null ? 'repair.useAddress' : null;
  return feedId === null ? 'feeds.subscribe' : 'feeds.show';
}

function knownAs(feedId: number, replacedId: number | null): MessageId {
  if (replacedId === null) return 'feeds.alreadyHere';
  return feedId === replacedId ? 'repair.sameAddress' : 'repair.otherFeed';
}
