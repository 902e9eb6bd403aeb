import { Quote } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Article } from '../../shared/article.ts';
import { useT } from '../locales/translate.ts';
import { ShortcutHint } from '../shortcuts/shortcut-hint.tsx';
import { Button } from '../ui/button.tsx';
import { copyQuotation } from './copy-article.ts';
import styles from './quote-button.module.css';

interface Place {
  /** The text it is a place in: the next one has no selection, and no event says so. */
  readonly body: string;
  readonly left: number;
  readonly top: number;
}

/** Over what is selected in the text, once the mouse has come to rest. */
export function QuoteButton({
  article,
  frame,
}: {
  readonly article: Article;
  readonly frame: Document | null;
}) {
  const t = useT();
  const place = useSelectionPlace(frame, article.body);
  if (place === null) return null;
  return (
    <div className={styles['place']} style={{ top: place.top }}>
      <span style={{ flex: `0 1 ${place.left}px` }} />
      <Button look="plain" onPress={() => void copyQuotation(article)}>
        <Quote size={13} aria-hidden />
        {t('copy.quotationAction')}
        <ShortcutHint of="copy-quotation" />
      </Button>
    </div>
  );
}

/** Where the selection begins, from the corner of the frame; null while nothing is selected, or the mouse is selecting. */
function useSelectionPlace(frame: Document | null, body: string): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    if (frame === null) return undefined;
    let isDrawing = false;
    const look = (): void => setPlace(isDrawing ? null : placeOfSelection(frame, body));
    const draw = (): void => {
      isDrawing = true;
      setPlace(null);
    };
    const rest = (): void => {
      isDrawing = false;
      // A press within a selection empties it after this event.
      setTimeout(look);
    };
    frame.addEventListener('selectionchange', look);
    frame.addEventListener('pointerdown', draw);
    // The mouse may be let go beside the frame.
    const tops = [frame, document];
    for (const one of tops) one.addEventListener('pointerup', rest);
    return () => {
      frame.removeEventListener('selectionchange', look);
      frame.removeEventListener('pointerdown', draw);
      for (const one of tops) one.removeEventListener('pointerup', rest);
    };
  }, [frame, body]);
  return place?.body === body ? place : null;
}

function placeOfSelection(frame: Document, body: string): Place | null {
  const selection = frame.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.toString().trim() === '') return null;
  const [first] = selection.getRangeAt(0).getClientRects();
  return first === undefined ? null : { body, left: first.left, top: first.top };
}
