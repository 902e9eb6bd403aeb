import { Info, LockOpen, RefreshCw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Feed, FeedActivity } from '../../shared/feed.ts';
import { formatAgo, formatDateTime } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { useNow } from '../ui/now.ts';
import { FeedDot } from './feed-dot.tsx';
import { FeedFacts } from './feed-facts.tsx';
import styles from './feed-health.module.css';
import { FeedMoved } from './feed-moved.tsx';
import { FeedTrouble } from './feed-trouble.tsx';
import { needsHelp } from './helpful-action.ts';
import { HistoryStrip } from './history-strip.tsx';
import { refreshFeeds } from './refresh-feeds.ts';

interface FeedHealthProps {
  readonly feed: Feed;
  readonly activity: FeedActivity | undefined;
}

/** How one feed fares: a line, or a card where its person has to do something. */
export function FeedHealth({ feed, activity }: FeedHealthProps) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const [hasFacts, setFacts] = useState(false);
  const { state } = feed;
  const isQuiet = state.kind === 'paused' && state.isEndAccepted;
  const isCard = needsHelp(feed);
  const lastSuccessAt = state.kind === 'waiting' ? null : state.lastSuccessAt;
  const isBad = state.kind === 'failing' || state.kind === 'paused';
  const stateText =
    state.kind === 'failing' ? t('activity.failing', { count: state.failures }) : t(`activity.${state.kind}`);
  const ago = (at: number): string => formatAgo(locale, at, now) ?? t('status.justNow');
  return (
    <li className={classNames(styles['feed'], isCard && styles['card'])} data-feed={feed.id}>
      <div className={styles['name']}>
        <FeedDot feedId={feed.id} title={feed.title} />
        <div className={styles['nameText']}>
          <h2 className={styles['title']}>{feed.title}</h2>
          <p className={styles['host']}>
            {activity?.host ?? feed.feedUrl}
            {activity?.isEncrypted === false && (
              <span className={styles['open']} title={t('activity.notEncryptedHint')}>
                <LockOpen size={11} aria-hidden />
                {t('activity.notEncrypted')}
              </span>
            )}
          </p>
        </div>
      </div>
      <dl className={styles['facts']}>
        <Fact name={t('activity.state')} isBad={isBad && !isQuiet}>
          {stateText}
        </Fact>
        <Fact name={t('activity.lastSuccess')}>
          {lastSuccessAt === null ? (
            t('activity.never')
          ) : (
            <time title={formatDateTime(locale, lastSuccessAt)}>{ago(lastSuccessAt)}</time>
          )}
        </Fact>
        {state.kind !== 'paused' && (
          <Fact name={t('activity.nextTry')}>
            {state.nextRefreshAt <= now ? t('activity.soon') : ago(state.nextRefreshAt)}
          </Fact>
        )}
      </dl>
      <HistoryStrip history={activity?.history ?? []} />
      <div className={styles['buttons']}>
        <Button
          look="icon"
          label={t('activity.refreshOne', { name: feed.title })}
          onPress={() => void refreshFeeds(feed.id)}
        >
          <RefreshCw size={14} aria-hidden />
        </Button>
        <Button
          look="icon"
          label={t('repair.aboutFeed', { name: feed.title })}
          isExpanded={hasFacts}
          onPress={() => setFacts(!hasFacts)}
        >
          <Info size={14} aria-hidden />
        </Button>
      </div>
      <div className={styles['more']}>
        {isQuiet ? (
          <p className={styles['kept']}>{t('repair.kept')}</p>
        ) : (
          <FeedTrouble feed={feed} activity={activity} isCard={isCard} />
        )}
        {activity !== undefined && activity.movedTo !== null && (
          <FeedMoved feed={feed} movedTo={activity.movedTo} />
        )}
        {hasFacts && <FeedFacts feed={feed} activity={activity} />}
      </div>
    </li>
  );
}

interface FactProps {
  readonly name: string;
  readonly isBad?: boolean;
  readonly children: ReactNode;
}

function Fact({ name, isBad = false, children }: FactProps) {
  return (
    <div>
      <dt className={styles['factName']}>{name}</dt>
      <dd className={isBad ? styles['bad'] : undefined}>{children}</dd>
    </div>
  );
}
