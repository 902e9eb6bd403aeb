import { Paperclip } from 'lucide-react';
import type { Article } from '../../shared/article.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import styles from './enclosures.module.css';
import { openLink } from './open-link.ts';

/** Files that come with an article; they open outside, since the page has no network. */
export function Enclosures({ article }: { readonly article: Article }) {
  const t = useT();
  const locale = useLocale();
  if (article.enclosures.length === 0) return null;
  return (
    <section aria-label={t('article.attachments')} className={styles['list']}>
      {article.enclosures.map((enclosure) => (
        <Button key={enclosure.url} onPress={() => void openLink(article.id, enclosure.url)}>
          <Paperclip size={14} aria-hidden />
          {fileName(enclosure.url)}
          {enclosure.sizeBytes !== null && enclosure.sizeBytes > 0 && (
            <span className={styles['size']}>{formatSize(locale, enclosure.sizeBytes)}</span>
          )}
        </Button>
      ))}
    </section>
  );
}

function fileName(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, hostname } = new URL(url);
  return pathname.split('/').findLast((part) => part !== '') ?? hostname;
}

const formatSize = (locale: string, bytes: number): string =>
  new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1_000_000);
