import { useEffect, useRef, useState } from 'react';
import type { Article } from '../../shared/article.ts';
import { bridge } from '../bridge/bridge.ts';
import { useT } from '../locales/translate.ts';
import { useLook } from '../settings/appearance.ts';
import { useSettings } from '../settings/settings-store.ts';
import styles from './article-body.module.css';
import { catchPresses, dressFrame, fillFrame } from './frame-document.ts';
import { openLink } from './open-link.ts';
import { fetchPicture } from './open-pictures.ts';
import { placePictures } from './place-pictures.ts';
import { QuoteButton } from './quote-button.tsx';
import { safeBody } from './safe-body.ts';

interface ArticleBodyProps {
  readonly article: Article;
  /** Keys pressed in the frame, for the app's shortcuts. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/**
 * The text, in a sandboxed frame that runs no script and loads nothing. It is as high as its content, so that the
 * pane scrolls it together with its title and what follows.
 */
export function ArticleBody({ article, onKey }: ArticleBodyProps) {
  const t = useT();
  const { theme, contrast } = useLook();
  const settings = useSettings((state) => state.settings);
  const iframe = useRef<HTMLIFrameElement>(null);
  const [frame, setFrame] = useState<Document | null>(null);
  const [height, setHeight] = useState(0);
  const { id, body, pictures, language, direction } = article;
  // The text is not made anew for a picture that came.
  const picturesNow = useRef(pictures);

  useEffect(() => {
    if (frame === null) return;
    const content = safeBody(body);
    placePictures(content, picturesNow.current, t);
    fillFrame(frame, content, { language, direction });
  }, [frame, body, language, direction, t]);

  useEffect(() => {
    picturesNow.current = pictures;
    if (frame !== null) placePictures(frame, pictures, t);
  }, [frame, pictures, t]);

  useEffect(() => {
    if (frame !== null) dressFrame(frame, { theme, contrast }, settings);
  }, [frame, theme, contrast, settings]);

  useEffect(
    () =>
      frame === null
        ? undefined
        : catchPresses(frame, {
            onLink: (href) => void openLink(id, href),
            onPicture: (url) => void fetchPicture(id, url),
          }),
    [frame, id],
  );

  useEffect(() => {
    if (frame === null) return undefined;
    frame.addEventListener('keydown', onKey);
    return () => frame.removeEventListener('keydown', onKey);
  }, [frame, onKey]);

  useEffect(() => {
    const content = frame?.querySelector('article') ?? null;
    if (content === null) return undefined;
    const measure = (): void => setHeight(Math.ceil(content.getBoundingClientRect().height));
    const observer = new ResizeObserver(measure);
    observer.observe(content);
    return () => observer.disconnect();
  }, [frame]);

  return (
    <div className={styles['holder']}>
      <iframe
        ref={iframe}
        className={styles['frame']}
        style={{ height }}
        // No allow-scripts, ever: with allow-same-origin it would undo the sandbox.
        sandbox="allow-same-origin"
        referrerPolicy="no-referrer"
        src={bridge.articleFrameUrl}
        title={t('article.body')}
        onLoad={() => setFrame(iframe.current?.contentDocument ?? null)}
      />
      <QuoteButton article={article} frame={frame} />
    </div>
  );
}
