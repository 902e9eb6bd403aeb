import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Panes } from './app-panes.tsx';
import { useShortcuts } from './app-shortcuts.ts';
import { Stopped } from './app-stopped.tsx';
import { useCounts } from './articles/counts-store.ts';
import { useConnection } from './bridge/connection-store.ts';
import { useFeeds } from './feeds/feeds-store.ts';
import { WindowDrop } from './feeds/window-drop.tsx';
import { speak, useLocale } from './locales/translate.ts';
import { Onboarding } from './onboarding/onboarding.tsx';
import { Tour } from './onboarding/tour.tsx';
import { dress, languageOf, useLook } from './settings/appearance.ts';
import { PlayerBar } from './player/player-bar.tsx';
import { Opening } from './recovery/opening.tsx';
import { ReadOnlyNote } from './recovery/read-only-note.tsx';
import { RecoveryNote } from './recovery/recovery-note.tsx';
import { useRecovery } from './recovery/recovery-store.ts';
import { RescueScreen } from './recovery/rescue-screen.tsx';
import { useSettings } from './settings/settings-store.ts';
import { Announcer } from './ui/announcer.tsx';
import { useDialog } from './ui/dialog-store.ts';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { useKeptFocus } from './ui/kept-focus.ts';
import { lazyPart } from './ui/lazy-part.tsx';
import { Toasts } from './ui/toasts.tsx';

export function App() {
  const locale = useLocale();
  const isLost = useConnection((state) => state.isLost);
  const rescue = useRecovery((state) => state.rescue);
  useShortcuts();
  useKeptFocus();
  if (rescue !== null) {
    return (
      <I18nProvider locale={locale}>
        <DocumentSettings />
        <RescueScreen rescue={rescue} />
        <OpenDialog />
        <Announcer />
      </I18nProvider>
    );
  }
  return (
    <I18nProvider locale={locale}>
      <DocumentSettings />
      {isLost && <Stopped />}
      <RecoveryNote />
      <ReadOnlyNote />
      <ErrorBoundary>
        <Screen />
        <PlayerBar />
        <OpenDialog />
      </ErrorBoundary>
      <WindowDrop />
      <Toasts />
      <Announcer />
    </I18nProvider>
  );
}

const Dialogs = lazyPart(async () => (await import('./app-dialogs.tsx')).Dialogs);

function OpenDialog() {
  const isOpen = useDialog((state) => state.dialog !== null);
  return isOpen && <Dialogs />;
}

/** Nothing until the reader has said what is there, so that the first screen does not flash past. */
function Screen() {
  const isKnown = useSettings((state) => state.isLoaded);
  const isLoaded = useFeeds((state) => state.isLoaded);
  const hasFeeds = useFeeds((state) => state.feeds.length > 0);
  const hasSaved = useCounts((state) => state.counts.saved > 0);
  if (!isKnown || !isLoaded) return <Opening />;
  // Saved articles outlive their feeds and must stay in reach.
  if (!hasFeeds && !hasSaved) return <Onboarding />;
  return (
    <>
      <Panes />
      <Tour />
    </>
  );
}

/** Theme and language of the page. Apart from {@link App}, so that another theme draws none of the page's parts again. */
function DocumentSettings() {
  const { theme, contrast } = useLook();
  const language = useSettings((state) => languageOf(state.settings));
  useEffect(() => {
    dress(document, { theme, contrast });
  }, [theme, contrast]);
  useEffect(() => {
    document.documentElement.lang = language;
    void speak(language);
  }, [language]);
  return null;
}
