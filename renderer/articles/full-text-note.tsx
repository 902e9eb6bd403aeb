import { FileText } from 'lucide-react';
import type { Article } from '../../shared/article.ts';
import { faultSentence } from '../locales/fault-sentence.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { askForText, showText } from './full-text.ts';
import { useOpen } from './open-store.ts';

/** How it stands with the full text, while the feed's text is on screen. */
export function FullTextNote({ article: { id, fullText } }: { readonly article: Article }) {
  const t = useT();
  const isNew = useOpen((state) => state.isTextNew);
  if (fullText.kind === 'waiting') {
    const text =
      fullText.fault === null
        ? t('fullText.fetching')
        : t('fullText.failed', { reason: faultSentence(fullText.fault, t) });
    return <Note icon={icon} isLive text={text} />;
  }
  if (fullText.kind === 'failed') {
    return (
      <Note
        icon={icon}
        isLive
        text={t('fullText.failed', { reason: faultSentence(fullText.fault, t, 'person') })}
      >
        <Button look="link" onPress={() => void askForText(id)}>
          {t('fullText.retry')}
        </Button>
      </Note>
    );
  }
  if (fullText.kind !== 'kept' || !isNew) return null;
  return (
    <Note icon={icon} isLive text={t('fullText.ready')}>
      <Button look="link" onPress={() => showText('full')}>
        {t('fullText.show')}
      </Button>
    </Note>
  );
}

const icon = <FileText size={14} aria-hidden />;
