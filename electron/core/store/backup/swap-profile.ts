import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { LastRestore } from '../../../../shared/backup.ts';
import { DAY_MS, type EpochMs } from '../../../../shared/time.ts';
import { SETTINGS } from './backup-members.ts';

/**
 * A profile takes another's place in steps that may each be the last one before the power goes; the name of the folder says
 * how far they have come, and the next start does the rest before anything is opened. `new` in it is what comes, `old` what
 * was there.
 */
const STAGES = {
  /** Being written: of no use when it is left behind. */
  unfinished: 'restore-unfinished',
  /** Whole: what is there moves out. */
  ready: 'restore-ready',
  /** All of that is out: what is new moves in. */
  placing: 'restore-placing',
  /** Done: what was there can be put back. */
  done: 'before-restore',
} as const;

const NOTE = 'restored.json';
/** The settings that came with it, until they are taken over: they are written by the shell alone. */
const TAKEN_SETTINGS = 'restored-settings.json';
/** A profile's own, without its settings. */
const OWN =
  /^(?:tagline\.db.*|kept\.json|recovery\.json|journal|snapshots|media|subscriptions(?:\.\d)?\.opml)$/u;

const noteSchema = v.object({ at: v.pipe(v.number(), v.safeInteger()) });

const profileOf = (file: string): string => dirname(file);
const stage = (file: string, name: keyof typeof STAGES): string => join(profileOf(file), STAGES[name]);

/** Where what is to come is to be written; whatever is there is left over. */
export const newProfileFolder = (file: string): string => join(stage(file, 'unfinished'), 'new');

/**
 * Says that what is in {@link newProfileFolder} is whole: {@link finishSwap} has it take the place of what is there.
 *
 * @param settings those of the present, as JSON, for the way back
 */
export const prepareSwap = (file: string, settings: string, now: EpochMs): void =>
  makeReady(file, stage(file, 'unfinished'), settings, now);

/**
 * Has what was there before the last restore come back, and keeps what is there now in its place.
 *
 * @returns false where there is nothing to come back
 */
export function prepareUndo(file: string, settings: string, now: EpochMs): boolean {
  if (readLastRestore(file) === null) return false;
  const folder = stage(file, 'done');
  if (!existsSync(join(folder, 'new'))) renameSync(join(folder, 'old'), join(folder, 'new'));
  makeReady(file, folder, settings, now);
  return true;
}

function makeReady(file: string, folder: string, settings: string, now: EpochMs): void {
  mkdirSync(join(folder, 'old'), { recursive: true });
  writeFileSync(join(folder, 'old', SETTINGS), settings);
  writeFileSync(join(folder, NOTE), JSON.stringify({ at: now }));
  renameSync(folder, stage(file, 'ready'));
}

/** Does what is left to do of a swap. Call it before anything of the profile is opened. */
export function finishSwap(file: string): void {
  const profile = profileOf(file);
  rmSync(stage(file, 'unfinished'), { recursive: true, force: true });
  const ready = stage(file, 'ready');
  const placing = stage(file, 'placing');
  if (existsSync(ready)) {
    for (const name of readdirSync(profile).filter((entry) => OWN.test(entry))) {
      renameSync(join(profile, name), join(ready, 'old', name));
    }
    renameSync(ready, placing);
  }
  if (!existsSync(placing)) return;
  const coming = join(placing, 'new');
  for (const name of existsSync(coming) ? readdirSync(coming) : []) {
    renameSync(join(coming, name), join(profile, name === SETTINGS ? TAKEN_SETTINGS : name));
  }
  rmSync(coming, { recursive: true, force: true });
  rmSync(stage(file, 'done'), { recursive: true, force: true });
  renameSync(placing, stage(file, 'done'));
}

/** The settings that came with a restore and have not been taken over; null where there are none. */
export function readTakenSettings(file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(profileOf(file), TAKEN_SETTINGS), 'utf8'));
  } catch {
    return null;
  }
}

export function forgetTakenSettings(file: string): void {
  rmSync(join(profileOf(file), TAKEN_SETTINGS), { force: true });
}

/** Null where nothing can be put back. */
export function readLastRestore(file: string): LastRestore | null {
  try {
    const { at } = v.parse(noteSchema, JSON.parse(readFileSync(join(stage(file, 'done'), NOTE), 'utf8')));
    return { at, until: at + DAY_MS };
  } catch {
    return null;
  }
}

/** Deletes what was there before a restore that nobody has taken back for a day. */
export function deleteOldProfile(file: string, now: EpochMs): void {
  const last = readLastRestore(file);
  if (last !== null && last.until <= now) rmSync(stage(file, 'done'), { recursive: true, force: true });
}
