import { beforeEach, describe, expect, it } from 'vitest';
import type { FakeReader } from '../fake-reader.ts';
import { installReader } from '../install-reader.ts';

let reader: FakeReader;
beforeEach(() => {
  reader = installReader();
});

async function page() {
  const { followTag } = await import('../../../renderer/tags/follow-tag.ts');
  const { useFollowedTags } = await import('../../../renderer/tags/tags-store.ts');
  const { useToasts } = await import('../../../renderer/ui/toast-store.ts');
  return { followTag, useFollowedTags, useToasts };
}

/** The tag as the page shows it before the reader has counted it. */
async function followed(spelling: string) {
  const { followTag, useFollowedTags } = await page();
  const release = reader.hold('tags.follow');
  const following = followTag(spelling);
  const [tag] = useFollowedTags.getState().tags;
  release();
  await following;
  if (tag === undefined) throw new Error('nothing is shown');
  return tag;
}

describe('following a tag', () => {
  it('shows it before the reader has answered', async () => {
    const { followTag, useFollowedTags } = await page();
    const release = reader.hold('tags.follow');
    const following = followTag('#Saudi Arabia');
    expect(useFollowedTags.getState().tags.map(({ key, display }) => [key, display])).toEqual([
      ['saudiarabia', 'Saudi Arabia'],
    ]);
    release();
    await following;
  });

  it('takes the answer that was asked for last, in whatever order they come', async () => {
    const { useFollowedTags } = await page();
    const { loadFollowedTags } = await import('../../../renderer/tags/load-followed-tags.ts');
    const harbour = { ...(await followed('harbour')), articles: 7 };
    const releaseFirst = reader.hold('tags.followed');
    const first = loadFollowedTags();
    const releaseLast = reader.hold('tags.followed');
    const last = loadFollowedTags();
    reader.answerWith('tags.followed', [harbour]);
    releaseLast();
    await last;
    reader.answerWith('tags.followed', []);
    releaseFirst();
    await first;
    expect(useFollowedTags.getState().tags).toEqual([harbour]);
  });

  it('asks nothing of the reader for a text without letters', async () => {
    const { followTag } = await page();
    expect(await followTag(' # ')).toBeNull();
    expect(reader.calls).toEqual([]);
  });

  it('tells of a fault', async () => {
    const { followTag, useToasts } = await page();
    reader.failNext('tags.follow', { kind: 'disk-full' });
    expect(await followTag('umerov')).toBeNull();
    expect(useToasts.getState().toasts.some(({ isFault }) => isFault)).toBe(true);
  });
});
