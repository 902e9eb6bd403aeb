import { Link2 } from 'lucide-react';
import type { Article } from '../../shared/article.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { copyLink } from './copy-article.ts';

/** Puts the address of the original on the clipboard, to be handed on. */
export function CopyLinkButton({ article }: { readonly article: Article }) {
  const t = useT();
  return (
    <Button
      look="icon"
      label={t('article.copyLink')}
      isDisabled={article.link === null}
      onPress={() => void copyLink(article)}
    >
      <Link2 size={14} aria-hidden />
    </Button>
  );
}
