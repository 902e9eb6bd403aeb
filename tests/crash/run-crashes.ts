import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startAppProcess } from '../bench/app-process.ts';
import { inventItems, seeded } from '../newsroom/invent-items.ts';
import { createNewsroom } from '../newsroom/newsroom.ts';
import { checkProfile } from './check-profile.ts';
import { copyAndDie } from './copy-and-die.ts';
import { Ledger } from './ledger.ts';
import { useApp } from './use-app.ts';

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
  /** Requests that were answered before the app was killed. */
  readonly answers: number;
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
  let answers = 0;
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
      answers += came;
      wrong.push(...checkProfile(profile, ledger).map((line) => `kill ${kill} (seed ${seed}): ${line}`));
      tell(
        `kill ${kill} of ${kills}: ${afterMs} ms after the start, ${came} answers, ${ledger.size} things said`,
      );
    }
  } finally {
    await newsroom.close();
    if (wrong.length === 0) rmSync(profile, { recursive: true, force: true });
    else tell(`the profile stays in ${profile}`);
  }
  return { kills, answers, acknowledged: ledger.size, wrong };
}
