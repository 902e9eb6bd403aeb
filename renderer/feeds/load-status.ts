import { bridge } from '../bridge/bridge.ts';
import { useStatus } from './status-store.ts';

/** Answers whether the reader could be asked. */
export async function loadStatus(): Promise<boolean> {
  const result = await bridge.request('app.status', {});
  if (result.ok) useStatus.setState({ status: result.value });
  return result.ok;
}
