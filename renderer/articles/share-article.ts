import type { Article } from '../../shared/article.ts';
import { bridge } from '../bridge/bridge.ts';
import { tellFault } from '../ui/toast-store.ts';

/** Whether there is a way: a desktop always has one, a browser where it says so. Elsewhere the link can be copied. */
export const canShare = ({ link }: Pick<Article, 'link'>): boolean =>
  link !== null &&
  (bridge.shell === 'desktop' || ('canShare' in navigator && navigator.canShare({ url: link })));

/** Hands the address of the original on. */
export async function shareArticle({ id, link, title }: Article): Promise<void> {
  if (link === null) return;
  if (bridge.shell === 'browser') {
    // Rejects where the person thinks better of it.
    await navigator.share({ title, url: link }).catch(() => {});
    return;
  }
  const result = await bridge.request('articles.share', { id });
  if (!result.ok) tellFault(result.fault);
}
