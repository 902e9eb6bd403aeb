import { ArrowLeft, ExternalLink, Mail, MailOpen, Share2, Star } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import type { Article } from '../../shared/article.ts';
import { useT } from '../locales/translate.ts';
import { MakeRuleMenu } from '../rules/make-rule-menu.tsx';
import { ShortcutHint } from '../shortcuts/shortcut-hint.tsx';
import { Button } from '../ui/button.tsx';
import { useLayout } from '../ui/layout.ts';
import { bringToFront } from '../ui/pane-store.ts';
import styles from './article-tools.module.css';
import { CopyLinkButton } from './copy-link-button.tsx';
import { KeptMark } from './kept-mark.tsx';
import { markRead, saveArticle } from './mark-read.ts';
import { goBack } from './open-article.ts';
import { openLink } from './open-link.ts';
import { useOpen } from './open-store.ts';
import { canShare, shareArticle } from './share-article.ts';
import { TextMenu } from './text-menu.tsx';

/** The strip over the open article. */
export function ArticleTools({ article }: { readonly article: Article }) {
  const t = useT();
  const layout = useLayout();
  const canGoBack = useOpen((state) => state.trail.length > 0);
  return (
    <Toolbar className={styles['tools'] ?? ''} aria-label={t('article.tools')}>
      <span className={styles['progress']} data-progress aria-hidden />
      {layout === 'single' && !canGoBack && (
        <Button look="quiet" onPress={() => bringToFront('list')}>
          <ArrowLeft size={14} aria-hidden />
          {t('article.backToList')}
        </Button>
      )}
      {canGoBack && (
        <Button look="quiet" onPress={() => goBack()}>
          <ArrowLeft size={14} aria-hidden />
          {t('article.back')}
        </Button>
      )}
      <span className={styles['space']} />
      <Button look="quiet" onPress={() => void saveArticle(article.id, !article.isSaved)}>
        <Star
          size={14}
          aria-hidden
          {...(article.isSaved ? { fill: 'currentColor', className: styles['on'] ?? '' } : {})}
        />
        {t(article.isSaved ? 'article.saved' : 'article.save')}
        <ShortcutHint of="save" />
      </Button>
      <Button
        look="icon"
        label={t(article.isRead ? 'article.markUnread' : 'article.markRead')}
        onPress={() => void markRead([article.id], !article.isRead)}
      >
        {article.isRead ? <MailOpen size={14} aria-hidden /> : <Mail size={14} aria-hidden />}
      </Button>
      <MakeRuleMenu article={article} />
      <TextMenu />
      <CopyLinkButton article={article} />
      {canShare(article) && (
        <Button look="icon" label={t('article.share')} onPress={() => void shareArticle(article)}>
          <Share2 size={14} aria-hidden />
        </Button>
      )}
      <Button look="quiet" isDisabled={article.link === null} onPress={() => void openLink(article.id, null)}>
        <ExternalLink size={14} aria-hidden />
        {t('article.openOriginal')}
        <ShortcutHint of="original" />
      </Button>
      <KeptMark article={article} />
    </Toolbar>
  );
}
