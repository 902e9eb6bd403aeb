import { useT } from '../locales/translate.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './former-title.module.css';

/** Below a headline that was changed, the one it arrived with; in one line. */
export function FormerTitle({ title }: { readonly title: string }) {
  const t = useT();
  return (
    <p className={styles['former']} dir="auto" title={`${t('revisions.former')} ${title}`}>
      <VisuallyHidden>{t('revisions.former')} </VisuallyHidden>
      <del>{title}</del>
    </p>
  );
}
