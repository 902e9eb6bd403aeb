import type { Reason } from '../../shared/story.ts';
import type { Translate } from '../locales/translate.ts';

/** Why a line stands under MORE ABOUT, in a few words. */
function reasonText(reason: Reason, t: Translate): string {
  switch (reason.kind) {
    case 'same-story':
      return t('stories.sameStory');
    case 'tags':
      return reason.tags.map((tag) => `#${tag}`).join(' ');
    case 'names':
      return t('stories.names', { names: reason.names.map(capitalised).join(', ') });
    case 'figure':
      return t('stories.figure', { figure: reason.figure });
    case 'words':
      return t('stories.words', { words: reason.words.join(', ') });
  }
}

/** Names arrive folded to small letters (`emmanuel macron`); each of their words gets its capital back. */
const capitalised = (name: string): string =>
  name.replace(/(?<![\p{L}\p{M}'’])\p{Ll}/gu, (letter) => letter.toLocaleUpperCase());

export const reasonsText = (reasons: readonly Reason[], t: Translate): string =>
  reasons.map((reason) => reasonText(reason, t)).join('\u00a0· ');
