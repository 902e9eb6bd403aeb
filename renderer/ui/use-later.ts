import { useEffect, useState } from 'react';

const WAIT_MS = 100;

/**
 * What is found for a text, a moment after it was typed; the last there was until then, and nothing for null.
 *
 * @param find the same function in every call
 */
export function useLater<Found>(
  text: string | null,
  find: (text: string) => Promise<readonly Found[]>,
): readonly Found[] {
  const [found, setFound] = useState<readonly Found[]>([]);
  useEffect(() => {
    let isOver = false;
    const ask = async (): Promise<void> => {
      const answer = text === null ? [] : await find(text.trim().slice(0, 200));
      if (!isOver) setFound(answer);
    };
    const timer = setTimeout(() => void ask(), WAIT_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text, find]);
  return found;
}
