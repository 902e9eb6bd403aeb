import { Paperclip } from 'lucide-react';
import { useEffect } from 'react';
import type { Article } from '../../shared/article.ts';
import { isRecording } from '../../shared/recording.ts';
import { formatSize } from '../locales/format-size.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { loadRecordings } from '../player/load-recordings.ts';
import { Button } from '../ui/button.tsx';
import styles from './enclosures.module.css';
import { openLink } from './open-link.ts';
import { RecordingLine } from './recording-line.tsx';

/** What comes with an article: recordings are played here, other files open outside, since the page has no network. */
export function Enclosures({ article }: { readonly article: Article }) {
  const t = useT();
  const locale = useLocale();
  const { id, enclosures } = article;
  const recordings = enclosures.filter(isRecording);
  const hasRecordings = recordings.length > 0;
  useEffect(() => {
    if (hasRecordings) void loadRecordings(id);
  }, [id, hasRecordings]);
  if (enclosures.length === 0) return null;
  return (
    <section aria-label={t('article.attachments')} className={styles['list']}>
      {recordings.map((enclosure) => (
        <RecordingLine
          key={enclosure.url}
          article={article}
          enclosure={enclosure}
          name={fileName(enclosure.url)}
        />
      ))}
      {enclosures
        .filter((enclosure) => !isRecording(enclosure))
        .map((enclosure) => (
          <Button key={enclosure.url} onPress={() => void openLink(id, enclosure.url)}>
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
