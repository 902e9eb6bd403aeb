import type { Fault } from '../../shared/fault.ts';
import { faultLines } from '../locales/fault-lines.ts';
import { faultSentence } from '../locales/fault-sentence.ts';
import { useT } from '../locales/translate.ts';
import { useShortcutKeys } from '../shortcuts/shortcut-hint.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useLayout } from '../ui/layout.ts';
import { bringToFront } from '../ui/pane-store.ts';
import { TechnicalDetails } from '../ui/technical-details.tsx';

/** The article's pane while none is open: how to come to one, or why the last could not be opened. */
export function NoArticle({ fault }: { readonly fault: Fault | null }) {
  const t = useT();
  const keysOf = useShortcutKeys();
  const isAlone = useLayout() === 'single';
  if (fault !== null) {
    return (
      <EmptyState isHeading title={t('article.failed')} hint={faultSentence(fault, t)}>
        <TechnicalDetails lines={faultLines(fault)} />
        {isAlone && <Button onPress={() => bringToFront('list')}>{t('article.backToList')}</Button>}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      isHeading
      title={t('empty.article')}
      hint={t('empty.articleHint', {
        next: keysOf('next') ?? '↓',
        previous: keysOf('previous') ?? '↑',
        help: keysOf('help') ?? 'none',
      })}
    />
  );
}
