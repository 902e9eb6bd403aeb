import type { ReaderEvent } from '../shared/contract.ts';
import type { Feed } from '../shared/feed.ts';
import type { AppStatus } from '../shared/status.ts';
import { ACTIONS } from './app-actions.ts';
import { showAsked } from './app-asked.ts';
import { loadEverything } from './app-load.ts';
import { noteArrivals } from './articles/check-arrivals.ts';
import { loadLatest } from './articles/latest-store.ts';
import { loadCounts } from './articles/load-counts.ts';
import { useList } from './articles/list-store.ts';
import { reloadInPlace, reloadList } from './articles/load-list.ts';
import { reloadMarks, reopenArticle } from './articles/open-article.ts';
import { reloadPictures } from './articles/open-pictures.ts';
import { useOpen } from './articles/open-store.ts';
import { staleRows } from './articles/rows-store.ts';
import { useBackup } from './backup/backup-store.ts';
import { bridge } from './bridge/bridge.ts';
import { useFeeds } from './feeds/feeds-store.ts';
import { loadFeeds } from './feeds/load-feeds.ts';
import { refreshTeller } from './feeds/refresh-feeds.ts';
import { useStatus } from './feeds/status-store.ts';
import { openNotice } from './notices/open-notice.ts';
import { takeNotices } from './notices/take-notices.ts';
import { reloadRecordings } from './player/load-recordings.ts';
import { loadRules } from './rules/load-rules.ts';
import { loadSettings } from './settings/load-settings.ts';
import { loadHot } from './stories/hot-store.ts';
import { loadFollowedTags } from './tags/load-followed-tags.ts';
import { relearnTagNames } from './tags/tag-names.ts';
import { announce } from './ui/announce.ts';
import { usePlace } from './ui/view-store.ts';
import { loadViews } from './views/load-views.ts';

const WAIT_MS = 300;
const waiting = new Map<() => Promise<void>, ReturnType<typeof setTimeout>>();

/** Many events in a row, as during a refresh, make one request. The first is not put off by those that follow. */
function soon(load: () => Promise<void>): void {
  if (waiting.has(load)) return;
  const run = (): void => {
    waiting.delete(load);
    void load();
  };
  waiting.set(load, setTimeout(run, WAIT_MS));
}

/** Which feeds, in which folders, the list on screen was made of; null until the first are known. */
let listed: string | null = null;

export function listenToReader(): () => void {
  useFeeds.subscribe(({ feeds }, before) => {
    if (!before.isLoaded) listed = outline(feeds);
  });
  return bridge.onEvent(hear);
}

const outline = (feeds: readonly Feed[]): string =>
  JSON.stringify(feeds.map(({ id, folder }) => [id, folder]).toSorted());

/** Feeds change with every article that arrives; only one that came, went or moved may move what is on screen. */
async function reloadFeeds(): Promise<void> {
  await loadFeeds();
  const now = outline(useFeeds.getState().feeds);
  if (now === listed) return;
  listed = now;
  await reloadInPlace();
}

function hear(event: ReaderEvent): void {
  switch (event.kind) {
    case 'articles.changed':
      if (event.new.length > 0) noteArrivals(event.new);
      if (event.updated.length > 0) hearUpdated(event.updated);
      // Neither: many may have gained or lost a tag.
      if (event.new.length + event.updated.length === 0) {
        staleRows('all');
        soon(reloadInPlace);
      }
      return [loadCounts, loadFeeds, loadFollowedTags, loadHot, loadLatest, loadViews, loadRules].forEach(
        soon,
      );
    case 'statuses.changed':
      staleRows(event.ids.length === 0 ? 'all' : event.ids);
      // An empty list of unread articles may have some again, and nothing on it that could move.
      if (useList.getState().model.ids.length === 0) soon(reloadInPlace);
      if (event.ids.length === 0 || event.ids.includes(useOpen.getState().article?.id ?? 0))
        soon(reloadMarks);
      return [loadCounts, loadFeeds, loadFollowedTags, loadViews].forEach(soon);
    case 'pictures.changed':
      if (event.articleIds.includes(useOpen.getState().article?.id ?? 0)) soon(reloadPictures);
      return;
    case 'recordings.changed':
      return void reloadRecordings(event.articleIds);
    case 'feeds.changed':
      staleRows('all');
      return [loadCounts, reloadFeeds, loadHot, loadLatest, loadViews].forEach(soon);
    case 'tags.changed':
      staleRows('all');
      return [loadFollowedTags, relearnTagNames, reopenArticle].forEach(soon);
    case 'views.changed':
      return soon(loadViews);
    case 'rules.changed':
      return soon(loadRules);
    case 'settings.changed':
      return soon(loadSettings);
    case 'storage.changed':
      // The page of storage asks for itself.
      return;
    case 'backup.progress':
      return useBackup.setState({ progress: event });
    case 'notices.due':
      return void takeNotices();
    case 'notice.opened':
      return openNotice(event.target);
    case 'action.asked':
      return void ACTIONS[event.action].run();
    case 'asked':
      return showAsked(event.asked);
    case 'reader.restarted':
      staleRows('all');
      void loadEverything();
      return [reloadAnew, reopenArticle].forEach(soon);
    case 'status.changed':
      return hearStatus(event.status);
  }
}

const reloadAnew = (): Promise<void> => reloadList('stay');

function hearUpdated(ids: readonly number[]): void {
  staleRows(ids);
  const open = useOpen.getState().article;
  if (open !== null && ids.includes(open.id)) soon(reopenArticle);
}

function hearStatus(status: AppStatus): void {
  useStatus.setState({ status });
  const isWatched = usePlace.getState().view.kind === 'activity';
  const said = refreshTeller.hear(status.refresh, isWatched, Date.now());
  if (said !== null) announce(said);
  // A short refresh begins and ends between two of these events, and a feed that failed makes no other.
  if (status.refresh === null) soon(loadFeeds);
}
