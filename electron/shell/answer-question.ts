import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { app, dialog, session, ShareMenu } from 'electron';
import { BACKUP_ENDING } from '../../shared/backup-ending.ts';
import type { World } from '../core/world.ts';
import { mayOpen } from './open-external.ts';

/** Does for the reader what Electron alone can. */
export const answerQuestion =
  (profile: string): World['askShell'] =>
  async (question) => {
    switch (question.kind) {
      case 'save-place':
        return savePlace(question.name);
      case 'backup-file': {
        const filters = [{ name: 'Tagline', extensions: [BACKUP_ENDING.slice(1)] }];
        const { filePaths } = await dialog.showOpenDialog({ properties: ['openFile'], filters });
        return filePaths[0] ?? null;
      }
      case 'share':
        return share(question.url, process.platform);
      case 'forget-page':
        await forgetPage(profile);
        return null;
    }
  };

/** There is such a menu on macOS alone. */
export function share(url: string, platform: NodeJS.Platform): string | null {
  if (platform !== 'darwin' || !mayOpen(url)) return null;
  new ShareMenu({ urls: [url] }).popup();
  return url;
}

async function savePlace(name: string): Promise<string | null> {
  const defaultPath = join(app.getPath('documents'), name);
  const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath });
  return canceled || filePath === '' ? null : filePath;
}

async function forgetPage(profile: string): Promise<void> {
  const { defaultSession } = session;
  await defaultSession.clearStorageData();
  await defaultSession.clearCache();
  await defaultSession.clearCodeCaches({});
  await rm(join(profile, 'logs'), { recursive: true, force: true });
}
