import { bridge } from '../bridge/bridge.ts';
import { t } from '../locales/translate.ts';
import { tell, tellFault } from '../ui/toast-store.ts';

/** Opens the article's original (`href` null) or a link of its text, as far as the reader allows the address. */
export async function openLink(articleId: number, href: string | null): Promise<void> {
  const result = await bridge.request('links.open', { articleId, href });
  if (!result.ok) {
    if (result.fault.kind === 'invalid-argument') tell(t('article.linkBlocked'));
    else tellFault(result.fault);
    return;
  }
  if (!result.value.opened) window.open(result.value.url, '_blank', 'noopener,noreferrer');
}
