import { FileText } from 'lucide-react';
import type { Article } from '../../shared/article.ts';
import { useT } from '../locales/translate.ts';
import { ShortcutHint } from '../shortcuts/shortcut-hint.tsx';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { askForText, showText } from './full-text.ts';
import { useOpen } from './open-store.ts';
import styles from './text-switch.module.css';

/** Which text is on screen, or the way to the full one. */
export function TextSwitch({ article: { id, fullText } }: { readonly article: Article }) {
  const t = useT();
  const shownText = useOpen((state) => state.shownText);
  if (fullText.kind === 'kept') {
    return (
      <div className={styles['switch']}>
        <Choice
          label={t('fullText.which')}
          value={shownText}
          options={[
            { value: 'feed', text: t('fullText.feed') },
            { value: 'full', text: t('fullText.full') },
          ]}
          onChange={showText}
          look="words"
        />
      </div>
    );
  }
  if (fullText.kind !== 'unasked') return null;
  return (
    <div className={styles['switch']}>
      <Button look="quiet" onPress={() => void askForText(id)}>
        <FileText size={14} aria-hidden />
        {t('fullText.full')}
        <ShortcutHint of="full-text" />
      </Button>
    </div>
  );
}
