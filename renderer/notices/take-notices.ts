import type { ShownNotice } from '../../shared/notice.ts';
import { bridge } from '../bridge/bridge.ts';
import { mayShowNotices } from '../bridge/browser-notices.ts';
import { locale, t } from '../locales/translate.ts';
import { tellWay } from '../ui/toast-store.ts';
import { noticeWords } from './notice-words.ts';
import { openNotice } from './open-notice.ts';

/** Tells the person what is to be told by now. */
export async function takeNotices(): Promise<void> {
  const taken = await bridge.request('notices.take', {});
  if (!taken.ok) return;
  for (const notice of taken.value) await show(noticeWords(notice, locale(), t));
}

/** In the window that is looked at, else by the system; where the system may not, in the window all the same. */
async function show(notice: ShownNotice): Promise<void> {
  if (document.hasFocus()) return showInside(notice);
  const result = await bridge.request('notices.show', notice);
  if (result.ok && result.value.shown) return;
  if (!showByBrowser(notice)) showInside(notice);
}

function showInside({ title, body, target }: ShownNotice): void {
  tellWay(`${title} – ${body}`, { text: t('notices.open'), go: () => openNotice(target) });
}

/** Answers whether the person allowed it. */
function showByBrowser({ title, body, target }: ShownNotice): boolean {
  if (!mayShowNotices()) return false;
  const shown = new Notification(title, { body });
  shown.addEventListener('click', () => {
    window.focus();
    shown.close();
    openNotice(target);
  });
  return true;
}
