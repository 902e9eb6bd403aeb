import { useEffect, useState } from 'react';
import type { Tag } from '../../shared/tag.ts';
import { bridge } from '../bridge/bridge.ts';

const WAIT_MS = 100;
const MOST = 8;

/** The first tags that the reader finds for a text, in any spelling; there may be many thousands, so none are held here. */
export function useTagsFor(text: string): readonly Tag[] {
  const [tags, setTags] = useState<readonly Tag[]>([]);
  useEffect(() => {
    const matching = text.trim().slice(0, 200);
    let isOver = false;
    const ask = async (): Promise<void> => {
      const result = matching === '' ? null : await bridge.request('tags.list', { matching, limit: MOST });
      // Without an answer there is still everything else to choose.
      if (!isOver) setTags(result?.ok === true ? result.value : []);
    };
    const timer = setTimeout(() => void ask(), WAIT_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text]);
  return tags;
}
