import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Stands in a profile that is to be emptied, until nothing is left. */
const MARK = 'erasing';
/** All that the program has ever written into its profile, but for what the shell holds open. Nothing else is touched. */
const OWN = [
  /^tagline\.db.*$/u,
  /^(?:kept|recovery)\.json(?:\.tmp)?$/u,
  /^subscriptions(?:\.\d)?\.opml(?:\.tmp)?$/u,
  /^(?:journal|snapshots)(?:-\d+)?$/u,
  /^(?:media|handover|before-restore|restore-(?:unfinished|ready|placing))$/u,
  /^(?:settings|restored-settings|window|updates)(?:\.unreadable)?\.json$/u,
];

/** Has the next start empty the profile before it opens anything. */
export const markForErasing = (file: string): void => writeFileSync(join(dirname(file), MARK), '');

const ownEntries = (profile: string): readonly string[] =>
  readdirSync(profile).filter((name) => OWN.some((own) => own.test(name)));

/** What there is to be deleted, in bytes; a file with two names counts once. */
export function profileBytes(file: string): number {
  const profile = dirname(file);
  const counted = new Map<number, number>();
  const measure = (path: string): void => {
    const { ino, size } = statSync(path);
    counted.set(ino, size);
  };
  for (const name of ownEntries(profile)) {
    const path = join(profile, name);
    if (!statSync(path).isDirectory()) measure(path);
    else {
      for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
        if (entry.isFile()) measure(join(entry.parentPath, entry.name));
      }
    }
  }
  return Array.from(counted.values()).reduce((sum, bytes) => sum + bytes, 0);
}

/** Deletes everything where that was asked for, and what an earlier start did not come to. */
export function finishErasing(file: string): void {
  const profile = dirname(file);
  const mark = join(profile, MARK);
  if (!existsSync(mark)) return;
  for (const name of ownEntries(profile)) rmSync(join(profile, name), { recursive: true, force: true });
  rmSync(mark, { force: true });
}
