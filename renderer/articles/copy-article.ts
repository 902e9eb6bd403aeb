import type { Article } from '../../shared/article.ts';
import { t } from '../locales/translate.ts';
import { copyText } from '../ui/copy-text.ts';
import { tell } from '../ui/toast-store.ts';
import { articleFrame } from './article-frame.ts';
import { quotation } from './quotation.ts';

/** What is selected in the text of the open article; empty where nothing is. */
export const selectedText = (): string =>
  articleFrame()?.contentDocument?.getSelection()?.toString().trim() ?? '';

/** Copies what is selected with the article's title and link. */
export async function copyQuotation(article: Article): Promise<void> {
  const text = selectedText();
  if (text !== '') await copy(quotation(text, article, t), t('copy.quotation'));
}

export async function copyLink({ link }: Article): Promise<void> {
  if (link !== null) await copy(link, t('article.linkCopied'));
}

async function copy(text: string, said: string): Promise<void> {
  tell((await copyText(text)) ? said : t('details.notCopied'));
}
