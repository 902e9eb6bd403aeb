import { BookmarkPlus, CheckCheck, Link2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFeeds } from '../feeds/feeds-store.ts';
import { useT } from '../locales/translate.ts';
import { HiddenHits } from '../rules/hidden-hits.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { useSearch } from '../search/search-store.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { useSettings } from '../settings/settings-store.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { openDialog } from '../ui/dialog-store.ts';
import { useLayout } from '../ui/layout.ts';
import { focusPane } from '../ui/panes.ts';
import { isNarrowed, isOfStories, usePlace } from '../ui/view-store.ts';
import { useCounts } from './counts-store.ts';
import { AboutListedFeed } from './about-listed-feed.tsx';
import { ListChips } from './list-chips.tsx';
import styles from './list-pane.module.css';
import { isShownWhole, listsArticles } from './list-query.ts';
import { useList } from './list-store.ts';
import { listTitle } from './list-title.ts';
import { markAllRead } from './mark-read.ts';
import { NewPill } from './new-pill.tsx';

interface ListPaneProps {
  /** Opens the rail where it is folded away. */
  readonly menu: ReactNode;
  /** The list itself. */
  readonly children: ReactNode;
}

/** The middle pane: search, what narrows the list, and the list. */
export function ListPane({ menu, children }: ListPaneProps) {
  const t = useT();
  const place = usePlace();
  const feeds = useFeeds((state) => state.feeds);
  const articles = useCounts((state) => state.counts.articles);
  const query = useSearch((state) => state.query);
  const unreadOnly = useSettings((state) => state.settings.unreadOnly);
  const model = useList((state) => state.model);
  const found = model.ids.length;
  // Where the article is not beside it, the list is what the page is about.
  const Title = useLayout() === 'single' ? 'h1' : 'h2';
  const title = listTitle(place, feeds, t);
  const isWhole = place.view.kind === 'latest' || isOfStories(place.view);
  const isTags = place.view.kind === 'tags';
  const isList = listsArticles(place.view, query);
  const isFound = isList && query !== '';
  const placeholder = isWhole
    ? t('search.placeholder', { count: articles })
    : t('search.placeholderIn', { name: title });
  return (
    <section
      className={styles['pane']}
      aria-label={t('list.name')}
      id="pane-list"
      data-pane="list"
      tabIndex={-1}
    >
      <header className={styles['bar']}>
        <div className={styles['line']}>
          {menu}
          <SearchBox
            label={t('search.label')}
            hasOperators={!isTags}
            placeholder={isTags ? t('tags.filter') : placeholder}
            onLeave={() => focusPane('list')}
          />
        </div>
        <div className={styles['line']}>
          <Title className={styles[isNarrowed(place) ? 'titleHidden' : isFound ? 'found' : 'title']}>
            {isFound ? t('search.found', { count: found }) : title}
          </Title>
          {isList && <ListChips />}
          {isList && (
            <div className={styles['tools']}>
              {!isShownWhole(place.view) && query === '' && (
                <Choice
                  look="words"
                  label={t('list.show')}
                  value={unreadOnly ? 'unread' : 'all'}
                  options={[
                    { value: 'unread', text: t('list.unread') },
                    { value: 'all', text: t('list.all') },
                  ]}
                  onChange={(value) => void changeSettings({ unreadOnly: value === 'unread' })}
                />
              )}
              {place.view.kind === 'saved' && query === '' && (
                <Button
                  look="icon"
                  label={t('keepPage.entry')}
                  onPress={() => openDialog({ kind: 'keep-page', address: '' })}
                >
                  <Link2 size={15} aria-hidden />
                </Button>
              )}
              <AboutListedFeed />
              {query !== '' && (
                <Button
                  look="icon"
                  label={t('search.save')}
                  onPress={() => openDialog({ kind: 'save-view' })}
                >
                  <BookmarkPlus size={15} aria-hidden />
                </Button>
              )}
              {query === '' && (
                <Button look="icon" label={t('list.markAll')} onPress={() => void markAllRead()}>
                  <CheckCheck size={15} aria-hidden />
                </Button>
              )}
            </div>
          )}
        </div>
        {isWhole && !isNarrowed(place) && query !== '' && <HiddenHits text={query} />}
        {isList && query === '' && model.next === null && model.articles > found && (
          <p className={styles['count']}>
            {t('list.storiesAndArticles', { stories: found, articles: model.articles })}
          </p>
        )}
      </header>
      <div className={styles['content']}>
        {isList && <NewPill />}
        {children}
      </div>
    </section>
  );
}
