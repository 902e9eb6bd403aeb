import { expect, it } from 'vitest';
import { aFeed } from '../fake-reader.ts';
import { installReader } from '../install-reader.ts';

it('leaves the order given by hand as it is where the feeds are shown by name', async () => {
  const reader = installReader();
  const { nameFolder, fillFolder } = await import('../../../renderer/feeds/change-folder.ts');
  const { keepFeeds } = await import('../../../renderer/feeds/feeds-store.ts');
  const { useSettings } = await import('../../../renderer/settings/settings-store.ts');
  useSettings.setState(({ settings }) => ({ settings: { ...settings, feedOrder: 'name' } }));
  const feeds = [
    aFeed(1, { title: 'Wharf' }),
    aFeed(2, { title: 'Anchor', folder: 'Port' }),
    aFeed(3, { title: 'Mast' }),
  ];
  reader.answerWith('feeds.list', feeds);
  reader.answerWith('feeds.arrange', { undo: 'undo-1' });
  keepFeeds(feeds);
  await nameFolder('Port', 'Harbour');
  await fillFolder('Sails', new Set([3]));
  const asked = reader
    .callsOf('feeds.arrange')
    .map((args) => (args as { places: { feedId: number }[] }).places);
  expect(asked.map((places) => places.map(({ feedId }) => feedId))).toEqual([
    [1, 3, 2],
    [1, 3, 2],
  ]);
});
