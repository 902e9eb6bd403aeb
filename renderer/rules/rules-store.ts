import { create } from 'zustand';
import type { Rule } from '../../shared/rule.ts';

/** The rules, in the order they were made. */
export const useRules = create<{ readonly rules: readonly Rule[] }>()(() => ({ rules: [] }));
