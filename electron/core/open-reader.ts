import { join } from 'node:path';
import { MEDIA_FOLDER } from '../../shared/media-name.ts';
import { appHandlers, appStatus } from './handlers/app-handlers.ts';
import { backupHandlers } from './handlers/backup-handlers.ts';
import { contactHandlers } from './handlers/contact-handlers.ts';
import { clearHandover } from './handlers/hand-over.ts';
import { eraseHandlers } from './handlers/erase-handlers.ts';
import { restoreHandlers } from './handlers/restore-handlers.ts';
import { takeSettings } from './handlers/take-settings.ts';
import { articleHandlers } from './handlers/article-handlers.ts';
import { feedHandlers } from './handlers/feed-handlers.ts';
import { feedPageHandlers } from './handlers/feed-page-handlers.ts';
import { feedRepairHandlers } from './handlers/feed-repair-handlers.ts';
import { fullTextHandlers } from './handlers/full-text-handlers.ts';
import { lastLocalDays } from './handlers/local-days.ts';
import { noticeHandlers } from './handlers/notice-handlers.ts';
import { offlineHandlers } from './handlers/offline-handlers.ts';
import type { ReaderContext } from './handlers/reader-context.ts';
import { revisionHandlers } from './handlers/revision-handlers.ts';
import { recordingHandlers } from './handlers/recording-handlers.ts';
import { recoveryHandlers } from './handlers/recovery-handlers.ts';
import { ruleHandlers } from './handlers/rule-handlers.ts';
import { shareHandlers } from './handlers/share-handlers.ts';
import { storageHandlers } from './handlers/storage-handlers.ts';
import { storyHandlers } from './handlers/story-handlers.ts';
import { tagHandlers } from './handlers/tag-handlers.ts';
import { UndoStack } from './handlers/undo-stack.ts';
import { viewHandlers } from './handlers/view-handlers.ts';
import { MediaFiles } from './media/media-files.ts';
import { Checkpoints } from './refresh/checkpoints.ts';
import { ContactLog } from './refresh/contact-log.ts';
import type { Corridor } from './refresh/corridor.ts';
import { DescribeQueue } from './refresh/describe-queue.ts';
import { FoundDocuments } from './refresh/found-documents.ts';
import { Housekeeping } from './refresh/housekeeping.ts';
import { IconQueue } from './refresh/icon-queue.ts';
import { NetworkState } from './refresh/network-state.ts';
import { NoticeSchedule } from './refresh/notice-schedule.ts';
import { OfflineKeeper } from './refresh/offline-keeper.ts';
import { PageQueue } from './refresh/page-queue.ts';
import { PictureQueue } from './refresh/picture-queue.ts';
import { RecordingKeeper } from './refresh/recording-keeper.ts';
import { RefreshSchedule } from './refresh/refresh-schedule.ts';
import { RemovedFiles } from './refresh/removed-files.ts';
import { Retention } from './refresh/retention.ts';
import { StoryKeeper } from './refresh/story-keeper.ts';
import { Safekeeping } from './refresh/safekeeping.ts';
import type { Handlers } from './serve.ts';
import { hasArticles } from './store/articles-table.ts';
import type { WritableDb } from './store/database.ts';
import { closeDatabase } from './store/open-database.ts';
import { keptCounts } from './store/recover/kept-facts.ts';
import { tellPage } from './tell-page.ts';
import { databaseOf, type World } from './world.ts';

/** The whole reader: polling, cache, tags, stories, search. Plain Node; both shells run it in a thread of its own. */
export interface Reader {
  readonly handlers: Handlers;
  /** Begins to poll. */
  readonly start: () => void;
  /** Cuts off what is under way, writes what is not written and closes the database. */
  readonly stop: () => Promise<void>;
  readonly tellNetwork: (isOnline: boolean) => void;
  /** The computer woke up. */
  readonly tellWoke: () => void;
  /** The shell has asked a host for a new version of the program. */
  readonly tellUpdateHost: (host: string) => void;
  /** The database could not be read somewhere: it is looked through, and repaired if need be. */
  readonly tellDamage: () => void;
}

/**
 * Wires every request of the contract to an open store, and everything that works on it by itself.
 *
 * @param safekeeping null where nothing can be written
 */
