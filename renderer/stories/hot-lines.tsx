import type { HotLine } from '../../shared/story.ts';
import { openArticle } from '../articles/open-article.ts';
import { useOpen } from '../articles/open-store.ts';
import { useT } from '../locales/translate.ts';
import styles from './hot-lines.module.css';
import { hotText } from './hot-text.ts';

/** The hottest stories in order; `isRoomy` for the list pane. */
export function HotLines({
  lines,
  isRoomy = false,
}: {
  readonly lines: readonly HotLine[];
  readonly isRoomy?: boolean;
}) {
  const t = useT();
  const openId = useOpen((state) => state.article?.id);
  return (
    <ol className={isRoomy ? styles['roomy'] : undefined}>
      {lines.map((line, index) => (
        <li key={line.storyId} className={styles['line']}>
          <b className={styles['rank']} aria-hidden>
            {index + 1}
          </b>
          <button
            type="button"
            data-row
            className={styles['title']}
            dir="auto"
            aria-current={line.articleId === openId ? 'true' : undefined}
            onClick={() => void openArticle(line.articleId)}
          >
            {line.title}
          </button>
          <small className={styles['sources']}>{hotText(line, t)}</small>
        </li>
      ))}
    </ol>
  );
}
