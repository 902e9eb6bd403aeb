import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { Recovery } from '../../../../shared/recovery.ts';

const count = v.pipe(v.number(), v.safeInteger());
const counts = v.object({
  subscriptions: count,
  articles: count,
  read: count,
  saved: count,
  follows: count,
});
const schema = v.object({
  at: count,
  from: v.picklist(['damaged-file', 'snapshot', 'subscriptions', 'nothing']),
  recovered: counts,
  known: counts,
  damagedFile: v.nullable(v.string()),
});

const noteFile = (file: string): string => join(dirname(file), 'recovery.json');

/** The last recovery, until the person has put it away. */
export function readRecovery(file: string): Recovery | null {
  try {
    return v.parse(schema, JSON.parse(readFileSync(noteFile(file), 'utf8')));
  } catch {
    return null;
  }
}

export function noteRecovery(file: string, recovery: Recovery): void {
  const path = noteFile(file);
  writeFileSync(`${path}.tmp`, `${JSON.stringify(recovery)}\n`);
  renameSync(`${path}.tmp`, path);
}

export function forgetRecovery(file: string): void {
  rmSync(noteFile(file), { force: true });
}
