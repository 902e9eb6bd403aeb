import type { Feed, FeedPace, TextWanted } from '../../shared/feed.ts';
import { bridge } from '../bridge/bridge.ts';
import { askToShowNotices } from '../bridge/browser-notices.ts';
import { t } from '../locales/translate.ts';
import { announce } from '../ui/announce.ts';
import { tell, tellFault, undoneText } from '../ui/toast-store.ts';
import { showView, usePlace } from '../ui/view-store.ts';
import { replaceFeed, useFeeds } from './feeds-store.ts';
import { loadFeeds } from './load-feeds.ts';

export async function renameFeed(feedId: number, title: string): Promise<void> {
  const result = await bridge.request('feeds.rename', { feedId, title });
  if (result.ok) replaceFeed(result.value);
  else tellFault(result.fault);
}

/** Says where it is now; the notice takes it back. */
export async function moveFeed({ id, title, folder: before }: Feed, folder: string | null): Promise<void> {
  if (folder === before || !(await putInFolder(id, folder))) return;
  const said =
    folder === null ? t('folders.outOfAll', { name: title }) : t('folders.movedTo', { name: title, folder });
  tell(said, async () => {
    if (await putInFolder(id, before)) announce(undoneText(said));
  });
}

async function putInFolder(feedId: number, folder: string | null): Promise<boolean> {
  const result = await bridge.request('feeds.move', { feedId, folder });
  if (result.ok) replaceFeed(result.value);
  else tellFault(result.fault);
  return result.ok;
}

/** Which text of its articles is wanted; null: as the settings say. */
export async function wantText(feedId: number, wanted: TextWanted | null): Promise<void> {
  const result = await bridge.request('feeds.want-text', { feedId, wanted });
  if (result.ok) replaceFeed(result.value);
  else tellFault(result.fault);
}

/** Whether a person is told of what arrives from a feed. */
export async function letFeedNotify(feedId: number, notifies: boolean): Promise<void> {
  if (notifies) void askToShowNotices();
  const result = await bridge.request('feeds.notify', { feedId, notifies });
  if (result.ok) await loadFeeds();
  else tellFault(result.fault);
}

/** How often it is asked; null: as all feeds are. */
export async function paceFeed(feedId: number, pace: FeedPace | null): Promise<void> {
  const result = await bridge.request('feeds.set-pace', { feedId, pace });
  if (result.ok) await loadFeeds();
  else tellFault(result.fault);
}

/** The person's word that its articles stay, now that the feed has ended. */
export async function acceptEnd(feedId: number): Promise<void> {
  const result = await bridge.request('feeds.accept-end', { feedId });
  if (result.ok) replaceFeed(result.value);
  else tellFault(result.fault);
}

/** The person's word that this feed is on their own computer or network; it is fetched at once. */
export async function allowPrivateAddress({ feedUrl, folder }: Feed): Promise<void> {
  const result = await bridge.request('feeds.subscribe', { feedUrl, folder, allowPrivate: true });
  if (!result.ok) tellFault(result.fault);
  await loadFeeds();
}

/** Gone from the rail at once; the notice takes it back. */
export async function unsubscribe(feed: Feed): Promise<void> {
  useFeeds.setState(({ feeds }) => ({ feeds: feeds.filter((other) => other.id !== feed.id) }));
  const { view } = usePlace.getState();
  if ((view.kind === 'feed' || view.kind === 'feed-page') && view.feedId === feed.id)
    showView({ kind: 'latest' });
  const result = await bridge.request('feeds.unsubscribe', { feedId: feed.id });
  if (result.ok) tell(t('feeds.unsubscribed', { name: feed.title }), result.value.undo);
  else tellFault(result.fault);
  await loadFeeds();
}
