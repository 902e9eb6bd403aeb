import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isHandoverName } from '../../../shared/handover.ts';
import { MEDIA_FOLDER } from '../../../shared/media-name.ts';
import type { KeptCounts } from '../../../shared/recovery.ts';
import { fail, succeed } from '../../../shared/result.ts';
import type { Handlers } from '../serve.ts';
import { newProfileFolder, prepareSwap, prepareUndo, readLastRestore } from '../store/backup/swap-profile.ts';
import { databaseOf, type World } from '../world.ts';
import { handoverFolder } from './hand-over.ts';

type Names =
  'backup.look' | 'backup.forget' | 'backup.restore' | 'backup.last-restore' | 'backup.undo-restore';

/** @param kept what a person has now; null where no database is open */
export function restoreHandlers(world: World, kept: () => KeptCounts | null): Pick<Handlers, Names> {
  const file = databaseOf(world);
  const settings = (): string => JSON.stringify(world.settings.get());
  let looked: { readonly token: string; readonly path: string } | null = null;

  const chosen = (upload: string | null): Promise<string | null> => {
    if (world.shell === 'desktop') return world.askShell({ kind: 'backup-file' });
    const isKnown = upload !== null && isHandoverName(upload);
    return Promise.resolve(isKnown ? join(handoverFolder(world), upload) : null);
  };

  /** What the page has left is deleted; what the person has chosen stays where it is. */
  function forget(): void {
    if (looked !== null && world.shell === 'browser') rmSync(looked.path, { force: true });
    looked = null;
  }

  return {
    'backup.look': async ({ upload }) => {
      forget();
      const path = await chosen(upload);
      if (path === null) return succeed(null);
      looked = { token: randomUUID(), path };
      const { token } = looked;
      const found = await world.inspectBackup(path);
      if (found.ok) return succeed({ token, backup: found.value, now: kept() });
      forget();
      return found;
    },
    'backup.forget': () => {
      forget();
      return succeed(null);
    },
    'backup.restore': async ({ token }) => {
      if (looked?.token !== token) return fail({ kind: 'not-found', what: 'backup' });
      const now = world.clock.now();
      const media = join(world.paths.profile, MEDIA_FOLDER);
      const unpacked = await world.unpackBackup({
        path: looked.path,
        folder: newProfileFolder(file),
        media,
        now,
      });
      if (!unpacked.ok) return unpacked;
      forget();
      prepareSwap(file, settings(), now);
      world.restart();
      return succeed(null);
    },
    'backup.last-restore': () => succeed(readLastRestore(file)),
    'backup.undo-restore': () => {
      if (!prepareUndo(file, settings(), world.clock.now())) return fail({ kind: 'not-found', what: 'undo' });
      world.restart();
      return succeed(null);
    },
  };
}
