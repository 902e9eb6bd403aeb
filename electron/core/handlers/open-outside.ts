import { fail, succeed, type Result } from '../../../shared/result.ts';
import type { World } from '../world.ts';

/**
 * Has the shell open an address in the person's browser. The browser shell leaves that to its page; what the desktop shell
 * does not open, its page must not either, and the person hears of it.
 */
export async function openOutside(
  { shell, openExternal }: Pick<World, 'shell' | 'openExternal'>,
  url: string,
): Promise<Result<{ readonly url: string; readonly opened: boolean }>> {
  const opened = await openExternal(url);
  if (!opened && shell === 'desktop')
    return fail({ kind: 'address-refused', address: url, reason: 'unopened' });
  return succeed({ url, opened });
}
