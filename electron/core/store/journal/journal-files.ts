import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { actSchema, type Act } from './act.ts';

const NAME = /^(?<number>\d{6,})\.jsonl$/u;

/** The folder of the journal of a database: its lines are in files of running numbers, each begun with a snapshot. */
export const journalOf = (file: string): string => join(dirname(file), 'journal');

export const segmentFile = (file: string, number: number): string =>
  join(journalOf(file), `${String(number).padStart(6, '0')}.jsonl`);

export interface Segment {
  readonly number: number;
  readonly path: string;
  readonly bytes: number;
}

/** The files of the journal, the oldest first. */
export function segmentsOf(file: string): readonly Segment[] {
  const folder = journalOf(file);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder)
    .flatMap((entry) => {
      const number = NAME.exec(entry)?.groups?.['number'];
      if (number === undefined) return [];
      const path = join(folder, entry);
      return [{ number: Number(number), path, bytes: statSync(path).size }];
    })
    .toSorted((a, b) => a.number - b.number);
}

/** Deletes what every kept snapshot holds. */
export function deleteSegmentsBefore(file: string, number: number): void {
  for (const segment of segmentsOf(file)) if (segment.number < number) rmSync(segment.path, { force: true });
}

/**
 * The acts from a segment on, in the order in which they were done. A line that was cut short or belongs to a later version
 * is passed over.
 */
export function readActs(file: string, fromSegment: number): readonly Act[] {
  return segmentsOf(file)
    .filter(({ number }) => number >= fromSegment)
    .flatMap(({ path }) => readFileSync(path, 'utf8').split('\n'))
    .map(readLine)
    .filter((act) => act !== null);
}

function readLine(line: string): Act | null {
  try {
    const read = v.safeParse(actSchema, JSON.parse(line));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
