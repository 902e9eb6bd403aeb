import { Link2 } from 'lucide-react';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { copyText } from '../ui/copy-text.ts';
import { tell } from '../ui/toast-store.ts';

/** Puts the address of the original on the clipboard, to be handed on. */
export function CopyLinkButton({ link }: { readonly link: string | null }) {
  const t = useT();
  const copy = async (address: string): Promise<void> =>
    tell(t((await copyText(address)) ? 'article.linkCopied' : 'details.notCopied'));
  return (
    <Button
      look="icon"
      label={t('article.copyLink')}
      isDisabled={link === null}
      onPress={() => link !== null && void copy(link)}
    >
      <Link2 size={14} aria-hidden />
    </Button>
  );
}
