import { History } from 'lucide-react';
import type { Article } from '../../shared/article.ts';
import { formatClock, formatDateTime, formatDayTime } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { useNow } from '../ui/now.ts';
import { openRevisions } from './open-revisions.ts';

/** "Updated 14:20", which opens what changed. */
export function UpdatedButton({ article }: { readonly article: Article }) {
  const t = useT();
  const locale = useLocale();
  const now = new Date(useNow());
  if (article.updatedAt === null) return null;
  const at = new Date(article.updatedAt);
  const isToday = at.toDateString() === now.toDateString();
  const format = at.getFullYear() === now.getFullYear() ? formatDayTime : formatDateTime;
  const text = isToday
    ? t('revisions.updatedToday', { time: formatClock(locale, article.updatedAt) })
    : t('revisions.updated', { time: format(locale, article.updatedAt) });
  return (
    <Button look="link" label={t('revisions.open', { updated: text })} onPress={openRevisions}>
      <History size={13} aria-hidden />
      {text}
    </Button>
  );
}
