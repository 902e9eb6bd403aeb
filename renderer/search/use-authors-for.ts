import { bridge } from '../bridge/bridge.ts';
import { useLater } from '../ui/use-later.ts';

const MOST = 8;

async function authorsFor(matching: string): Promise<readonly string[]> {
  const result = await bridge.request('articles.authors', { matching, limit: MOST });
  return result.ok ? result.value : [];
}

/** The authors whose name holds a text, who wrote most lately for an empty one, and none for null. */
export const useAuthorsFor = (text: string | null): readonly string[] => useLater(text, authorsFor);
