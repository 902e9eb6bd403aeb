import { vi } from 'vitest';
import { fakeReader, type FakeReader } from './fake-reader.ts';

/**
 * Puts a fresh fake reader where the page looks for one. The page's modules must be imported after this, since the
 * bridge is picked when it loads.
 */
export function installReader(): FakeReader {
  vi.resetModules();
  const reader = fakeReader();
  vi.stubGlobal('tagline', reader.preload);
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => queueMicrotask(callback));
  vi.stubGlobal('window', { innerWidth: 1440 });
  return reader;
}
