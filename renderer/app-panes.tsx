import { Menu } from 'lucide-react';
import { useEffect, type ComponentType, type ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import styles from './app-panes.module.css';
import { Rail } from './app-rail.tsx';
import { handleKey } from './app-shortcuts.ts';
import { ArticleList } from './articles/article-list.tsx';
import { ArticlePane } from './articles/article-pane.tsx';
import { LatestColumn } from './articles/latest-column.tsx';
import { ListEmpty } from './articles/list-empty.tsx';
import { ListPane } from './articles/list-pane.tsx';
import { listsArticles, queryFor } from './articles/list-query.ts';
import { useList } from './articles/list-store.ts';
import { listTitle } from './articles/list-title.ts';
import { showList } from './articles/load-list.ts';
import { useFeeds } from './feeds/feeds-store.ts';
import { RefreshProgress } from './feeds/refresh-progress.tsx';
import { refreshFeeds } from './feeds/refresh-feeds.ts';
import { useT } from './locales/translate.ts';
import { DigestView } from './notices/digest-view.tsx';
import { useSearch } from './search/search-store.ts';
import { useSettings } from './settings/settings-store.ts';
import { HotColumn } from './stories/hot-column.tsx';
import { HotView } from './stories/hot-view.tsx';
import { MoreAbout } from './stories/more-about.tsx';
import { AllTags } from './tags/all-tags.tsx';
import { Splitters, useColumnStyle } from './app-splitters.tsx';
import { Button } from './ui/button.tsx';
import { classNames } from './ui/class-names.ts';
import { lazyPart } from './ui/lazy-part.tsx';
import { useLayout, type Layout } from './ui/layout.ts';
import { ComingPage } from './ui/own-page.tsx';
import { openRail, usePanes } from './ui/pane-store.ts';
import { useFocusInFront } from './ui/focus-in-front.ts';
import { usePlace, type View } from './ui/view-store.ts';

const lazyPage = <Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> =>
  lazyPart(load, <ComingPage />);

const ActivityPage = lazyPage(async () => (await import('./feeds/activity-page.tsx')).ActivityPage);
const RulesPage = lazyPage(async () => (await import('./rules/rules-page.tsx')).RulesPage);
const StoragePage = lazyPage(async () => (await import('./storage/storage-page.tsx')).StoragePage);
const AboutFeed = lazyPage(async () => (await import('./feeds/about-feed.tsx')).AboutFeed);
const AboutTag = lazyPage(async () => (await import('./tags/about-tag.tsx')).AboutTag);

/** The window: as many of rail, list, article and side column as it has room for. */
export function Panes() {
  const layout = useLayout();
  const view = usePlace((place) => place.view);
  const hasRail = layout === 'full' || layout === 'no-side';
  const menu = hasRail ? null : <RailButton />;
  const page = ownPage(view, menu);
  return (
    <PanesInOrder layout={layout} isOwnPage={page !== null}>
      {hasRail ? <Rail /> : <RailDrawer />}
      <main className={styles['main']}>
        {page}
        {page === null && (
          <>
            <ListPane menu={menu}>
              <ListContent />
            </ListPane>
            <ArticlePane onKey={handleKey}>
              <MoreAbout />
            </ArticlePane>
          </>
        )}
        <Splitters layout={layout} isOwnPage={page !== null} />
      </main>
      {layout === 'full' && page === null && <Side />}
    </PanesInOrder>
  );
}

interface PanesInOrderProps {
  readonly layout: Layout;
  readonly isOwnPage: boolean;
  readonly children: ReactNode;
}

/** How wide the panes are and which is in front. Apart from what is in them, which neither draws again. */
function PanesInOrder({ layout, isOwnPage, children }: PanesInOrderProps) {
  const front = usePanes((panes) => panes.front);
  const columnStyle = useColumnStyle();
  useFocusInFront(layout === 'single' && !isOwnPage ? front : null);
  return (
    <div
      className={classNames(styles['panes'])}
      data-layout={layout}
      data-front={isOwnPage ? 'list' : front}
      style={columnStyle}
    >
      {children}
    </div>
  );
}

function RailButton() {
  const t = useT();
  const isRailOpen = usePanes((panes) => panes.isRailOpen);
  return (
    <span data-tour="menu">
      <Button look="icon" label={t('rail.open')} onPress={() => openRail(true)} isExpanded={isRailOpen}>
        <Menu size={17} aria-hidden />
      </Button>
    </span>
  );
}

/** The page that takes the room of list, article and side column; null where those are shown. */
function ownPage(view: View, menu: ReactNode): ReactNode {
  if (view.kind === 'activity') return <ActivityPage menu={menu} />;
  if (view.kind === 'rules') return <RulesPage menu={menu} />;
  if (view.kind === 'storage') return <StoragePage menu={menu} />;
  if (view.kind === 'feed-page') return <AboutFeed key={view.feedId} feedId={view.feedId} menu={menu} />;
  return view.kind === 'tag' ? <AboutTag key={view.tag} tag={view.tag} menu={menu} /> : null;
}

/** What the middle pane holds in the view of now. */
function ListContent() {
  const t = useT();
  const place = usePlace();
  const text = useSearch((state) => state.query);
  const unreadOnly = useSettings((state) => state.settings.unreadOnly);
  const groupsStories = useSettings((state) => state.settings.groupsStories);
  const feeds = useFeeds((state) => state.feeds);
  const isEmpty = useList((state) => state.model.ids.length === 0 && state.phase !== 'loading');
  const { view, tags, anyTags, noTags } = place;
  const isList = listsArticles(view, text);
  useEffect(() => {
    if (!isList) return;
    void showList(queryFor({ view, tags, anyTags, noTags }, text, { unreadOnly, groupsStories }));
  }, [isList, view, tags, anyTags, noTags, text, unreadOnly, groupsStories]);
  if (view.kind === 'tags') return <AllTags matching={text} />;
  if (!isList) return view.kind === 'digest' ? <DigestView /> : <HotView />;
  if (isEmpty) return <ListEmpty onRefresh={() => void refreshFeeds(null)} progress={<RefreshProgress />} />;
  return <ArticleList label={listTitle(place, feeds, t)} />;
}

function Side() {
  const t = useT();
  return (
    <aside
      id="pane-side"
      className={styles['side']}
      aria-label={t('stories.sideName')}
      data-pane="side"
      tabIndex={-1}
    >
      <HotColumn />
      <LatestColumn />
    </aside>
  );
}

function RailDrawer() {
  const t = useT();
  const isOpen = usePanes((panes) => panes.isRailOpen);
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={openRail}
      className={classNames(styles['veil'])}
    >
      <Modal className={classNames(styles['drawer'])}>
        <Dialog aria-label={t('rail.name')} className={classNames(styles['drawerBody'])}>
          <Rail />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