export function openReader(outside: World, db: WritableDb, safekeeping: Safekeeping | null): Reader {
  const { clock, log, moveLog } = outside;
  const checkpoints = new Checkpoints({
    db,
    clock,
    log,
    moveLog: moveLog === undefined || safekeeping === null ? null : () => moveLog(databaseOf(outside)),
  });
  const emit: World['emit'] = (event) => {
    outside.emit(event);
    checkpoints.written();
  };
  const world: World = { ...outside, emit };
  const network = new NetworkState((isOnline) => {
    context.schedule.networkChanged(isOnline);
    if (isOnline) for (const queue of [pages, pictures, icons, recordings]) queue.wake();
    tell.status();
  });
  const contacts = new ContactLog({ db, clock, log: world.log });
  const notices = new NoticeSchedule({
    db,
    clock,
    settings: () => world.settings.get().notices,
    onDue: () => world.emit({ kind: 'notices.due' }),
  });
  const stories = new StoryKeeper(db, clock.now);
  const descriptions = new DescribeQueue({
    db,
    findWords: world.findWords,
    describe: world.describe,
    stories,
    checkpoints,
    clock,
    log: world.log,
    onDescribed: (ids, muted) => {
      offline.settled(ids);
      tell.described(ids, muted);
    },
    onAwaited: () => notices.arrived(),
  });
  const files = new MediaFiles(join(world.paths.profile, MEDIA_FOLDER));
  const queueOptions = {
    corridor: () => corridor,
    files,
    schedule: () => context.schedule,
    settings: () => world.settings.get(),
  };
  const pages = new PageQueue({
    ...queueOptions,
    onPage: (id) => {
      offline.pageSettled(id);
      tell.described([id], []);
    },
  });
  const pictures = new PictureQueue({
    ...queueOptions,
    dayStart: (now) => lastLocalDays(now, 1)[0] ?? now,
    onPicture: (ids) => {
      offline.settled(ids);
      tell.pictures(ids);
    },
  });
  const icons = new IconQueue({ ...queueOptions, onIcon: () => world.emit({ kind: 'feeds.changed' }) });
  const offline = new OfflineKeeper({
    ...queueOptions,
    pages,
    pictures,
    onReadiness: (ids) => tell.described(ids, []),
  });
  const recordings = new RecordingKeeper({ ...queueOptions, onChange: (id) => tell.recordings([id]) });
  const removed = new RemovedFiles({
    ...queueOptions,
    onRestored: (ids) => {
      offline.settled(ids);
      tell.pictures(ids);
      tell.recordings(ids);
    },
  });
  const corridor: Corridor = {
    db,
    fetch: contacts.fetching(world.fetch),
    download: contacts.downloading(world.download),
    ingest: world.ingest,
    readPage: world.readPage,
    readPicture: world.readPicture,
    readIcons: world.readIcons,
    network,
    stories,
    descriptions,
    notices,
    pages,
    checkpoints,
    offline,
    clock,
    now: clock.now,
    random: Math.random,
    log: world.log,
    polling: () => world.settings.get().polling,
    hasArticles: (feedId) => hasArticles(db, feedId),
  };
  const tell = tellPage(world, () => appStatus(context));
  const retention = new Retention({
    db,
    clock,
    settings: () => world.settings.get().retention,
    stories,
    checkpoints,
    log: world.log,
    onChanged: tell.retained,
    onPurged: () => housekeeping.soon(),
  });
  const housekeeping = new Housekeeping({
    ...world,
    db,
    file: databaseOf(world),
    files,
    stories,
    checkpoints,
  });
  const context: ReaderContext = {
    world,
    corridor,
    schedule: new RefreshSchedule(corridor, {
      onChanges: (_, changes) => tell.changes(changes),
      onProgress: tell.status,
    }),
    pages,
    offline,
    recordings,
    removed,
    documents: new FoundDocuments(),
    notices,
    retention,
    undos: new UndoStack(),
    isReadOnly: safekeeping === null,
    tellChanges: tell.changes,
    tellStatus: tell.status,
  };
  let isStopped = false;
  let tidying = Promise.resolve();
  let cancelBeginning = (): void => {};

  function begin(): void {
    context.schedule.start();
    notices.start();
    retention.start();
    safekeeping?.start(() => context.schedule.progress().refresh === null);
    descriptions.wake();
    pages.wake();
    icons.wake();
    offline.wake();
    tidying = housekeeping
      .start()
      .then(() => pictures.wake())
      .then(() => recordings.start());
  }

  return {
    handlers: {
      ...appHandlers(context),
      ...articleHandlers(context),
      ...feedHandlers(context),
      ...storyHandlers(context),
      ...feedPageHandlers(context),
      ...feedRepairHandlers(context),
      ...fullTextHandlers(context),
      ...revisionHandlers(context),
      ...shareHandlers(world, db),
      ...tagHandlers(context),
      ...viewHandlers(context),
      ...ruleHandlers(context),
      ...noticeHandlers(context),
      ...storageHandlers(context),
      ...offlineHandlers(context),
      ...recordingHandlers(context),
      ...recoveryHandlers(world),
      ...backupHandlers(context),
      ...contactHandlers(db, contacts),
      ...restoreHandlers(world, () => keptCounts(db)),
      ...eraseHandlers(world, () => keptCounts(db)),
    },
    start: () => {
      clearHandover(world);
      void takeSettings(world);
      const { quietStartMs = 0 } = world;
      if (quietStartMs === 0) begin();
      else cancelBeginning = clock.after(quietStartMs, begin);
    },
    stop: async () => {
      if (isStopped) return;
      isStopped = true;
      cancelBeginning();
      tell.stop();
      notices.stop();
      context.schedule.stop();
      const queues = [pages, pictures, icons, offline, recordings, retention, housekeeping];
      await Promise.all([context.schedule.drained(), tidying, ...queues.map((queue) => queue.stop())]);
      await descriptions.stop();
      corridor.stories.save();
      contacts.flush();
      await checkpoints.stop();
      await safekeeping?.stop();
      closeDatabase(db);
      safekeeping?.closed();
    },
    tellNetwork: (isOnline) => network.tell(isOnline),
    tellWoke: () => {
      context.schedule.woke();
      notices.start();
    },
    tellUpdateHost: (host) => contacts.asked(host, 'update'),
    tellDamage: () => safekeeping?.suspect(),
  };
}
