import { Notification } from 'electron';
import type { NoticeTarget, ShownNotice } from '../../shared/notice.ts';

/** Those on screen: one that nothing holds is collected, and pressing it then does nothing. */
const shown = new Set<Notification>();
const MOST_HELD = 20;

/** @returns false where the system shows no notices */
export async function showNotice(
  { title, body, target }: ShownNotice,
  onOpen: (target: NoticeTarget) => void,
): Promise<boolean> {
  if (!Notification.isSupported()) return false;
  const notice = new Notification({ title, body });
  const [oldest] = shown;
  if (oldest !== undefined && shown.size >= MOST_HELD) shown.delete(oldest);
  shown.add(notice);
  notice.on('click', () => {
    shown.delete(notice);
    onOpen(target);
  });
  notice.on('close', () => shown.delete(notice));
  notice.show();
  return true;
}
