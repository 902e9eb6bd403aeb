import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { startAppProcess } from './app-process.ts';
import { benchStore } from './bench-store.ts';
import { BUILT_APP, CHROMIUM, FLAGS } from './built-app.ts';
import { printTable } from './print-table.ts';

/** From a key or a press to the next frame, in milliseconds; the browser tells them in steps of 8. */
interface Felt {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly interactions: number;
  /** How many of them the browser did not tell, and are counted as {@link UNTOLD_MS}. */
  readonly untold: number;
}

const TIMES = 40;
const REST_MS = 150;
/** What takes less than 16 ms the browser does not tell. */
const UNTOLD_MS = 8;
const SIZE = { width: 1440, height: 900 };

/** How long what a person does takes to be seen, beside the same on an empty page of the same size. */
export async function benchFelt(articles: number): Promise<object | null> {
  if (!existsSync(BUILT_APP) || !existsSync(CHROMIUM)) {
    process.stdout.write('felt: left out, it needs `npm run build` and a Chromium (TAGLINE_CHROMIUM)\n\n');
    return null;
  }
  const profile = mkdtempSync(join(tmpdir(), 'tagline-bench-'));
  cpSync(benchStore(articles).profile, profile, { recursive: true });
  const app = await startAppProcess(profile, 'built');
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  try {
    const empty = await browser.newPage({ viewport: SIZE });
    await empty.addInitScript(observeInteractions);
    await empty.goto('data:text/html,<button>Press</button><input>');
    const page = await browser.newPage({ viewport: SIZE });
    await page.addInitScript(observeInteractions);
    await page.goto(app.address);
    await page.locator('[data-list-scroller] [role="row"]').first().waitFor();
    await page.keyboard.press('j');
    await page.locator('[data-article-tags] button').first().waitFor();
    const felt = {
      'an empty page: a key': await feel(empty, () => empty.keyboard.press('j')),
      'an empty page: a press': await feel(empty, () => empty.getByRole('button').click()),
      'the next article of the list': await feel(page, () => page.keyboard.press('j')),
      'an article, pressed': await feel(page, (at) =>
        page
          .locator('[role="row"][aria-selected]')
          .nth(2 + (at % 3))
          .click(),
      ),
      'following a tag, or no longer': await feel(page, () =>
        page.locator('[data-article-tags] button').first().click(),
      ),
      'another theme': await feelThemes(page),
    };
    process.stdout.write(`felt: ${articles} articles, built app in Chromium, interaction to next paint\n`);
    printTable(
      ['', 'p50 ms', 'p95 ms', 'max ms', 'times', `untold, as ${UNTOLD_MS} ms`],
      Object.entries(felt).map(([name, { p50, p95, max, interactions, untold }]) => [
        name,
        p50,
        p95,
        max,
        interactions,
        untold,
      ]),
    );
    return { articles, felt };
  } finally {
    await browser.close();
    await app.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** With an article open, whose frame is dressed by the same press (drawn-parts.spec.ts), and so before the paint that is waited for. */
async function feelThemes(page: Page): Promise<Felt> {
  await page.keyboard.press('Control+Comma');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const themes = ['Sepia', 'Dark', 'Black', 'Paper'];
  const felt = await feel(page, (at) => dialog.getByText(themes[at % 4] ?? '', { exact: true }).click());
  await page.keyboard.press('Escape');
  return felt;
}

/** Does something again and again, each time from rest. */
async function feel(page: Page, act: (at: number) => Promise<unknown>): Promise<Felt> {
  // What came before, as the opening of a dialog, is told a moment later, and is not of this.
  await page.waitForTimeout(REST_MS);
  await page.evaluate(takeInteractions);
  for (let at = 0; at < TIMES; at += 1) {
    await act(at);
    await page.waitForTimeout(REST_MS);
  }
  const told = await page.evaluate(takeInteractions);
  const untold = Array.from({ length: Math.max(0, TIMES - told.length) }, () => UNTOLD_MS);
  const sorted = [...told, ...untold].toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), max: at(1), interactions: sorted.length, untold: untold.length };
}

/** Runs in the page, before its own scripts. https://www.w3.org/TR/event-timing/: of one interaction the longest event. */
function observeInteractions(): void {
  const interactions = new Map<number, number>();
  Object.assign(window, { interactions });
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries() as PerformanceEventTiming[]) {
      if (interactionId === 0) continue;
      interactions.set(interactionId, Math.max(interactions.get(interactionId) ?? 0, duration));
    }
  })
    // TypeScript does not know the threshold of event timing.
    .observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}

function takeInteractions(): readonly number[] {
  const { interactions } = window as unknown as { readonly interactions: Map<number, number> };
  const durations = [...interactions.values()];
  interactions.clear();
  return durations;
}
