import { describe, expect, it } from 'vitest';
import type { TagKey } from '../../../shared/tag.ts';
import type { View } from '../../../renderer/ui/view-store.ts';
import { viewFromText, viewToText } from '../../../renderer/ui/view-text.ts';

describe('a view as text', () => {
  const views: readonly View[] = [
    { kind: 'latest' },
    { kind: 'hot' },
    { kind: 'saved' },
    { kind: 'tags' },
    { kind: 'activity' },
    { kind: 'rules' },
    { kind: 'muted' },
    { kind: 'feed', feedId: 12 },
    { kind: 'tag', tag: 'умєров' as TagKey },
    { kind: 'folder', folder: 'World: Europe/East' },
  ];

  it.each(views.map((view) => [viewToText(view), view] as const))('comes back from %s', (text, view) => {
    expect(viewFromText(text)).toEqual(view);
  });

  it('is the latest news where the text means nothing', () => {
    for (const text of [
      '',
      'feed:',
      'feed:-1',
      'feed:1.5',
      'feed:x',
      'tag:',
      'tag:#',
      'folder:',
      'settings',
      ':',
    ]) {
      expect(viewFromText(text)).toEqual({ kind: 'latest' });
    }
  });
});
