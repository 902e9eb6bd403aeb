import type { Corridor } from '../refresh/corridor.ts';
import type { FoundDocuments } from '../refresh/found-documents.ts';
import type { NoticeSchedule } from '../refresh/notice-schedule.ts';
import type { ArticleChanges } from '../refresh/keep-articles.ts';
import type { OfflineKeeper } from '../refresh/offline-keeper.ts';
import type { PageQueue } from '../refresh/page-queue.ts';
import type { RecordingKeeper } from '../refresh/recording-keeper.ts';
import type { RemovedFiles } from '../refresh/removed-files.ts';
import type { Retention } from '../refresh/retention.ts';
import type { RefreshSchedule } from '../refresh/refresh-schedule.ts';
import type { World } from '../world.ts';
import type { UndoStack } from './undo-stack.ts';

/** What the handlers share. */
export interface ReaderContext {
  readonly world: World;
  readonly corridor: Corridor;
  readonly schedule: RefreshSchedule;
  readonly pages: PageQueue;
  readonly offline: OfflineKeeper;
  readonly removed: RemovedFiles;
  readonly recordings: RecordingKeeper;
  readonly documents: FoundDocuments;
  readonly notices: NoticeSchedule;
  readonly retention: Retention;
  readonly undos: UndoStack;
  readonly isReadOnly: boolean;
  /** Tells the page of new and edited articles, and of the feeds and tags they count for. */
  readonly tellChanges: (changes: ArticleChanges) => void;
  /** Tells the page the state of things, soon. */
  readonly tellStatus: () => void;
}

/** What those need that only change what is kept: neither network nor schedule. */
export type StoreContext = Pick<ReaderContext, 'corridor' | 'undos'> & {
  readonly world: Pick<World, 'emit'>;
};
