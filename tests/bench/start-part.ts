import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { startAppProcess } from './app-process.ts';
import { benchStore } from './bench-store.ts';
import { BUILT_APP, CHROMIUM, FLAGS } from './built-app.ts';
import { printTable } from './print-table.ts';
import { median } from './quantiles.ts';
import { startLoopback } from '../start-loopback.ts';

/** One start, times in milliseconds from the beginning of the process. The browser is open already. */
interface Began {
  readonly answersAt: number;
  /** The first line of a list was painted. */
  readonly listAt: number;
}

interface StartFigures extends Began {
  readonly longestTaskAtStart: number;
  readonly longestTaskInScroll: number;
  readonly tasksOver50InScroll: number;
  readonly scrolledRows: number;
  readonly nodeMegabytes: number | null;
}

const STEPS = 120;
/** In which a browser's window comes to rest, and the app has read the rest of its list. */
const QUIET_MS = 4000;
const BARE_PAGE = new URL('bare-page.mjs', import.meta.url).pathname;

/** The built app with so many articles: how long until the first lines stand there, and whether scrolling ever stalls. */
export async function benchStart(articles: number, rounds: number): Promise<object | null> {
  if (!existsSync(BUILT_APP) || !existsSync(CHROMIUM)) {
    process.stdout.write('start: left out, it needs `npm run build` and a Chromium (TAGLINE_CHROMIUM)\n\n');
    return null;
  }
  const { profile } = benchStore(articles);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const figures: StartFigures[] = [];
  const bare: Began[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      bare.push(await startBare(browser));
      figures.push(await start(browser, profile));
    }
  } finally {
    await browser.close();
  }
  const of = (name: keyof StartFigures): number => median(figures.flatMap((one) => one[name] ?? []));
  const ofBare = (name: keyof Began): number => median(bare.map((one) => one[name]));
  process.stdout.write(`start: ${articles} articles, built app in Chromium, medians of ${rounds}\n`);
  printTable(
    ['', 'measured', 'a bare page'],
    [
      ['app answers, ms', of('answersAt'), ofBare('answersAt')],
      ['first list on screen, ms', of('listAt'), ofBare('listAt')],
      ['longest task at the start, ms', of('longestTaskAtStart'), ''],
      ['longest task in a scroll end to end, ms', of('longestTaskInScroll'), ''],
      ['tasks over 50 ms in that scroll', of('tasksOver50InScroll'), ''],
      ['memory of the Node side, MB', of('nodeMegabytes'), ''],
    ],
  );
  return { articles, rounds, figures, bare };
}

/** A page at rest in a browser of its own, which tells when the first line of a list is painted. */
async function restingPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(observeLongTasks);
  await page.addInitScript(observeFirstLine);
  // A new profile of Chromium starts parts of its own, which take half a second of a processor.
  await page.waitForTimeout(QUIET_MS);
  return page;
}

const wallNow = (): number => performance.timeOrigin + performance.now();

/** Leads a page there, and leaves it alone until all is painted: what asks a page for news of itself keeps it from its work. */
async function firstLineAt(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForTimeout(QUIET_MS);
  const at = await page.evaluate(() => (window as unknown as { readonly firstLineAt?: number }).firstLineAt);
  if (at === undefined) throw new Error(`no line of a list stands there after ${QUIET_MS} ms`);
  return at;
}

async function startBare(browser: Browser): Promise<Began> {
  const page = await restingPage(browser);
  const from = wallNow();
  const bare = await startLoopback(BARE_PAGE, []);
  try {
    const answersAt = wallNow() - from;
    return { answersAt, listAt: (await firstLineAt(page, bare.address)) - from };
  } finally {
    await page.context().close();
    await bare.end('SIGTERM');
  }
}

async function start(browser: Browser, filled: string): Promise<StartFigures> {
  const profile = mkdtempSync(join(tmpdir(), 'tagline-bench-'));
  cpSync(filled, profile, { recursive: true });
  const page = await restingPage(browser);
  const from = wallNow();
  const app = await startAppProcess(profile, 'built');
  try {
    const answersAt = wallNow() - from;
    const listAt = (await firstLineAt(page, app.address)) - from;
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
    await page.context().close();
    await app.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Runs in the page, before its own scripts: when the first line of a list was painted, as the clock on the wall tells. */
function observeFirstLine(): void {
  const look = new MutationObserver(() => {
    if (document.querySelector('[data-list-scroller] [role="row"]') === null) return;
    look.disconnect();
    requestAnimationFrame(() => {
      // The first task behind a frame: it is laid out and painted by then.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () =>
        Object.assign(window, { firstLineAt: performance.timeOrigin + performance.now() }),
      );
      port1.start();
      port2.postMessage(null);
    });
  });
  look.observe(document, { childList: true, subtree: true });
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
