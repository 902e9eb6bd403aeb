import { articlesMatching, articlesNaming, followedNames } from '../store/mentions-table.ts';
import { frontOfQueue, queueAgain } from '../store/undescribed-table.ts';
import { searchedWords, writtenTag } from '../tags/find-named.ts';
import type { Corridor } from './corridor.ts';
import { MOST_UNDER_WAY } from './describe-queue.ts';

/** Kept articles described again for one tag, the newest; older ones stay as they are. */
const MOST_QUEUED = 2000;

type Place = Pick<Corridor, 'db' | 'descriptions'>;

/**
 * A tag is followed now, or got another name: kept articles that name it are described again, and so are those that
 * named it under a name it has no longer. Those under way were given the names from before.
 */
export function lookForMentions({ db, descriptions }: Place, tagId: number): void {
  const sought = followedNames(db).find((one) => one.tagId === tagId);
  const match = sought === undefined ? null : matchOf(sought.names);
  const named = match === null ? [] : articlesMatching(db, match, tagId, MOST_QUEUED);
  queueAgain(db, [...named, ...articlesNaming(db, tagId, MOST_QUEUED), ...frontOfQueue(db, MOST_UNDER_WAY)]);
  descriptions.wake();
}

/** In the language of FTS5; null where no name has a word. */
function matchOf(names: readonly string[]): string | null {
  const matches = searchedWords(writtenTag(names)).map((words) =>
    words
      .map(({ forms, isBeginning }) => {
        const quoted = forms.map((form) => `"${form}"${isBeginning ? ' *' : ''}`);
        return `(${quoted.join(' OR ')})`;
      })
      .join(' AND '),
  );
  return matches.length === 0 ? null : matches.map((match) => `(${match})`).join(' OR ');
}
