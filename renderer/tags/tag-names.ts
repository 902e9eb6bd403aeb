import { create } from 'zustand';
import type { TagKey } from '../../shared/tag.ts';
import { bridge } from '../bridge/bridge.ts';

/** A key matches itself first, so the tag is among few. */
const LOOKED_THROUGH = 20;

/** How tags are written that no line on screen carries, as one that must not be on any. */
export const useTagNames = create<{ readonly names: ReadonlyMap<TagKey, string> }>()(() => ({
  names: new Map(),
}));

/** Asks for the spelling of tags; one that is on no article keeps its key. */
export async function learnTagNames(keys: readonly TagKey[]): Promise<void> {
  const found = await Promise.all(
    keys.map(async (key) => {
      const result = await bridge.request('tags.list', { matching: key, limit: LOOKED_THROUGH });
      const tag = result.ok ? result.value.find((other) => other.key === key) : undefined;
      return tag === undefined ? [] : [[key, tag.display] as const];
    }),
  );
  useTagNames.setState(({ names }) => ({ names: new Map([...names, ...found.flat()]) }));
}

/** After a tag was renamed. */
export const relearnTagNames = (): Promise<void> => learnTagNames([...useTagNames.getState().names.keys()]);
