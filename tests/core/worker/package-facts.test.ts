import { readFileSync, rmSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { packageFacts } from '../../../electron/core/worker/package-facts.ts';
import { tempProfile, testReader } from '../../contract/open-browser-shell.ts';
import { createNewsroom } from '../../newsroom/newsroom.ts';

const FILE = new URL('../../../package.json', import.meta.url);

it('are the version and the address that the project states', () => {
  const { version, homepage } = packageFacts(FILE);
  const written = readFileSync(FILE, 'utf8');
  expect(written).toContain(`"version": "${version}"`);
  expect(written).toContain(`"homepage": "${homepage}"`);
  expect(new URL(homepage).protocol).toBe('https:');
});

it('reach the servers that the reader asks, through its thread', async () => {
  const newsroom = await createNewsroom();
  onTestFinished(() => newsroom.close());
  const profile = tempProfile();
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }));
  const reader = testReader('browser', profile);
  onTestFinished(() => reader.stop());
  const feedUrl = newsroom.url('/feeds/rss.xml');
  expect(
    await reader.request('feeds.subscribe', { feedUrl, folder: null, allowPrivate: true }),
  ).toMatchObject({
    ok: true,
  });
  expect(newsroom.requests.map(({ headers }) => headers['user-agent'])).toEqual([
    'Tagline/0.0.0-test (+https://tagline.example/)',
  ]);
});
