import type { Tag } from '../shared/tag.ts';
import { ACTIONS } from './app-actions.ts';
import { useUnkeyedEntries } from './app-palette-unkeyed.ts';
import { SETTINGS_SECTIONS } from './app-settings.ts';
import { useLatest } from './articles/latest-store.ts';
import { openArticle } from './articles/open-article.ts';
import { useOpenedRows } from './articles/use-opened-rows.ts';
import { useFeeds } from './feeds/feeds-store.ts';
import { useT } from './locales/translate.ts';
import { PaletteDialog } from './palette/palette-dialog.tsx';
import type { PaletteEntry } from './palette/palette-entry.ts';
import { searchAll } from './search/search-all.ts';
import { useSettings } from './settings/settings-store.ts';
import { usePrintedKeys } from './shortcuts/printed-keys.ts';
import { SHORTCUT_NAMES, SHORTCUTS, type Shortcut } from './shortcuts/shortcut.ts';
import { useBindings } from './shortcuts/use-bindings.ts';
import { useFollowedTags } from './tags/tags-store.ts';
import { openDialog } from './ui/dialog-store.ts';
import { isOwnPage, showTag, showView, usePlace } from './ui/view-store.ts';
import { showSavedView } from './views/show-saved-view.ts';
import { useViews } from './views/views-store.ts';

/** What only moves focus or a text by a step is no choice among others. */
const LEFT_OUT: ReadonlySet<Shortcut> = new Set([
  'palette',
  'next',
  'previous',
  'scroll',
  'leave',
  'pane-left',
  'pane-right',
  'next-pane',
  'previous-pane',
]);

/** The palette with everything that can be done and gone to now. */
export function Palette() {
  const actions = useActionEntries();
  const places = usePlaceEntries();
  const unkeyed = useUnkeyedEntries();
  const settings = useSettingEntries();
  const t = useT();
  const textEntry = (text: string): PaletteEntry => ({
    id: 'text',
    isPassing: true,
    group: 'articles',
    text: t('palette.search', { text }),
    run: () => searchAll(text),
  });
  return (
    <PaletteDialog
      entries={[...actions, ...places, ...settings, ...unkeyed]}
      tagEntry={tagEntry}
      textEntry={textEntry}
    />
  );
}

function useActionEntries(): readonly PaletteEntry[] {
  const t = useT();
  const printed = usePrintedKeys();
  const { keys } = useBindings();
  return SHORTCUT_NAMES.filter(
    (shortcut) => !LEFT_OUT.has(shortcut) && ACTIONS[shortcut].isPossible?.() !== false,
  ).map((shortcut) => {
    const first = keys.get(shortcut)?.[0];
    return {
      id: `action:${shortcut}`,
      group: 'actions',
      text: t(SHORTCUTS[shortcut].name),
      keys: first === undefined ? undefined : printed(first),
      run: ACTIONS[shortcut].run,
    };
  });
}

function usePlaceEntries(): readonly PaletteEntry[] {
  const tags = useFollowedTags((state) => state.tags);
  const views = useViews((state) => state.views);
  const feeds = useFeeds((state) => state.feeds);
  const latest = useLatest((state) => state.rows);
  const opened = useOpenedRows();
  // Where nothing was opened yet, what might be; nothing that is taken away again at once.
  const articles = opened === null ? [] : opened.length === 0 ? latest : opened;
  const folders = [...new Set(feeds.flatMap(({ folder }) => folder ?? []))];
  return [
    ...views.map((view): PaletteEntry => ({
      id: `view:${view.id}`,
      group: 'views',
      text: view.name,
      run: () => showSavedView(view),
    })),
    ...tags.map(tagEntry),
    ...feeds.map(({ id, title, folder, siteUrl }): PaletteEntry => ({
      id: `feed:${id}`,
      group: 'feeds',
      text: title,
      alsoFound: siteUrl ?? '',
      note: folder ?? undefined,
      run: () => showView({ kind: 'feed', feedId: id }),
    })),
    ...folders.map((folder): PaletteEntry => ({
      id: `folder:${folder}`,
      group: 'folders',
      text: folder,
      run: () => showView({ kind: 'folder', folder }),
    })),
    ...articles.map((article): PaletteEntry => ({
      id: `article:${article.id}`,
      group: 'articles',
      text: article.title,
      note: article.sourceTitle,
      isPassing: true,
      run: () => {
        if (isOwnPage(usePlace.getState().view)) showView({ kind: 'latest' });
        return openArticle(article.id);
      },
    })),
  ];
}

function useSettingEntries(): readonly PaletteEntry[] {
  const t = useT();
  const settings = useSettings((state) => state.settings);
  return SETTINGS_SECTIONS.flatMap((section) =>
    section.settings
      .filter(({ isShown }) => isShown?.(settings) !== false)
      .map(({ id, name, about, alsoFound = [] }): PaletteEntry => ({
        id: `setting:${id}`,
        group: 'settings',
        text: t(name),
        alsoFound: [about ?? [], alsoFound]
          .flat()
          .map((message) => t(message))
          .join(' '),
        note: t(section.title),
        run: () => openDialog({ kind: 'settings', settingId: id }),
      })),
  );
}

const tagEntry = ({ key, display }: Tag): PaletteEntry => ({
  id: `tag:${key}`,
  group: 'tags',
  text: `#${display}`,
  alsoFound: key,
  run: () => showTag(key),
});
