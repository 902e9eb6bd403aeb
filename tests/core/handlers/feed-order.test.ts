import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/default-settings.ts';
import { testClock } from '../refresh/open-test-corridor.ts';
import { openTestReader, testSettings, type TestReader } from './open-test-reader.ts';

const NOON = Date.UTC(2026, 2, 2, 12);

const opml = (body: string): string => `<opml version="2.0"><body>${body}</body></opml>`;
const outline = (name: string): string =>
  `<outline type="rss" text="${name}" xmlUrl="https://${name}.example/feed"/>`;
const folder = (name: string, ...feeds: readonly string[]): string =>
  `<outline text="${name}">${feeds.map(outline).join('')}</outline>`;

/** `World/c`: feed c in its folder; `-` where it is in none. */
async function standing(reader: TestReader): Promise<readonly string[]> {
  const feeds = await reader.ask('feeds.list', {});
  return feeds.map(({ title, folder: place }) => `${place ?? '-'}/${title}`);
}

describe('the order of feeds', () => {
  let profile = '';
  let reader: TestReader;

  const open = (): TestReader => {
    const settings = testSettings();
    // No publisher is asked from here.
    void settings.set({ polling: { ...DEFAULT_SETTINGS.polling, isPaused: true } });
    return openTestReader(profile, { clock: testClock(NOON), settings, emit: () => {} });
  };

  beforeEach(async () => {
    profile = mkdtempSync(join(tmpdir(), 'tagline-order-'));
    reader = open();
    await reader.ask('opml.import', {
      text: opml(outline('a') + folder('World', 'b', 'c') + outline('d')),
      allowPrivate: false,
    });
  });

  afterEach(async () => {
    await reader.stop();
    rmSync(profile, { recursive: true, force: true });
  });

  const idsByTitle = async (): Promise<ReadonlyMap<string, number>> =>
    new Map((await reader.ask('feeds.list', {})).map(({ id, title }) => [title, id]));

  it('is that of the file that brought them, is changed by hand, outlives a restart and can be taken back', async () => {
    expect(await standing(reader)).toEqual(['-/a', 'World/b', 'World/c', '-/d']);
    const ids = await idsByTitle();
    const at = (title: string, place: string | null) => ({ feedId: ids.get(title) ?? 0, folder: place });
    const { undo } = await reader.ask('feeds.arrange', {
      places: [at('d', null), at('c', 'World'), at('a', 'World')],
    });
    // What is not named follows as it was.
    expect(await standing(reader)).toEqual(['-/d', 'World/c', 'World/a', 'World/b']);
    await reader.ask('undo.apply', { undo: undo ?? '' });
    expect(await standing(reader)).toEqual(['-/a', 'World/b', 'World/c', '-/d']);
    await reader.ask('feeds.arrange', { places: [at('d', null), at('c', 'World'), at('a', 'World')] });
    await reader.stop();
    reader = open();
    expect(await standing(reader)).toEqual(['-/d', 'World/c', 'World/a', 'World/b']);
  });

  it('goes out with OPML and comes in again', async () => {
    const ids = await idsByTitle();
    const places = ['c', 'd', 'b', 'a'].map((title) => ({
      feedId: ids.get(title) ?? 0,
      folder: title === 'a' || title === 'c' ? 'Zebra' : null,
    }));
    await reader.ask('feeds.arrange', { places });
    const text = await reader.ask('opml.export', {});
    await reader.stop();
    rmSync(profile, { recursive: true, force: true });
    profile = mkdtempSync(join(tmpdir(), 'tagline-order-'));
    reader = open();
    await reader.ask('opml.import', { text, allowPrivate: false });
    expect(await standing(reader)).toEqual(['Zebra/c', 'Zebra/a', '-/d', '-/b']);
  });

  it('a whole folder is unsubscribed from, with the folders in it and no other, and comes back', async () => {
    await reader.ask('opml.import', {
      text: opml(folder('World/Europe', 'e') + folder('Worldly', 'f')),
      allowPrivate: false,
    });
    const before = await standing(reader);
    const { feeds, undo } = await reader.ask('feeds.unsubscribe-folder', { folder: 'World' });
    expect(feeds).toBe(3);
    expect(await standing(reader)).toEqual(['-/a', '-/d', 'Worldly/f']);
    await reader.ask('undo.apply', { undo: undo ?? '' });
    expect(await standing(reader)).toEqual(before);
    expect(await reader.ask('feeds.unsubscribe-folder', { folder: 'Nowhere' })).toEqual({
      feeds: 0,
      undo: null,
    });
  });
});
