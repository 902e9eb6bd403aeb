import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Feed } from '../../shared/feed.ts';
import { faultSentence } from '../locales/fault-sentence.ts';
import { useT } from '../locales/translate.ts';
import { AboutActivity } from '../tags/about-activity.tsx';
import { AboutSection } from '../tags/about-section.tsx';
import { TagChip } from '../tags/tag-chip.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { OwnPage } from '../ui/own-page.tsx';
import { showView } from '../ui/view-store.ts';
import own from './about-feed.module.css';
import { FeedHealth } from './feed-health.tsx';
import { FeedSettings } from './feed-settings.tsx';
import { useFeeds } from './feeds-store.ts';
import { refreshFeeds } from './refresh-feeds.ts';
import { useFeedPage } from './use-feed-page.ts';
import { useFreshActivity } from './use-fresh-activity.ts';

interface AboutFeedProps {
  readonly feedId: number;
  /** Opens the rail where it is folded away. */
  readonly menu: ReactNode;
}

/** All about one feed: how it fares, how often and about what it writes, and everything that can be set for it. */
export function AboutFeed({ feedId, menu }: AboutFeedProps) {
  const t = useT();
  const feed = useFeeds((state) => state.feeds.find(({ id }) => id === feedId));
  const title = feed?.title ?? t('list.name');
  return (
    <OwnPage
      title={title}
      label={t('repair.aboutFeed', { name: title })}
      menu={menu}
      tools={
        feed !== undefined && (
          <>
            <Button onPress={() => showView({ kind: 'feed', feedId })}>{t('tagPage.showArticles')}</Button>
            <Button onPress={() => void refreshFeeds(feedId)}>
              <RefreshCw size={14} aria-hidden />
              {t('feeds.refresh')}
            </Button>
          </>
        )
      }
    >
      {feed === undefined ? (
        <EmptyState title={t('feedPage.gone')}>
          <Button onPress={() => showView({ kind: 'latest' })}>{t('empty.showLatest')}</Button>
        </EmptyState>
      ) : (
        <Page feed={feed} />
      )}
    </OwnPage>
  );
}

function Page({ feed }: { readonly feed: Feed }) {
  const t = useT();
  const state = useFeedPage(feed.id);
  const activity = useFreshActivity().get(feed.id);
  return (
    <>
      <AboutSection title={t('feedPage.health')}>
        <ul>
          <FeedHealth feed={feed} activity={activity} />
        </ul>
      </AboutSection>
      {state.kind === 'failed' && <EmptyState title={faultSentence(state.fault, t)} />}
      {state.kind === 'shown' && feed.articles > 0 && <AboutActivity page={state.value} />}
      {state.kind === 'shown' && state.value.tags.length > 0 && (
        <AboutSection title={t('feedPage.tags')}>
          <ul className={own['tags']}>
            {state.value.tags.map(({ key, display, articles }) => (
              <li key={key}>
                <TagChip
                  look="soft"
                  label={`#${display}: ${t('tags.articles', { count: articles })}`}
                  onPress={() => showView({ kind: 'feed', feedId: feed.id }, { tags: [key] })}
                >
                  #{display} {articles}
                </TagChip>
              </li>
            ))}
          </ul>
        </AboutSection>
      )}
      {state.kind === 'shown' && <FeedSettings feed={feed} page={state.value} />}
    </>
  );
}
