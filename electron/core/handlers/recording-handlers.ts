import { isRecording } from '../../../shared/recording.ts';
import { fail, succeed } from '../../../shared/result.ts';
import type { Handlers } from '../serve.ts';
import { enclosuresOf } from '../store/content-table.ts';
import { notePosition } from '../store/recordings-table.ts';
import type { ReaderContext } from './reader-context.ts';

type Names =
  | 'recordings.get'
  | 'recordings.download'
  | 'recordings.cancel'
  | 'recordings.remove'
  | 'recordings.note-position';

export function recordingHandlers({
  corridor,
  recordings,
  removed,
  undos,
}: Pick<ReaderContext, 'corridor' | 'recordings' | 'removed' | 'undos'>): Pick<Handlers, Names> {
  const { db, network } = corridor;
  const urlsOf = (articleId: number): readonly string[] =>
    enclosuresOf(db, articleId)
      .filter(isRecording)
      .map(({ url }) => url);
  /** The page can ask for what comes with the article, and nothing of its own making. */
  const isOf = (articleId: number, url: string): boolean => urlsOf(articleId).includes(url);
  const unknown = fail({ kind: 'not-found', what: 'recording' });

  return {
    'recordings.get': ({ articleId }) => succeed(recordings.states([...new Set(urlsOf(articleId))])),
    'recordings.download': ({ articleId, url }) => {
      if (!isOf(articleId, url)) return unknown;
      if (!network.isOnline) return fail({ kind: 'offline' });
      recordings.ask(articleId, url);
      return succeed(null);
    },
    'recordings.cancel': ({ articleId, url }) => {
      if (!isOf(articleId, url)) return unknown;
      recordings.cancel(articleId, url);
      return succeed(null);
    },
    'recordings.remove': ({ articleId, url }) => {
      if (!isOf(articleId, url)) return unknown;
      const wasKept = recordings.remove(articleId, url);
      return succeed({ undo: wasKept ? undos.push(() => removed.restore({ recording: url })) : null });
    },
    'recordings.note-position': ({ articleId, url, ...heard }) => {
      if (!isOf(articleId, url)) return unknown;
      notePosition(db, url, heard);
      return succeed(null);
    },
  };
}
