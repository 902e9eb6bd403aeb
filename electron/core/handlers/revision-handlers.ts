import { fail, succeed } from '../../../shared/result.ts';
import { compareTexts } from '../revisions/compare-texts.ts';
import type { Handlers } from '../serve.ts';
import { articleRows } from '../store/article-rows.ts';
import { listRevisions, presentVersion, versionOf } from '../store/revisions-table.ts';
import { lastingLines, wordsOf, type Version } from '../store/wording.ts';
import type { StoreContext } from './reader-context.ts';

type Names = 'articles.revisions' | 'articles.difference';

export function revisionHandlers({ corridor }: Pick<StoreContext, 'corridor'>): Pick<Handlers, Names> {
  const { db } = corridor;
  const isShown = (id: number): boolean => articleRows(db, [id]).length > 0;
  return {
    'articles.revisions': ({ id }) =>
      isShown(id) ? succeed(listRevisions(db, id)) : fail({ kind: 'not-found', what: 'article' }),
    'articles.difference': ({ id, from, to }) => {
      if (!isShown(id)) return fail({ kind: 'not-found', what: 'article' });
      const before = versionOf(db, id, from);
      const after = to === null ? presentVersion(db, id, before?.of ?? 'feed') : versionOf(db, id, to);
      if (before === null || after === null) return fail({ kind: 'not-found', what: 'revision' });
      return succeed(compareTexts(inWords(before), inWords(after)));
    },
  };
}

const inWords = ({ title, body }: Version) => ({
  title: { text: title, words: wordsOf(title) },
  lines: lastingLines(body),
});
