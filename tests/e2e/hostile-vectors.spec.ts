import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  standInShellPage,
  withoutCleanAtIngest,
  withoutCleanInPage,
  withoutFramePolicy,
  withoutFrameRules,
  withoutPagePolicy,
  withoutSandbox,
  withoutSetHtml,
} from '../hostile/layers.ts';
import { readNext } from '../hostile/read-trial.ts';
import { itemsOf, mutantTrials, vectorTrials, type Trial } from '../hostile/trials.ts';
import { openElsewhere, watchPage, type Deeds } from '../hostile/watch-page.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { askReader, importFeeds } from './ask-reader.ts';
import { browserOnly, expect, test } from './open-app.ts';
import type { RunningApp } from './running-app.ts';

// What a trace records is gathered by scripts in every frame, and the article's refuses them aloud.
test.use({ trace: 'off' });

const NOTHING: Deeds = { ran: [], dialogs: [], asked: [], went: [], complaints: [] };

/** Has a newsroom publish these and the app take them, as any feed. JSON carries every character there is. */
async function publish(page: Page, newsroom: Newsroom, trials: readonly Trial[]): Promise<void> {
  newsroom.setFeed('/trials.json', { title: 'Trials', format: 'json', items: itemsOf(trials, Date.now()) });
  await askReader(page, 'settings.set', { textWanted: 'feed' });
  await importFeeds(page, [{ url: newsroom.url('/trials.json'), title: 'Trials' }]);
  await expect(page.getByRole('button', { name: `Latest ${trials.length} unread` })).toBeVisible({
    timeout: 30_000,
  });
  // They are counted before they are listed.
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
}

test('no vector and no mutant runs, asks, goes or names anything, and the words around each are read', async ({
  emptyApp,
  newsroom,
}) => {
  const elsewhere = await openElsewhere();
  const trials = [...vectorTrials(elsewhere.host), ...mutantTrials(elsewhere.host)];
  const page = await emptyApp.open();
  const deeds = watchPage(page, emptyApp.origin);
  await publish(page, newsroom, trials);
  for (const trial of trials) {
    const reading = await readNext(page, trial);
    expect(reading, trial.title).toEqual({ lost: [], strange: [], clobbered: [] });
  }
  expect(deeds).toEqual(NOTHING);
  expect(elsewhere.seen).toEqual([]);
  expect(page.url()).toBe(`${emptyApp.origin}/`);
  await elsewhere.close();
});

