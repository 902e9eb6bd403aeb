import { memo, useState } from 'react';
import type { RelatedLine } from '../../shared/story.ts';
import { followRelated } from '../articles/open-article.ts';
import { useOpen } from '../articles/open-store.ts';
import { joinStories, splitFromStory } from '../articles/reports-store.ts';
import { formatDayRange, formatDayTime } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { classNames } from '../ui/class-names.ts';
import { RowMenu } from '../ui/row-menu.tsx';
import styles from './more-about.module.css';
import { reasonsText } from './reason-text.ts';

/** MORE ABOUT: what came before and after, newest first, each line with its reason. */
export function MoreAbout() {
  const t = useT();
  const locale = useLocale();
  const hereId = useOpen((state) => state.article?.id ?? null);
  const offset = useOpen((state) => state.article?.publishedOffsetMinutes ?? null);
  const related = useOpen((state) => state.related);
  const lines = related?.lines ?? [];
  const times = lines.map((line) => line.publishedAt ?? line.sortAt);
  const hasOthers = lines.some((line) => !line.isHere);
  return (
    <section aria-labelledby="more-about" aria-busy={related === null} data-tour="more">
      <div className={styles['head']}>
        <h2 id="more-about">{t('stories.moreAbout')}</h2>
        {hasOthers && (
          <span>
            {t('stories.count', { count: lines.length })} ·{' '}
            {formatDayRange(locale, Math.min(...times), Math.max(...times), offset)}
          </span>
        )}
      </div>
      {related !== null && !hasOthers && <p className={styles['alone']}>{t('stories.alone')}</p>}
      {related === null && <p className={styles['alone']}>{t('stories.loading')}…</p>}
      {hasOthers && (
        <ol className={styles['timeline']}>
          {lines.map((line) => (
            <TimelineLine key={line.id} line={line} offset={offset} hereId={hereId} />
          ))}
        </ol>
      )}
    </section>
  );
}

interface TimelineLineProps {
  readonly line: RelatedLine;
  /** Of the open article's publisher, so that the whole timeline runs on one clock. */
  readonly offset: number | null;
  readonly hereId: number | null;
}

const TimelineLine = memo(function TimelineLine({ line, offset, hereId }: TimelineLineProps) {
  const t = useT();
  const locale = useLocale();
  const at = line.publishedAt ?? line.sortAt;
  const others = line.otherSources > 0 ? ` ${t('list.sources', { count: line.otherSources })}` : '';
  return (
    <li className={classNames(styles['line'], line.isHere && styles['here'], line.isRead && styles['read'])}>
      <p className={styles['time']}>
        <time dateTime={new Date(at).toISOString()}>{formatDayTime(locale, at, offset)}</time>
        {' · '}
        <bdi>{line.sourceTitle}</bdi>
        {others}
        {line.isNew && <span className={styles['new']}>{t('stories.new')}</span>}
      </p>
      {line.isHere ? (
        <span className={styles['title']} dir="auto" aria-current="true">
          {line.title}
        </span>
      ) : (
        <button
          type="button"
          className={styles['title']}
          dir="auto"
          onClick={() => void followRelated(line.id)}
        >
          {line.title}
        </button>
      )}
      <span className={styles['why']}>{line.isHere ? t('stories.here') : reasonsText(line.reasons, t)}</span>
      {!line.isHere && hereId !== null && <LineMenu line={line} hereId={hereId} />}
    </li>
  );
});

/** What the person knows better: whether two articles report one event. */
function LineMenu({ line, hereId }: { readonly line: RelatedLine; readonly hereId: number }) {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  const isSame = line.reasons.some(({ kind }) => kind === 'same-story');
  const entry = isSame
    ? { id: 'split', text: t('stories.notSame'), onAction: () => void splitFromStory(line.id) }
    : { id: 'join', text: t('stories.areSame'), onAction: () => void joinStories(hereId, line.id) };
  return (
    <span className={styles['menu']}>
      <RowMenu
        label={t('rail.more', { name: line.title })}
        entries={() => [entry]}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
      />
    </span>
  );
}
