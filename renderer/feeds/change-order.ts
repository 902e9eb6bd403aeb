import type { Settings } from '../../shared/settings.ts';
import { bridge } from '../bridge/bridge.ts';
import { locale, t } from '../locales/translate.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { useSettings } from '../settings/settings-store.ts';
import { announce } from '../ui/announce.ts';
import { applyToken, tell, tellFault } from '../ui/toast-store.ts';
import { arrangementOf, step, type Arrangement, type Moved } from './arrange.ts';
import { useFeeds } from './feeds-store.ts';
import { groupByFolder } from './folders.ts';
import { loadFeeds } from './load-feeds.ts';

/** As the rail shows the feeds now. */
export const arrangementNow = (): Arrangement =>
  arrangementOf(
    groupByFolder(useFeeds.getState().feeds, locale(), useSettings.getState().settings.feedOrder),
  );

/** The order given by hand, also where another one is on screen. */
export const arrangementByHand = (): Arrangement =>
  arrangementOf(groupByFolder(useFeeds.getState().feeds, locale(), 'hand'));

export const sortFeeds = (feedOrder: Settings['feedOrder']): Promise<void> => changeSettings({ feedOrder });

/** Shown at once. Answers what takes it back; null where it could not be kept. */
export async function keepArrangement(places: Arrangement): Promise<string | null> {
  useFeeds.setState(({ feeds }) => {
    const byId = new Map(feeds.map((feed) => [feed.id, feed]));
    return {
      feeds: places.flatMap(({ feedId, folder }) => {
        const feed = byId.get(feedId);
        return feed === undefined ? [] : { ...feed, folder };
      }),
    };
  });
  const result = await bridge.request('feeds.arrange', { places });
  if (result.ok) return result.value.undo;
  tellFault(result.fault);
  await loadFeeds();
  return null;
}

/** What the person drew to another place stays there: from then on feeds stand as they were put. */
export async function putInPlace(places: Arrangement): Promise<void> {
  const before = useSettings.getState().settings.feedOrder;
  if (before !== 'hand') void sortFeeds('hand');
  const undo = await keepArrangement(places);
  if (undo === null) return;
  tell(t('order.moved'), async () => {
    if (before !== 'hand') await sortFeeds(before);
    await applyToken(undo, t('order.moved'));
  });
}

/** One place up or down, without a notice: pressing the other way takes it back. */
export async function moveByStep(moved: Moved, by: -1 | 1): Promise<void> {
  const places = step(arrangementNow(), moved, by);
  if (places === null) return announce(t(by < 0 ? 'order.isFirst' : 'order.isLast'));
  if (useSettings.getState().settings.feedOrder !== 'hand') void sortFeeds('hand');
  if ((await keepArrangement(places)) !== null) announce(t(by < 0 ? 'order.movedUp' : 'order.movedDown'));
}
