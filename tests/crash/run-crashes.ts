import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startAppProcess } from '../bench/app-process.ts';
import { inventItems, seeded } from '../newsroom/invent-items.ts';
import { createNewsroom } from '../newsroom/newsroom.ts';
import { checkProfile, type SeenArticles } from './check-profile.ts';
import { copyAndDie } from './copy-and-die.ts';
import { Ledger } from './ledger.ts';
import { useApp, type Done } from './use-app.ts';

export interface CrashOptions {
  readonly kills: number;
  readonly seed: number;
  readonly form: 'source' | 'built';
  /** At the latest so long after the app answers it is killed. */
  readonly longestMs: number;
  readonly tell: (line: string) => void;
}

export interface CrashReport {
  readonly kills: number;
  /** What was done before the app was killed, all in all. */
  readonly done: Done;
  /** What was acknowledged, and looked for after each kill. */
  readonly acknowledged: number;
  readonly wrong: readonly string[];
}

const PAPERS = 6;
const PASSING = 3;

/**
 * Starts the app on one profile again and again, does everything at once that writes, and kills it at a random moment.
 * After each kill the database is looked at as it was left: it is whole, and knows everything it had said "ok" to.
 */
export async function runCrashes({ kills, seed, form, longestMs, tell }: CrashOptions): Promise<CrashReport> {
  const random = seeded(seed);
  const profile = mkdtempSync(join(tmpdir(), 'tagline-crash-profile-'));
  const newsroom = await createNewsroom({
    hosts: Array.from({ length: PAPERS + PASSING }, (_, at) => `127.0.0.${at + 1}`),
  });
  const ledger = new Ledger();
  const seen: SeenArticles = new Map();
  const urls = Array.from({ length: PAPERS + PASSING }, (_, at) =>
    newsroom.url('/paper.xml', `127.0.0.${at + 1}`),
  );
  const [feedUrls, papers] = [urls.slice(PAPERS), urls.slice(0, PAPERS)];
  let published = 0;
  const publish = (): void => {
    published += 1;
    newsroom.setFeed('/paper.xml', {
      title: 'A paper',
      items: inventItems(10 + published, { seed, newestAt: Date.now() }).slice(0, 40),
    });
  };
  publish();
  const wrong: string[] = [];
  const done = new Map<string, number>();
  try {
    for (let kill = 1; kill <= kills && wrong.length === 0; kill += 1) {
      const app = await startAppProcess(profile, form);
      const outlines = papers.map((url) => `<outline type="rss" text="A paper" xmlUrl="${url}"/>`).join('');
      await app.request('opml.import', {
        text: `<opml version="2.0"><body>${outlines}</body></opml>`,
        allowPrivate: true,
      });
      const using = useApp({ app, ledger, random, publish, feedUrls });
      const afterMs = Math.floor(random() * longestMs);
      await Promise.all([pause(afterMs), copyAndDie(profile, random)]);
      await app.kill();
      const came = await using;
      for (const [name, times] of came) done.set(name, (done.get(name) ?? 0) + times);
      const found = await checkProfile(profile, ledger, seen);
      wrong.push(...found.map((line) => `kill ${kill} (seed ${seed}): ${line}`));
      tell(
        `kill ${kill} of ${kills}: ${afterMs} ms after the start, ${sum(came)} things done, ${ledger.size} things acknowledged`,
      );
    }
  } finally {
    await newsroom.close();
    if (wrong.length === 0) rmSync(profile, { recursive: true, force: true });
    else tell(`the profile stays in ${profile}`);
  }
  return { kills, done, acknowledged: ledger.size, wrong };
}

const sum = (done: Done): number => Array.from(done.values()).reduce((total, times) => total + times, 0);
