import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { focusPane } from '../ui/panes.ts';
import { articleFrame, articleScroller } from './article-frame.ts';
import styles from './find-bar.module.css';
import { findRanges } from './find-ranges.ts';
import { closeFind, FIND_BOX_ID, useFind } from './find-store.ts';
import { markRanges } from './mark-ranges.ts';

/** `body`: the text that is on screen; it is looked through anew when it changes. */
export function FindBar({ body }: { readonly body: string }) {
  const t = useT();
  const text = useFind((state) => state.text);
  const [ranges, setRanges] = useState<readonly Range[]>([]);
  const [at, setAt] = useState(0);

  useEffect(() => {
    // The frame is filled with a text in the same breath.
    const frame = requestAnimationFrame(() => {
      const root = body === '' ? null : (articleFrame()?.contentDocument?.querySelector('article') ?? null);
      setRanges(root === null ? [] : findRanges(root, text));
      setAt(0);
    });
    return () => cancelAnimationFrame(frame);
  }, [text, body]);

  useEffect(() => {
    const frame = articleFrame();
    const content = frame?.contentDocument ?? null;
    if (frame === null || content === null) return;
    markRanges(content, ranges, ranges[at]);
    if (ranges[at] !== undefined) bringInSight(frame, ranges[at]);
  }, [ranges, at]);

  useEffect(
    () => () => {
      const frame = articleFrame()?.contentDocument ?? null;
      if (frame !== null) markRanges(frame, [], undefined);
    },
    [],
  );

  const step = (by: 1 | -1): void => {
    if (ranges.length > 0) setAt((at + by + ranges.length) % ranges.length);
  };
  const leave = (): void => {
    closeFind();
    focusPane('article');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };
  const isNone = text.trim() !== '' && ranges.length === 0;
  return (
    <div className={styles['bar']} role="search" aria-label={t('find.name')}>
      <input
        id={FIND_BOX_ID}
        className={styles['input']}
        type="text"
        inputMode="search"
        aria-label={t('find.name')}
        placeholder={t('find.name')}
        value={text}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => useFind.setState({ text: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <span className={styles['count']} role="status">
        {isNone && t('find.none')}
        {ranges.length > 0 && t('find.count', { at: at + 1, count: ranges.length })}
      </span>
      <Button
        look="icon"
        label={t('find.previous')}
        isDisabled={ranges.length === 0}
        onPress={() => step(-1)}
      >
        <ChevronUp size={15} aria-hidden />
      </Button>
      <Button look="icon" label={t('find.next')} isDisabled={ranges.length === 0} onPress={() => step(1)}>
        <ChevronDown size={15} aria-hidden />
      </Button>
      <Button look="icon" label={t('dialog.close')} onPress={leave}>
        <X size={15} aria-hidden />
      </Button>
    </div>
  );
}

/** The pane scrolls and the frame does not: it is as high as its text. */
function bringInSight(frame: HTMLIFrameElement, range: Range): void {
  const pane = articleScroller();
  if (pane === null) return;
  const top = frame.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  const middle = top + range.getBoundingClientRect().top - pane.clientHeight / 2;
  pane.scrollBy({ top: middle, behavior: 'instant' });
}
