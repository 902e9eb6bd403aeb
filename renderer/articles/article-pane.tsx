import { useRef, type ReactNode } from 'react';
import { useT } from '../locales/translate.ts';
import { NewVersionNote } from '../revisions/new-version-note.tsx';
import { MutedNote } from '../rules/muted-note.tsx';
import { useSettings } from '../settings/settings-store.ts';
import { ArticleTags } from '../tags/article-tags.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { ArticleBody } from './article-body.tsx';
import { ArticleHead } from './article-head.tsx';
import styles from './article-pane.module.css';
import { ArticleTools } from './article-tools.tsx';
import { Enclosures } from './enclosures.tsx';
import { FindBar } from './find-bar.tsx';
import { useFind } from './find-store.ts';
import { FormNote } from './form-note.tsx';
import { FullTextNote } from './full-text-note.tsx';
import { withShownText } from './full-text.ts';
import { LeadPicture } from './lead-picture.tsx';
import { NoArticle } from './no-article.tsx';
import { openLink } from './open-link.ts';
import { useOpen } from './open-store.ts';
import { useArticlePlace } from './reading-place.ts';
import { TextSwitch } from './text-switch.tsx';

interface ArticlePaneProps {
  readonly onKey: (event: KeyboardEvent) => void;
  /** What stands below the open article. */
  readonly children: ReactNode;
}

export function ArticlePane({ onKey, children }: ArticlePaneProps) {
  const t = useT();
  const pane = useRef<HTMLElement>(null);
  const opened = useOpen((state) => state.article);
  const fault = useOpen((state) => state.fault);
  const shownText = useOpen((state) => state.shownText);
  const article = opened === null ? null : withShownText(opened, shownText);
  const textWidthCh = useSettings((state) => state.settings.textWidthCh);
  const textSizePx = useSettings((state) => state.settings.textSizePx);
  const isFinding = useFind((state) => state.isOpen);
  const id = article?.id;
  useArticlePlace(pane, id);
  return (
    <section
      ref={pane}
      className={styles['pane']}
      aria-label={t('article.name')}
      data-pane="article"
      data-article-scroller
      tabIndex={-1}
    >
      {article === null ? (
        <NoArticle fault={fault} />
      ) : (
        <>
          <ArticleTools article={article} />
          {isFinding && <FindBar key={article.id} body={article.body} />}
          <article
            className={styles['column']}
            // Half an em is a fair mean width of a letter in both families.
            style={{ maxWidth: `${Math.round(textWidthCh * textSizePx * 0.5)}px` }}
          >
            {article.mutedBy !== null && <MutedNote articleId={article.id} mutedBy={article.mutedBy} />}
            <NewVersionNote />
            <ArticleHead article={article} />
            <TextSwitch article={article} />
            {shownText === 'feed' && <FullTextNote article={article} />}
            <FormNote article={article} />
            <LeadPicture article={article} />
            {article.body === '' ? (
              <div className={styles['noText']}>
                <p>{t('article.noText')}</p>
                {article.link !== null && (
                  <Button onPress={() => void openLink(article.id, null)}>{t('article.openOriginal')}</Button>
                )}
              </div>
            ) : (
              <ErrorBoundary subject={article.id}>
                <div className={styles['text']}>
                  <ArticleBody article={article} onKey={onKey} />
                </div>
              </ErrorBoundary>
            )}
            <Enclosures article={article} />
            <ArticleTags key={article.id} tags={article.tags} />
            {children}
          </article>
        </>
      )}
    </section>
  );
}
