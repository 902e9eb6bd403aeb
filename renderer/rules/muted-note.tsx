import { EyeOff } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { MutedBy } from '../../shared/muted-by.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { rescueFocus } from '../ui/panes.ts';
import { showMuted } from './change-rule.ts';
import { reasonText } from './rule-text.ts';

interface MutedNoteProps {
  readonly articleId: number;
  readonly mutedBy: MutedBy;
}

/** Over an article that a rule hides: which one, and the way back into the lists. */
export function MutedNote({ articleId, mutedBy }: MutedNoteProps) {
  const t = useT();
  const note = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = note.current;
    // It goes away once the article is shown, and the button that was pressed with it.
    return () => {
      if (shown?.contains(document.activeElement) === true) rescueFocus('article');
    };
  }, []);
  return (
    <Note
      ref={note}
      icon={<EyeOff size={14} aria-hidden />}
      text={t('rules.hiddenBy', { reason: reasonText(mutedBy.names, t) })}
    >
      <Button look="link" onPress={() => void showMuted(articleId)}>
        {t('rules.showThis')}
      </Button>
    </Note>
  );
}
