import { create } from 'zustand';
import { changeSettings } from '../settings/change-settings.ts';
import { useSettings } from '../settings/settings-store.ts';
import { placeOfStep, TOUR_STEPS } from './tour-steps.ts';

/** Which of its steps the tour stands at; null: it is not shown. */
export const useTour = create<{ readonly step: number | null }>()(() => ({ step: null }));

/** Shows it from its beginning; it never comes by itself afterwards. */
export function startTour(): void {
  goToStep(0);
  if (useSettings.getState().settings.tour !== 'seen') void changeSettings({ tour: 'seen' });
}

/** Whoever came by the first screen is shown around once their first articles are there. */
export function promiseTour(): void {
  if (useSettings.getState().settings.tour === 'new') void changeSettings({ tour: 'due' });
}

/** Brings what it is about into sight. */
export function goToStep(step: number): void {
  const next = TOUR_STEPS[step];
  if (next === undefined) return endTour();
  placeOfStep(next)?.scrollIntoView({ block: 'nearest' });
  useTour.setState({ step });
}
export const endTour = (): void => useTour.setState({ step: null });
