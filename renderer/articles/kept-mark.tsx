import { CircleCheck, CircleDashed, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Article } from '../../shared/article.ts';
import { useT } from '../locales/translate.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './article-tools.module.css';
import { picturesInSight } from './pictures-in-sight.ts';

/** How much of the open article is there without a network. */
export function KeptMark({ article }: { readonly article: Article }) {
  const t = useT();
  const pictures = picturesInSight(article);
  const kept = pictures.filter(({ state }) => state.kind === 'kept').length;
  const coming = pictures.filter(({ state }) => state.kind === 'waiting').length;
  const missing = pictures.length - kept - coming;
  if (article.body === '' && kept === 0) return null;
  if (article.fullText.kind === 'waiting' && article.fullText.fault === null)
    return <Mark icon={<LoaderCircle size={14} aria-hidden />} text={t('article.keepingText')} />;
  if (coming > 0) {
    const text = t('article.keeping', { kept, all: pictures.length - missing });
    return <Mark icon={<LoaderCircle size={14} aria-hidden />} text={text} />;
  }
  if (missing > 0) {
    return (
      <Mark
        icon={<CircleDashed size={14} aria-hidden />}
        text={t('article.keptTextOnly')}
        title={t('article.keptTextOnlyHint', { count: missing })}
      />
    );
  }
  return (
    <Mark
      icon={<CircleCheck size={14} aria-hidden />}
      text={t('article.keptOffline')}
      title={t('article.keptOfflineHint')}
      isWhole
    />
  );
}

function Mark({
  icon,
  text,
  title,
  isWhole = false,
}: {
  readonly icon: ReactNode;
  readonly text: string;
  readonly title?: string;
  readonly isWhole?: boolean;
}) {
  return (
    <span className={classNames(styles['kept'], isWhole && styles['whole'])} title={title ?? text}>
      {icon}
      <span>{text}</span>
    </span>
  );
}
