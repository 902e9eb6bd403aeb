import { app, dialog } from 'electron';
import { takeProfile } from '../core/worker/take-profile.ts';
import { desktopWords } from './desktop-words.ts';
import { openExternal } from './open-external.ts';

/**
 * Takes the profile, or leads the person to the browser shell that has it. Another desktop window has been brought to the
 * front by then: Electron knows of those.
 *
 * @returns how to let go of it; null where another has it
 */
export async function ownProfile(profile: string): Promise<(() => void) | null> {
  const taken = await takeProfile(profile);
  if (taken.kind === 'ours') return taken.letGo;
  const { inUse, inUseGo, quit } = desktopWords('system', app.getLocale());
  const buttons = taken.address === null ? [quit] : [inUseGo, quit];
  const { response } = await dialog.showMessageBox({
    message: inUse,
    detail: profile,
    buttons,
    cancelId: buttons.length - 1,
  });
  if (response === 0 && taken.address !== null) await openExternal(taken.address);
  return null;
}
