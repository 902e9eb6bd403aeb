import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';

const loads: (() => Promise<unknown>)[] = [];

/**
 * A part of the window that is not there at the start: its code comes when it is first shown, or before, when the page has
 * time ({@link loadParts}). What has come is shown in the same breath, so that keys pressed right behind find it there.
 *
 * @param waiting what stands there until then
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  const loadOnce = async (): Promise<ComponentType<Props>> => (loaded ??= await load());
  loads.push(loadOnce);
  const Waiting = lazy(async () => ({ default: await loadOnce() }));
  return function LazyPart(props: Props) {
    // The same as long as it is shown, or what it holds would be lost when its code comes.
    const [Part] = useState(() => loaded ?? Waiting);
    return (
      <Suspense fallback={waiting}>
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