test.describe('in a browser', () => {
  browserOnly('layers are taken away by answering in the place of the browser shell');

  test('each layer alone keeps every vector from running, and each cleaning alone from naming anything', async ({
    browser,
    newsroom,
    startApp,
  }) => {
    test.setTimeout(300_000);
    const elsewhere = await openElsewhere();
    const trials = [...vectorTrials(elsewhere.host), ...mutantTrials(elsewhere.host)];
    const isScript = (technique: string): boolean => technique !== 'clobbering';
    const first = await startApp();
    const page = await first.open();
    await publish(page, newsroom, trials);

    interface Found {
      readonly deeds: Deeds;
      readonly clobbered: readonly string[];
    }
    const HARMLESS: Found = { deeds: NOTHING, clobbered: [] };

    const findWithout = async (
      layers: readonly ((at: Page) => Promise<unknown>)[],
      { address, origin }: RunningApp,
      read = trials,
      mayGo = false,
    ): Promise<Found> => {
      const context = await browser.newContext();
      await context.request.get(address);
      // From the first article again, and not from where the last page was.
      const data = { session: { view: 'latest', tags: [], articleId: null } };
      await context.request.post(`${origin}/api/settings.set`, { data });
      const at = await context.newPage();
      for (const takeAway of layers) await takeAway(at);
      const deeds = watchPage(at, origin);
      await at.goto(origin);
      await expect(at.getByRole('row', { name: /Trial 0/u }).first()).toBeVisible();
      const clobbered: string[] = [];
      for (const trial of read) {
        try {
          clobbered.push(...(await readNext(at, trial)).clobbered);
        } catch (cause) {
          if (!mayGo) throw cause;
          // The frame went elsewhere, and is empty there: the next article gets a page that is whole.
          await at.reload();
          await expect(at.getByRole('row', { selected: true })).toBeVisible();
        }
      }
      await context.close();
      return { deeds, clobbered };
    };

    const ingest = await findWithout([withoutPagePolicy, withoutCleanInPage, withoutFrameRules], first);
    expect(ingest, 'ingest').toEqual(HARMLESS);
    expect(elsewhere.seen).toEqual([]);
    await first.stop();
    withoutCleanAtIngest(first.profile, trials);
    const second = await startApp([], first.profile);
    const native = await findWithout([withoutPagePolicy, withoutFrameRules], second);
    expect(native, 'setHTML').toEqual(HARMLESS);
    const purified = await findWithout([withoutPagePolicy, withoutSetHtml, withoutFrameRules], second);
    expect(purified, 'DOMPurify').toEqual(HARMLESS);
    await second.stop();

    // What is left keeps scripts away, not names: those of an article stand for the frame's own there.
    const scripts = [...vectorTrials(elsewhere.host, isScript), ...mutantTrials(elsewhere.host)];
    withoutCleanAtIngest(first.profile, scripts);
    const third = await startApp([], first.profile);
    // What the policy refuses is counted as asked, but goes nowhere.
    const framed = await findWithout([withoutPagePolicy, withoutCleanInPage], third, scripts);
    expect(framed.deeds, 'frame').toMatchObject({ ran: [], dialogs: [] });
    expect(framed.deeds.complaints.join('\n')).toContain('sandboxed');
    expect(elsewhere.seen.filter((line) => line.startsWith('Mozilla'))).toEqual([]);
    // Of its rules either alone keeps scripts away, though not the frame in its place.
    for (const [left, taken, said] of [
      ['policy', withoutSandbox, 'Content Security Policy'],
      ['sandbox', withoutFramePolicy, 'sandboxed'],
    ] as const) {
      const { deeds } = await findWithout(
        [withoutPagePolicy, withoutCleanInPage, taken],
        third,
        scripts,
        true,
      );
      expect(deeds, left).toMatchObject({ ran: [], dialogs: [] });
      expect(deeds.complaints.join('\n'), left).toContain(said);
    }

    // Without any layer the traps are sprung: they are no dummies.
    const unguarded = await findWithout(
      [withoutPagePolicy, withoutCleanInPage, withoutFrameRules],
      third,
      scripts.slice(0, 3),
    );
    expect(unguarded.deeds.ran.length).toBeGreaterThan(0);

    await third.stop();
    await elsewhere.close();
    rmSync(first.profile, { recursive: true, force: true });
  });

  test('the policy of the shell’s page alone keeps every vector from running, should an article ever stand in it', async ({
    page,
    emptyApp,
  }) => {
    const elsewhere = await openElsewhere();
    const trials = [...vectorTrials(elsewhere.host), ...mutantTrials(elsewhere.host)];
    const open = async (at: Page): Promise<Deeds> => {
      await withoutCleanInPage(at);
      await at.context().request.get(emptyApp.address);
      await at.goto(emptyApp.origin);
      await expect(at.getByRole('button', { name: 'Try with sample news' })).toBeVisible();
      return watchPage(at, emptyApp.origin);
    };
    const deeds = await open(page);
    await standInShellPage(page, trials);
    expect(deeds).toMatchObject({ ran: [], dialogs: [] });
    expect(deeds.complaints.join('\n')).toContain('Content Security Policy');
    expect(elsewhere.seen.filter((line) => line.startsWith('Mozilla'))).toEqual([]);
    expect(page.url()).toBe(`${emptyApp.origin}/`);

    // Without it the traps are sprung there, too.
    const other = await page.context().newPage();
    await withoutPagePolicy(other);
    const unguarded = await open(other);
    await standInShellPage(other, trials.slice(0, 3));
    expect(unguarded.ran.length).toBeGreaterThan(0);
    await elsewhere.close();
  });
});
