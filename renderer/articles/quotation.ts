import type { Article } from '../../shared/article.ts';
import type { Translate } from '../locales/translate.ts';

/**
 * A quotation as it is pasted elsewhere: the words in the quotation marks of the language, each paragraph on a line of
 * its own, and below them where they are from.
 */
export function quotation(
  text: string,
  { title, sourceTitle, link }: Pick<Article, 'title' | 'sourceTitle' | 'link'>,
  t: Translate,
): string {
  const words = text
    .split(/\s*\n\s*/u)
    .filter((line) => line !== '')
    .join('\n');
  const source = [title, sourceTitle].filter((part) => part !== '').join(', ');
  return [t('copy.quoted', { text: words }), `— ${source}`, ...(link === null ? [] : [link])].join('\n');
}
