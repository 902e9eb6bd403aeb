import { create } from 'zustand';
import type { SmartView } from '../../shared/article.ts';

/** The saved views, in the order they were made. */
export const useViews = create<{ readonly views: readonly SmartView[] }>()(() => ({ views: [] }));
