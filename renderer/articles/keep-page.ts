import type { Fault } from '../../shared/fault.ts';
import { bridge } from '../bridge/bridge.ts';
import { t } from '../locales/translate.ts';
import { tell } from '../ui/toast-store.ts';
import { openArticle } from './open-article.ts';

/** Keeps the article at an address and shows it. Answers the fault when it could not. */
export async function keepPage(address: string, allowPrivate: boolean): Promise<Fault | null> {
  const feedTitle = t('keepPage.feed');
  const result = await bridge.request('articles.keep-page', { address, allowPrivate, feedTitle });
  if (!result.ok) return result.fault;
  const { articleId, isKnown, undo } = result.value;
  tell(t(isKnown ? 'keepPage.wasHere' : 'keepPage.kept'), undo);
  await openArticle(articleId);
  return null;
}
