import type { BrowserWindow } from 'electron';
import { MINUTE_MS } from '../../shared/time.ts';
import type { SettingsKeeper } from '../core/world.ts';

/** A page that ends more often than this in {@link WITHIN_MS} is left as it is. */
const MOST_REVIVALS = 3;
const WITHIN_MS = 5 * MINUTE_MS;
/** What does not answer so long after Electron said so is ended: some work of a page takes its time. */
const PATIENCE_MS = 20_000;

/**
 * Loads the page again when its process ended, and ends one that does not answer any more. It goes on where it was, since
 * that is kept; the second time without the article that was open, which may be what ends it.
 */
export function revivePage(window: BrowserWindow, settings: SettingsKeeper, now: () => number): void {
  let revivals: readonly number[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    revivals = [...revivals.filter((at) => at > now() - WITHIN_MS), now()];
    if (revivals.length > MOST_REVIVALS) return;
    const closed = revivals.length === 1 ? Promise.resolve() : closeArticle(settings);
    void closed.finally(() => {
      if (!window.isDestroyed()) window.webContents.reload();
    });
  });
  window.on('unresponsive', () => {
    clearTimeout(timer);
    timer = setTimeout(() => window.webContents.forcefullyCrashRenderer(), PATIENCE_MS);
  });
  for (const event of ['responsive', 'closed'] as const)
    window.on(event as 'closed', () => clearTimeout(timer));
}

async function closeArticle(settings: SettingsKeeper): Promise<void> {
  await settings.set({ session: { ...settings.get().session, articleId: null } });
}
