import type { Article } from '../../shared/article.ts';
import { formatClock, formatDateTime } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { UpdatedButton } from '../revisions/updated-button.tsx';
import styles from './article-head.module.css';

/** Where and when, the title, and what to expect. */
export function ArticleHead({ article }: { readonly article: Article }) {
  const t = useT();
  const { section, author, otherSources, readingMinutes, wordCount } = article;
  return (
    <header>
      <p className={styles['kicker']}>
        <bdi className={styles['source']}>{article.sourceTitle}</bdi>
        {section !== null && (
          <>
            {' · '}
            <bdi>{section}</bdi>
          </>
        )}
        {' · '}
        <PublishedTime article={article} />
      </p>
      <h1 className={styles['title']} lang={article.language ?? undefined} dir={article.direction}>
        {article.title === '' ? t('list.untitled') : article.title}
      </h1>
      <p className={styles['by']}>
        {wordCount > 0 && <span>{t('article.minutes', { count: readingMinutes })}</span>}
        {author !== null && author !== '' && <span>{author}</span>}
        {otherSources > 0 && <span>{t('article.otherSources', { count: otherSources })}</span>}
        <UpdatedButton article={article} />
      </p>
    </header>
  );
}

/** As the publisher's clock showed it, and the person's own time where the two clocks differ. */
function PublishedTime({ article }: { readonly article: Article }) {
  const t = useT();
  const locale = useLocale();
  const { publishedAt, publishedOffsetMinutes, firstSeenAt } = article;
  if (publishedAt === null) {
    return <span>{t('article.undated', { time: formatDateTime(locale, firstSeenAt) })}</span>;
  }
  const theirs = formatDateTime(locale, publishedAt, publishedOffsetMinutes);
  const ours = formatDateTime(locale, publishedAt);
  return (
    <time dateTime={new Date(publishedAt).toISOString()} title={t('article.localTime', { time: ours })}>
      {theirs}
      {ours !== theirs && ` (${t('article.localTime', { time: formatClock(locale, publishedAt) })})`}
    </time>
  );
}
