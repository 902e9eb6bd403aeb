import { unsubscribe } from './feeds/change-feed.ts';
import { useFeeds } from './feeds/feeds-store.ts';
import { refreshFeeds } from './feeds/refresh-feeds.ts';
import { useT } from './locales/translate.ts';
import type { PaletteEntry } from './palette/palette-entry.ts';
import { useSearch } from './search/search-store.ts';
import { changeSettings } from './settings/change-settings.ts';
import { useFollowedTags } from './tags/tags-store.ts';
import { openDialog } from './ui/dialog-store.ts';
import { isNarrowed, showView, usePlace } from './ui/view-store.ts';

const THEMES = ['system', 'light', 'sepia', 'dark', 'black'] as const;

/** What can be done that no key is for: with the feed, tag or search that is shown, with the library, and the themes. */
export function useUnkeyedEntries(): readonly PaletteEntry[] {
  const t = useT();
  const place = usePlace();
  const { view } = place;
  const isSearched = useSearch((state) => state.query !== '');
  const feeds = useFeeds((state) => state.feeds);
  const feed = 'feedId' in view ? feeds.find(({ id }) => id === view.feedId) : undefined;
  const tag = view.kind === 'latest' && place.tags.length === 1 ? place.tags[0] : undefined;
  const display = useFollowedTags((state) => state.tags.find(({ key }) => key === tag)?.display ?? tag);
  const action = (id: string, text: string, run: () => unknown, note?: string): PaletteEntry => ({
    id: `action:${id}`,
    group: 'actions',
    text,
    note,
    isPassing: note !== undefined,
    run,
  });
  return [
    ...(isSearched ? [action('save-search', t('search.save'), () => openDialog({ kind: 'save-view' }))] : []),
    ...(!isSearched && isNarrowed(place)
      ? [action('save-view', t('views.save'), () => openDialog({ kind: 'save-view' }))]
      : []),
    ...(feed === undefined
      ? []
      : [
          action('about-feed', t('repair.aboutFeed', { name: feed.title }), () =>
            showView({ kind: 'feed-page', feedId: feed.id }),
          ),
          action('refresh-feed', t('feeds.refresh'), () => refreshFeeds(feed.id), feed.title),
          action(
            'rename-feed',
            t('feeds.rename'),
            () => openDialog({ kind: 'rename-feed', feedId: feed.id }),
            feed.title,
          ),
          action(
            'move-feed',
            t('feeds.move'),
            () => openDialog({ kind: 'move-feed', feedId: feed.id }),
            feed.title,
          ),
          action('unsubscribe', t('feeds.unsubscribe'), () => unsubscribe(feed), feed.title),
        ]),
    ...(tag === undefined || display === undefined
      ? []
      : [action('about-tag', t('tagPage.about', { tag: display }), () => showView({ kind: 'tag', tag }))]),
    ...(feeds.length > 1
      ? [action('new-folder', t('folders.new'), () => openDialog({ kind: 'new-folder' }))]
      : []),
    ...THEMES.map((theme) => ({
      id: `theme:${theme}`,
      group: 'settings' as const,
      text: t('palette.theme', { theme: t(`settings.${theme}`) }),
      note: t('settings.appearance'),
      run: () => changeSettings({ theme }),
    })),
  ];
}
