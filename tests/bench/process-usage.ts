import { readFileSync } from 'node:fs';

/** What a process has used so far. */
export interface ProcessUsage {
  readonly cpuSeconds: number;
  /** Most memory held at once since it began. */
  readonly peakMegabytes: number;
  readonly megabytes: number;
}

/** Clock ticks per second of every Linux that Node runs on (`getconf CLK_TCK`). */
const TICKS = 100;

/** Read from `/proc`; null on systems that have none. */
export function processUsage(pid: number): ProcessUsage | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    // The second field is the program's name in brackets, which may hold blanks.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return {
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS,
      peakMegabytes: kilobytes(status, 'VmHWM') / 1024,
      megabytes: kilobytes(status, 'VmRSS') / 1024,
    };
  } catch {
    return null;
  }
}

function kilobytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'mu').exec(status)?.[1] ?? 0);
}
