import type { Fault } from '../../shared/fault.ts';
import { oneLine } from './one-line.ts';

/**
 * The technical cause of a fault, a fact to a line: its kind, then each fact under the name it has in the code. Not
 * translated: it is for a publisher, a forum or a report, whatever language the person reads in.
 */
export const faultLines = (fault: Fault): readonly string[] => [
  `kind: ${fault.kind}`,
  ...Object.entries(fault).flatMap(([name, value]: [string, unknown]) =>
    name === 'kind' || value === null ? [] : `${nameOf(name)}: ${written(name, value)}`,
  ),
];

const nameOf = (name: string): string => name.replace(/Ms$/u, '').replace(/Bytes$/u, '');

function written(name: string, value: unknown): string {
  if (typeof value === 'number' && (name === 'from' || name === 'to')) return writtenTime(value);
  if (name.endsWith('Ms')) return `${String(value)} ms`;
  if (name.endsWith('Bytes')) return `${String(value)} bytes`;
  return oneLine(String(value));
}

/** ISO 8601, in UTC: read alike by whoever gets it. */
export const writtenTime = (at: number): string => new Date(at).toISOString();
