import { expect, it } from 'vitest';
import { readOpml } from '../../../electron/core/opml/read-opml.ts';
import { STARTER_BUNDLES } from '../../../renderer/onboarding/starter-feeds.ts';
import { starterOpml } from '../../../renderer/onboarding/starter-opml.ts';

const bundles = Object.values(STARTER_BUNDLES).flat();
const addresses = bundles.flatMap(({ feeds }) => feeds.map(({ feedUrl }) => feedUrl));

it('every language has bundles of encrypted addresses in their canonical spelling, none of them twice', () => {
  for (const [language, own] of Object.entries(STARTER_BUNDLES)) {
    expect(own.length, language).toBeGreaterThan(1);
    expect(own.flatMap(({ feeds }) => feeds).length, language).toBeGreaterThanOrEqual(8);
  }
  for (const address of addresses) {
    const url = new URL(address);
    expect(url.protocol, address).toBe('https:');
    expect(url.username + url.password + url.port + url.hash, address).toBe('');
    expect(url.href, address).toBe(address);
  }
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(new Set(bundles.map(({ title }) => title)).size).toBe(bundles.length);
});

it('what is chosen is read back as OPML with its bundle as the folder, and nothing else', () => {
  const odd = {
    title: 'A & "B" <C>',
    feeds: [{ title: 'D & "E" <F>', feedUrl: 'https://g.example/?h=1&i=2' }],
  };
  const chosen = new Set([...addresses.slice(0, 2), 'https://g.example/?h=1&i=2']);
  const read = readOpml(starterOpml([...bundles, odd], chosen));
  if (!read.ok) throw new Error(read.fault.kind);
  const [first] = bundles;
  expect(read.value.refused).toEqual([]);
  expect(read.value.feeds.map(({ feedUrl, title, folder }) => ({ feedUrl, title, folder }))).toEqual([
    { ...first?.feeds[0], folder: first?.title },
    { ...first?.feeds[1], folder: first?.title },
    { ...odd.feeds[0], folder: odd.title },
  ]);
});
