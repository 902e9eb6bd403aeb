import { RefreshCw, X } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { Feed, FeedActivity } from '../../shared/feed.ts';
import { faultSentence } from '../locales/fault-sentence.ts';
import { formatAgo, formatDateTime } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { useNow } from '../ui/now.ts';
import styles from './activity-page.module.css';
import { allowPrivateAddress } from './change-feed.ts';
import { FeedDot } from './feed-dot.tsx';
import { useFeeds } from './feeds-store.ts';
import { HistoryStrip } from './history-strip.tsx';
import { loadActivity } from './load-activity.ts';
import { cancelRefresh, refreshFeeds } from './refresh-feeds.ts';
import { useStatus } from './status-store.ts';

/** How each feed fares, the failing ones first. `menu` opens the rail where it is folded away. */
export function ActivityPage({ menu }: { readonly menu: ReactNode }) {
  const t = useT();
  const feeds = useFeeds((state) => state.feeds);
  const isRefreshing = useStatus(({ status }) => status.refresh !== null);
  const [activity, setActivity] = useState<ReadonlyMap<number, FeedActivity>>(new Map());
  useEffect(() => {
    const load = async (): Promise<void> => {
      const all = await loadActivity();
      setActivity(new Map(all.map((one) => [one.feedId, one])));
    };
    void load();
    // A refresh that ended shows in the feeds, too.
    return useFeeds.subscribe(() => void load());
  }, []);
  const sorted = [...feeds].sort((a, b) => Number(isTroubled(b)) - Number(isTroubled(a)));
  return (
    <section className={styles['page']} aria-label={t('activity.title')} data-pane="list" tabIndex={-1}>
      <header className={styles['head']}>
        {menu}
        <h1 className={styles['title']}>{t('activity.title')}</h1>
        <Button isPending={isRefreshing} onPress={() => void refreshFeeds(null)}>
          <RefreshCw size={14} aria-hidden />
          {t('status.refreshAll')}
        </Button>
        {isRefreshing && (
          <Button onPress={() => void cancelRefresh()}>
            <X size={14} aria-hidden />
            {t('activity.cancel')}
          </Button>
        )}
      </header>
      <ul className={styles['list']}>
        {sorted.map((feed) => (
          <FeedHealth key={feed.id} feed={feed} activity={activity.get(feed.id)} />
        ))}
      </ul>
    </section>
  );
}

const isTroubled = (feed: Feed): boolean => feed.state.kind === 'failing' || feed.state.kind === 'paused';

function FeedHealth({
  feed,
  activity,
}: {
  readonly feed: Feed;
  readonly activity: FeedActivity | undefined;
}) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const { state } = feed;
  const lastSuccessAt = state.kind === 'waiting' ? null : state.lastSuccessAt;
  const fault = state.kind === 'failing' || state.kind === 'paused' ? state.fault : null;
  const trouble = state.kind === 'fine' ? state.note : fault;
  const stateText =
    state.kind === 'failing' ? t('activity.failing', { count: state.failures }) : t(`activity.${state.kind}`);
  const ago = (at: number): string => formatAgo(locale, at, now) ?? t('status.justNow');
  return (
    <li className={styles['feed']}>
      <div className={styles['name']}>
        <FeedDot feedId={feed.id} title={feed.title} />
        <div>
          <h2 className={styles['feedTitle']}>{feed.title}</h2>
          <p className={styles['host']}>{activity?.host ?? feed.feedUrl}</p>
        </div>
      </div>
      <dl className={styles['facts']}>
        <Fact name={t('activity.state')} isBad={fault !== null}>
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
      <Button
        look="icon"
        label={t('activity.refreshOne', { name: feed.title })}
        onPress={() => void refreshFeeds(feed.id)}
      >
        <RefreshCw size={14} aria-hidden />
      </Button>
      {trouble !== null && (
        <div className={styles['fault']}>
          <p>{faultSentence(trouble, t)}</p>
          {trouble.kind === 'address-refused' && trouble.reason === 'private' && (
            <Button onPress={() => void allowPrivateAddress(feed)}>{t('activity.allowPrivate')}</Button>
          )}
        </div>
      )}
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
