import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createDownload } from '../../../electron/core/fetch/create-download.ts';
import { createFetch } from '../../../electron/core/fetch/create-fetch.ts';
import type { FetchOptions } from '../../../electron/core/fetch/one-hop.ts';
import { RefreshSchedule } from '../../../electron/core/refresh/refresh-schedule.ts';
import { openTestCorridor, type TestCorridor } from './open-test-corridor.ts';

interface BehindOneProxy {
  readonly corridor: TestCorridor;
  readonly schedule: RefreshSchedule;
}

/**
 * A schedule all of whose hosts stand behind one proxy, which is asked with whole addresses (a request's `url`): names are
 * left to it.
 */
export async function openBehindOneProxy(
  start: number,
  answer: RequestListener,
  more: Pick<FetchOptions, 'timeouts'> = {},
): Promise<BehindOneProxy> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const options: FetchOptions = {
    version: 'test',
    homepage: 'https://tagline.example/',
    now: () => corridor.now(),
    proxyFor: async () => `PROXY 127.0.0.1:${port}`,
    ...more,
  };
  const corridor: TestCorridor = openTestCorridor(start, {
    fetch: createFetch(options),
    download: createDownload(options),
  });
  const schedule = new RefreshSchedule(corridor, { onChanges: () => {}, onProgress: () => {} });
  onTestFinished(async () => {
    schedule.stop();
    await schedule.drained();
    corridor.close();
    server.close();
  });
  return { corridor, schedule };
}
