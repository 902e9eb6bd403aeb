import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, it, vi } from 'vitest';
import type { RefreshSchedule } from '../../../electron/core/refresh/refresh-schedule.ts';
import { feedById } from '../../../electron/core/store/feeds-table.ts';
import { openBehindOneProxy } from './behind-one-proxy.ts';
import { addTestFeed, type TestCorridor } from './open-test-corridor.ts';

const NOON = Date.UTC(2026, 2, 2, 12);
const OWN = 'http://house.example/own.xml';
const TOTAL_MS = 1500;

let asked: string[];
/** Answers of house.example that wait to be given. */
let open: ServerResponse[];
let corridor: TestCorridor;
let schedule: RefreshSchedule;

/** All hosts stand behind one proxy; every signpost leads to the house, which answers when it is told to. */
beforeEach(async () => {
  asked = [];
  open = [];
  ({ corridor, schedule } = await openBehindOneProxy(
    NOON,
    ({ url = '' }, response) => {
      asked.push(url);
      if (url.startsWith('http://house.example/')) open.push(response);
      else
        response.writeHead(302, { location: url.replace(/^.*\/(?=[^/]*$)/u, 'http://house.example/') }).end();
    },
    {
      timeouts: { connectMs: 1000, headersMs: 10 * TOTAL_MS, totalMs: TOTAL_MS },
    },
  ));
});

const atTheHouse = (): readonly string[] => asked.filter((url) => url.startsWith('http://house.example/'));

async function answerNext(): Promise<void> {
  await vi.waitFor(() => expect(open).toHaveLength(1));
  open.shift()?.end('<rss version="2.0"><channel><title>House</title></channel></rss>');
}

it('what redirects lead to one host asks it one thing at a time', async () => {
  const signposts = ['north', 'east', 'south'];
  for (const name of signposts) addTestFeed(corridor, `http://${name}.example/${name}.xml`);
  addTestFeed(corridor, OWN);
  schedule.refreshNow(null);
  for (let answered = 1; answered <= 4; answered += 1) {
    await vi.waitFor(() => expect(open).toHaveLength(1));
    await sleep(50);
    expect(atTheHouse()).toHaveLength(answered);
    await answerNext();
  }
  await schedule.drained();
  expect(atTheHouse().toSorted()).toEqual(
    ['east', 'north', 'own', 'south'].map((name) => `http://house.example/${name}.xml`),
  );
  expect(asked).toHaveLength(7);
});

it('what is spent on waiting for a turn is not held against the host', async () => {
  const { signal } = new AbortController();
  const save = async (pieces: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const _ of pieces) continue;
  };
  // Nobody ends a download that is long in coming.
  const download = schedule.download({ url: OWN, allowPrivate: false, signal, save });
  const feedId = addTestFeed(corridor, 'http://north.example/north.xml');
  schedule.refreshNow(feedId);
  await sleep(2 * TOTAL_MS);
  expect(atTheHouse()).toEqual([OWN]);
  await answerNext();
  await download;
  await answerNext();
  await schedule.drained();
  expect(feedById(corridor.db, feedId)?.state).toMatchObject({ kind: 'fine' });
});
