import { useList, wishScroll } from './list-store.ts';
import { TAKING_OVER } from './reading-place.ts';

/**
 * Brings the line of the chosen article into sight once the list has it: of a long list it may stand in a chunk that
 * comes later. Not where a person has done anything meanwhile, or another article is chosen.
 */
export function awaitLine(id: number): void {
  const unsubscribe = useList.subscribe(({ model, phase, selectedId }, before) => {
    if (selectedId !== id) return stop();
    if (model === before.model || phase === 'failed') return;
    if (model.ids.includes(id)) {
      stop();
      // After the wish of what has loaded the list.
      queueMicrotask(() => wishScroll('start-over'));
    } else if (model.next === null) stop();
  });
  const stop = (): void => {
    unsubscribe();
    for (const event of TAKING_OVER) window.removeEventListener(event, stop, true);
  };
  for (const event of TAKING_OVER) window.addEventListener(event, stop, { capture: true, passive: true });
}
