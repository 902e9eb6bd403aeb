import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { startAppProcess } from './app-process.ts';
import { benchStore } from './bench-store.ts';
import { BUILT_APP, CHROMIUM, FLAGS } from './built-app.ts';
import { printTable } from './print-table.ts';
import { median } from './quantiles.ts';

/** One start, times in milliseconds from the beginning of the app's process. */
interface StartFigures {
  /** The browser is open already: what a person waits for is the app and its page. */
  readonly answersAt: number;
  readonly listAt: number;
  readonly longestTaskAtStart: number;
  readonly longestTaskInScroll: number;
  readonly tasksOver50InScroll: number;
  readonly scrolledRows: number;
  readonly nodeMegabytes: number | null;
}

const STEPS = 120;
/** In which a browser's window comes to rest, and the app has read the rest of its list. */
const QUIET_MS = 4000;
/** The built app with so many articles: how long until the first lines stand there, and whether scrolling ever stalls. */
export async function benchStart(articles: number, rounds: number): Promise<object | null> {
  if (!existsSync(BUILT_APP) || !existsSync(CHROMIUM)) {
    process.stdout.write('start: left out, it needs `npm run build` and a Chromium (TAGLINE_CHROMIUM)\n\n');
    return null;
  }
  const { profile } = benchStore(articles);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const figures: StartFigures[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) figures.push(await start(browser, profile));
  } finally {
    await browser.close();
  }
  const of = (name: keyof StartFigures): number => median(figures.flatMap((one) => one[name] ?? []));
  process.stdout.write(`start: ${articles} articles, built app in Chromium, medians of ${rounds}\n`);
  printTable(
    ['', 'measured'],
    [
      ['app answers, ms', of('answersAt')],
      ['first list on screen, ms', of('listAt')],
      ['longest task at the start, ms', of('longestTaskAtStart')],
      ['longest task in a scroll end to end, ms', of('longestTaskInScroll')],
      ['tasks over 50 ms in that scroll', of('tasksOver50InScroll')],
      ['memory of the Node side, MB', of('nodeMegabytes')],
    ],
  );
  return { articles, rounds, figures };
}

async function start(browser: Browser, filled: string): Promise<StartFigures> {
  const profile = mkdtempSync(join(tmpdir(), 'tagline-bench-'));
  cpSync(filled, profile, { recursive: true });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(observeLongTasks);
  // A new profile of Chromium starts parts of its own, which take half a second of a processor.
  await page.waitForTimeout(QUIET_MS);
  const from = performance.now();
  const app = await startAppProcess(profile, 'built');
  try {
    const answersAt = performance.now() - from;
    await page.goto(app.address, { waitUntil: 'commit' });
    await page.locator('[data-list-scroller] [role="row"]').first().waitFor();
    const listAt = performance.now() - from;
    await page.waitForTimeout(QUIET_MS);
    const longestTaskAtStart = Math.max(0, ...(await takeLongTasks(page)));
    const scrolledRows = await scrollToEnd(page);
    const tasks = await takeLongTasks(page);
    return {
      answersAt,
      listAt,
      longestTaskAtStart,
      longestTaskInScroll: Math.max(0, ...tasks),
      tasksOver50InScroll: tasks.filter((ms) => ms > 50).length,
      scrolledRows,
      nodeMegabytes: app.usage()?.megabytes ?? null,
    };
  } finally {
    await context.close();
    await app.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Runs in the page, before its own scripts: collects what the browser calls a long task (over 50 ms). */
function observeLongTasks(): void {
  const tasks: number[] = [];
  Object.assign(window, { longTasks: tasks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

const takeLongTasks = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (window as unknown as { readonly longTasks: number[] }).longTasks.splice(0));

/** @returns how far it went, in lines of about the height of the first */
async function scrollToEnd(page: Page): Promise<number> {
  return page.evaluate(async (steps) => {
    const scroller = document.querySelector<HTMLElement>('[data-list-scroller]');
    if (scroller === null) throw new Error('no list to scroll');
    const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let step = 1; step <= steps; step += 1) {
      // The list grows while it is walked: its end is asked for anew at every step.
      scroller.scrollTop = ((scroller.scrollHeight - scroller.clientHeight) * step) / steps;
      await nextFrame();
      await nextFrame();
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    const row = scroller.querySelector<HTMLElement>('[role="row"]')?.offsetHeight ?? 80;
    return Math.round(scroller.scrollHeight / row);
  }, STEPS);
}
