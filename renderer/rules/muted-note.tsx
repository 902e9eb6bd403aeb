import { EyeOff } from 'lucide-react';
import type { MutedBy } from '../../shared/muted-by.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { showMuted } from './change-rule.ts';
import { reasonText } from './rule-text.ts';

interface MutedNoteProps {
  readonly articleId: number;
  readonly mutedBy: MutedBy;
}

/** Over an article that a rule hides: which one, and the way back into the lists. */
export function MutedNote({ articleId, mutedBy }: MutedNoteProps) {
  const t = useT();
  return (
    <Note
      icon={<EyeOff size={14} aria-hidden />}
      text={t('rules.hiddenBy', { reason: reasonText(mutedBy.names, t) })}
    >
      <Button look="link" onPress={() => void showMuted(articleId)}>
        {t('rules.showThis')}
      </Button>
    </Note>
  );
}
