import { AlignLeft } from 'lucide-react';
import type { Article } from '../../shared/article.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { openLink } from './open-link.ts';

/** That the text on screen is not laid out as its publisher did. */
export function FormNote({ article: { id, form, link } }: { readonly article: Article }) {
  const t = useT();
  if (form === 'whole') return null;
  return (
    <Note icon={<AlignLeft size={14} aria-hidden />} text={t(`article.form.${form}`)}>
      {link !== null && (
        <Button look="link" onPress={() => void openLink(id, null)}>
          {t('article.openOriginal')}
        </Button>
      )}
    </Note>
  );
}
