import type { TagPage } from '../../shared/tag.ts';
import { useT } from '../locales/translate.ts';
import { showView } from '../ui/view-store.ts';
import { AboutSection } from './about-section.tsx';
import styles from './about-sources.module.css';

/** The feeds that used the tag; pressing one shows its articles with it. */
export function AboutSources({ page: { tag, sources } }: { readonly page: TagPage }) {
  const t = useT();
  const most = Math.max(...sources.map(({ articles }) => articles), 1);
  return (
    <AboutSection title={t('tagPage.sources')}>
      <ul className={styles['sources']}>
        {sources.map(({ feedId, title, articles }) => (
          <li key={feedId}>
            <button
              type="button"
              className={styles['source']}
              onClick={() => showView({ kind: 'feed', feedId }, { tags: [tag.key] })}
            >
              <span className={styles['name']}>{title}</span>
              <span className={styles['count']}>{t('tags.articles', { count: articles })}</span>
              <span className={styles['share']} aria-hidden>
                <span style={{ width: `${(articles / most) * 100}%` }} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </AboutSection>
  );
}
