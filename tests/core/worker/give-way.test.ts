import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { startIngest } from '../../../electron/core/worker/start-ingest.ts';
import { systemClock } from '../../../electron/core/worker/system-clock.ts';

const TASKS = '/proc/self/task';
/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html counted from behind the name, which may hold blanks. */
const NICE = 16;

const priorities = (): Readonly<Record<string, number>> =>
  Object.fromEntries(
    readdirSync(TASKS).map((id) => {
      const [, name = '', rest = ''] =
        /\((.*)\) (.*)/u.exec(readFileSync(`${TASKS}/${id}/stat`, 'utf8')) ?? [];
      return [name, Number(rest.split(' ')[NICE])];
    }),
  );

it.runIf(process.platform === 'linux')(
  'lets the threads that people wait for go before the ingest thread',
  async () => {
    const before = priorities();
    const thread = new URL('../../../electron/core/worker/ingest-thread.ts', import.meta.url);
    const ingest = startIngest(thread, systemClock, { info: () => {}, warn: () => {}, error: () => {} });
    try {
      await ingest.ingest({ bytes: new Uint8Array(), contentType: null, url: 'https://paper.example/' });
      const { ingest: own, ...others } = priorities();
      const usual = Math.max(...Object.values(before));
      expect(own).toBeGreaterThan(usual);
      expect(Math.max(...Object.values(others))).toBe(usual);
    } finally {
      await ingest.stop();
    }
  },
);
