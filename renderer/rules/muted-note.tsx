import { EyeOff } from 'lucide-react';
import type { Article } from '../../shared/article.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { rescueFocus } from '../ui/panes.ts';
import { showMuted } from './change-rule.ts';
import styles from './muted-note.module.css';
import { reasonText } from './rule-text.ts';

/** Over an article that a rule hides: which one, and the way back into the lists. */
export function MutedNote({ article }: { readonly article: Article }) {
  const t = useT();
  if (article.mutedBy === null) return null;
  return (
    <div className={styles['note']}>
      <EyeOff size={14} aria-hidden />
      <p>{t('rules.hiddenBy', { reason: reasonText(article.mutedBy.names, t) })}</p>
      <Button
        look="link"
        onPress={() => {
          rescueFocus('article');
          void showMuted(article.id);
        }}
      >
        {t('rules.showThis')}
      </Button>
    </div>
  );
}
