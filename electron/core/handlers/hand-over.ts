import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { HandedOver } from '../../../shared/backup.ts';
import { HANDOVER_FOLDER, HANDOVER_PATH } from '../../../shared/handover.ts';
import type { World } from '../world.ts';

export const handoverFolder = ({ paths }: Pick<World, 'paths'>): string =>
  join(paths.profile, HANDOVER_FOLDER);

/** Where a file that a person asked for is to be written. */
export interface FilePlace {
  readonly path: string;
  /** What the page is told when it is there. */
  readonly handedOver: (bytes: number) => HandedOver;
}

/** Asks the person for a place, where the shell can; else the page fetches the file. Null where the person wants none. */
export async function placeFor(
  world: Pick<World, 'shell' | 'askShell' | 'paths'>,
  name: string,
): Promise<FilePlace | null> {
  if (world.shell === 'desktop') {
    const path = await world.askShell({ kind: 'save-place', name });
    return path === null ? null : { path, handedOver: (bytes) => ({ kind: 'saved', path, bytes }) };
  }
  const file = `${randomUUID()}${extname(name)}`;
  const folder = handoverFolder(world);
  mkdirSync(folder, { recursive: true });
  const handedOver = (bytes: number): HandedOver => ({
    kind: 'download',
    path: `${HANDOVER_PATH}/${file}`,
    name,
    bytes,
  });
  return { path: join(folder, file), handedOver };
}

/** Deletes what nobody has fetched. */
export const clearHandover = (world: Pick<World, 'paths'>): void =>
  rmSync(handoverFolder(world), { recursive: true, force: true });

/** Of the person's day, for the name of a file. */
export const dayInName = (now: number): string => new Date(now).toLocaleDateString('sv');
