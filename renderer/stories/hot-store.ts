import { create } from 'zustand';
import type { Hot } from '../../shared/story.ts';
import { bridge } from '../bridge/bridge.ts';

/** Null until it is known. */
export const useHot = create<{ readonly hot: Hot | null }>()(() => ({ hot: null }));

export async function loadHot(): Promise<void> {
  const result = await bridge.request('stories.hot', {});
  if (result.ok) useHot.setState({ hot: result.value });
}
