import type { About } from '../../shared/status.ts';
import { bridge } from '../bridge/bridge.ts';

/** Null when the reader does not say. */
export async function loadAbout(): Promise<About | null> {
  const result = await bridge.request('app.about', {});
  return result.ok ? result.value : null;
}
