import { lazy, Suspense, type ComponentType } from 'react';

const loads: (() => Promise<unknown>)[] = [];

/**
 * A part of the window that is not there at the start: its code comes when it is first shown, or before, when the page has
 * time ({@link loadParts}).
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  loads.push(load);
  const Part = lazy(async () => ({ default: await load() }));
  return function LazyPart(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** Fetches all parts one after the other while nothing else is to be done, so that none is waited for later. */
export function loadParts(): void {
  requestIdleCallback(async () => {
    for (const load of loads) await load();
  });
}
