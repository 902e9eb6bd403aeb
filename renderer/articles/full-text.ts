import type { Article } from '../../shared/article.ts';
import { bridge } from '../bridge/bridge.ts';
import { t } from '../locales/translate.ts';
import { announce } from '../ui/announce.ts';
import { tellFault } from '../ui/toast-store.ts';
import { useOpen } from './open-store.ts';

/** An article with the text that is on screen in the place of its body. */
export function withShownText(article: Article, shownText: 'feed' | 'full'): Article {
  if (shownText === 'feed' || article.fullText.kind !== 'kept') return article;
  const { body, form, wordCount, readingMinutes } = article.fullText;
  const imageUrl = article.fullText.imageUrl ?? article.imageUrl;
  return { ...article, body, form, imageUrl, wordCount, readingMinutes };
}

export const showText = (shownText: 'feed' | 'full'): void =>
  useOpen.setState({ shownText, isTextNew: false });

/** The key: to the other text, or asks for the full one. */
export function switchText(): void {
  const { article, shownText } = useOpen.getState();
  if (article?.fullText.kind === 'kept') showText(shownText === 'feed' ? 'full' : 'feed');
  else if (article?.fullText.kind === 'unasked' || article?.fullText.kind === 'failed')
    void askForText(article.id);
}

/** Fetches the full text and shows it: who asked for it is waiting for it. */
export async function askForText(id: number): Promise<void> {
  put(id, { kind: 'waiting', fault: null });
  announce(t('fullText.fetching'));
  const result = await bridge.request('articles.fetch-text', { id });
  if (!result.ok) {
    put(id, { kind: 'unasked' });
    return tellFault(result.fault);
  }
  put(id, result.value);
  if (result.value.kind !== 'kept' || useOpen.getState().article?.id !== id) return;
  showText('full');
  announce(t('fullText.ready'));
}

function put(id: number, fullText: Article['fullText']): void {
  useOpen.setState(({ article }) => (article?.id === id ? { article: { ...article, fullText } } : {}));
}
