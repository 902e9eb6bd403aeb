import type { Tag } from '../../shared/tag.ts';
import { bridge } from '../bridge/bridge.ts';
import { t } from '../locales/translate.ts';
import { tellWay } from '../ui/toast-store.ts';
import { showView, usePlace } from '../ui/view-store.ts';

const MOST_NAMED = 3;

/** Asks the person, once a tag is followed, about the other spellings it may have; says nothing where it has none. */
export async function pointToSpellings({ key, display }: Pick<Tag, 'key' | 'display'>): Promise<void> {
  const result = await bridge.request('tags.page', { tag: key, days: 7 });
  if (!result.ok || result.value.candidates.length === 0) return;
  const { view } = usePlace.getState();
  if (view.kind === 'tag' && view.tag === key) return;
  const names = result.value.candidates.slice(0, MOST_NAMED).map((candidate) => candidate.display);
  tellWay(t('tagPage.alsoWritten', { tag: display, names: names.join(', ') }), {
    text: t('tagPage.look'),
    go: () => showView({ kind: 'tag', tag: key }),
  });
}
