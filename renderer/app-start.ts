import { listenToReader } from './app-events.ts';
import { loadEverything } from './app-load.ts';
import { keepSession, restoreSession } from './app-session.ts';
import { listsArticles, queryFor } from './articles/list-query.ts';
import { loadAhead } from './articles/load-list.ts';
import { watchLeaving } from './bridge/loopback-bridge.ts';
import { loadStatus } from './feeds/load-status.ts';
import { takeNotices } from './notices/take-notices.ts';
import { awaitRecordings, restorePlayer } from './player/play.ts';
import { loadSettings } from './settings/load-settings.ts';
import { useSettings } from './settings/settings-store.ts';
import { loadParts } from './ui/lazy-part.tsx';
import { usePlace } from './ui/view-store.ts';

/** Asks for what the first screen needs and begins to listen. Called once. */
export async function startApp(): Promise<void> {
  watchLeaving();
  listenToReader();
  await Promise.all([loadSettings().then(goOn), loadEverything()]);
  awaitRecordings();
  void restorePlayer();
  // What came due while no window was open.
  void takeNotices();
  loadParts();
}

/** Goes where the person was; the list there is on its way while the rest of the screen is made. */
function goOn(): void {
  // Who has gone somewhere already stays there.
  if (usePlace.getState() === usePlace.getInitialState()) restoreSession();
  keepSession();
  const place = usePlace.getState();
  if (listsArticles(place.view, '')) loadAhead(queryFor(place, '', useSettings.getState().settings));
}

/** Begins again after the reader was away. Answers whether it is back. */
export async function tryAgain(): Promise<boolean> {
  if (!(await loadStatus())) return false;
  if (!useSettings.getState().isLoaded) {
    await loadSettings();
    restoreSession();
  }
  await loadEverything();
  return true;
}
