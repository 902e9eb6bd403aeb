import { useCallback } from 'react';
import type { Clearing, ClearPreview } from '../../shared/storage.ts';
import { bridge } from '../bridge/bridge.ts';
import { useAnswer } from '../bridge/use-answer.ts';
import type { Feed } from '../../shared/feed.ts';
import { useFeeds } from '../feeds/feeds-store.ts';
import { formatSize } from '../locales/format-size.ts';
import { formatMonth } from '../locales/format-time.ts';
import { useLocale, useT, type Translate } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { DialogButtons, DialogFrame } from '../ui/dialog-frame.tsx';
import { closeDialog } from '../ui/dialog-store.ts';
import { FaultNote } from '../ui/fault-note.tsx';
import { clearNow } from './change-storage.ts';
import styles from './clear-dialog.module.css';

/** Shows what would go and what stays, before anything goes. */
export function ClearDialog({ clearing }: { readonly clearing: Clearing }) {
  const t = useT();
  const locale = useLocale();
  const feeds = useFeeds((state) => state.feeds);
  const preview = usePreview(clearing);
  const isKeeping = 'scope' in clearing;
  return (
    <DialogFrame title={titleOf(clearing, feeds, locale, t)}>
      <div className={styles['preview']} role="status">
        {preview.kind === 'loading' && <p>{t('storage.measuring')}</p>}
        {preview.kind === 'failed' && <FaultNote fault={preview.fault} isAnswer />}
        {preview.kind === 'shown' &&
          linesOf(preview.value, locale, t).map((line) => <p key={line}>{line}</p>)}
      </div>
      {'kind' in clearing && clearing.kind === 'full-texts' && (
        <p className={styles['hint']}>{t('storage.fullTextsHint')}</p>
      )}
      {'kind' in clearing && clearing.kind === 'revisions' && (
        <p className={styles['hint']}>{t('storage.revisionsHint')}</p>
      )}
      <p className={styles['hint']}>{t('storage.aDay')}</p>
      <DialogButtons>
        <Button onPress={closeDialog}>{t('dialog.cancel')}</Button>
        <Button
          look="primary"
          isDisabled={preview.kind !== 'shown' || (!isKeeping && preview.value.articles === 0)}
          onPress={() => {
            closeDialog();
            void clearNow(clearing);
          }}
        >
          {t(isKeeping ? 'storage.doKeep' : 'storage.doClear')}
        </Button>
      </DialogButtons>
    </DialogFrame>
  );
}

function usePreview(clearing: Clearing): ReturnType<typeof useAnswer<ClearPreview>> {
  const ask = useCallback(
    () =>
      'kind' in clearing
        ? bridge.request('storage.preview', clearing)
        : bridge.request('retention.preview', clearing),
    [clearing],
  );
  return useAnswer<ClearPreview>(ask, never);
}

/** What is asked about is not changed by anything else while the dialog is open. */
const never = () => (): void => {};

function titleOf(clearing: Clearing, feeds: readonly Feed[], locale: string, t: Translate): string {
  if ('scope' in clearing) return t('storage.askKeep');
  switch (clearing.kind) {
    case 'feed':
      return t('storage.askSource', { feed: feeds.find(({ id }) => id === clearing.feedId)?.title ?? '' });
    case 'older-than':
      return t('storage.askBefore', { month: formatMonth(locale, clearing.before) });
    case 'full-texts':
      return t('storage.askFullTexts');
    case 'revisions':
      return t('storage.askRevisions');
  }
}

/** A preview in sentences. */
function linesOf(preview: ClearPreview, locale: string, t: Translate): readonly string[] {
  const { articles, feeds, most, bytes } = preview;
  const gone = t('storage.wouldGo', { articles });
  const kept = (['saved', 'downloaded', 'followed', 'offered'] as const)
    .filter((why) => preview[why] > 0)
    .map((why) => t(`storage.${why}`, { count: preview[why] }));
  const sources = most.map(({ title, articles: count }) => `${title} (${count.toLocaleString(locale)})`);
  return [
    articles === 0 ? gone : t('storage.wouldGoFrom', { gone, feeds, size: formatSize(locale, bytes) }),
    ...(feeds > 1 ? [t('storage.most', { sources: sources.join(', ') })] : []),
    ...(kept.length > 0 ? [t('storage.stays', { kept: kept.join(', ') })] : []),
  ];
}
