import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/default-settings.ts';
import { hasSharedData, sharedFiles } from '../../read-shared-data.ts';
import { testClock } from '../refresh/open-test-corridor.ts';
import { openTestReader, testSettings, type TestReader } from './open-test-reader.ts';

/** A reader of its own, which asks no publisher, while `use` runs. */
async function withReader(use: (reader: TestReader) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'tagline-opml-'));
  const settings = testSettings();
  await settings.set({ polling: { ...DEFAULT_SETTINGS.polling, isPaused: true } });
  const clock = testClock(Date.UTC(2026, 2, 2, 12));
  const reader = openTestReader(profile, { clock, settings, emit: () => {} });
  try {
    await use(reader);
  } finally {
    await reader.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}

interface Subscription {
  readonly feedUrl: string;
  readonly title: string;
  readonly siteUrl: string | null;
  readonly folder: string | null;
}

const subscriptions = async (reader: TestReader): Promise<readonly Subscription[]> =>
  (await reader.ask('feeds.list', {})).map(({ feedUrl, title, siteUrl, folder }) => ({
    feedUrl,
    title,
    siteUrl,
    folder,
  }));

const byAddress = (all: readonly Subscription[]): readonly Subscription[] =>
  all.toSorted((a, b) => (a.feedUrl < b.feedUrl ? -1 : 1));

describe.skipIf(!hasSharedData('opml-awesome'))('the subscriptions of 118 real files', () => {
  const files = sharedFiles('opml-awesome').filter(({ name }) => name.endsWith('.opml'));
  const texts = files.map(({ bytes }) => new TextDecoder().decode(bytes));

  it('are all taken in, each feed once and in its folder, and are the same after export and import', async () => {
    let exported = '';
    let all: readonly Subscription[] = [];
    await withReader(async (reader) => {
      const addresses = new Set<string>();
      for (const [at, text] of texts.entries()) {
        const known = addresses.size;
        for (const [, url = ''] of text.matchAll(/xmlUrl="([^"]+)"/gu))
          addresses.add(new URL(url.replaceAll('&amp;', '&')).href);
        const answer = await reader.ask('opml.import', { text, allowPrivate: false });
        expect(answer.refused, files[at]?.name).toEqual([]);
        expect(answer.added, files[at]?.name).toBe(addresses.size - known);
      }
      all = await subscriptions(reader);
      expect(new Set(all.map(({ feedUrl }) => feedUrl))).toEqual(addresses);
      expect(all).toHaveLength(addresses.size);
      expect(all.filter(({ folder }) => folder !== null).length).toBeGreaterThan(all.length / 2);
      exported = await reader.ask('opml.export', {});
      // What is there already is known again, and doubled nowhere.
      const again = await reader.ask('opml.import', { text: exported, allowPrivate: false });
      expect(again).toMatchObject({ added: 0, known: all.length, refused: [] });
    });
    await withReader(async (reader) => {
      const answer = await reader.ask('opml.import', { text: exported, allowPrivate: false });
      expect(answer).toMatchObject({ added: all.length, refused: [] });
      expect(byAddress(await subscriptions(reader))).toEqual(byAddress(all));
    });
    process.stdout.write(`opml-awesome: ${files.length} files, ${all.length} subscriptions\n`);
  });
});
