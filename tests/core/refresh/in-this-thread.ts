import { createDownload } from '../../../electron/core/fetch/create-download.ts';
import { createFetch } from '../../../electron/core/fetch/create-fetch.ts';
import { recognisePicture } from '../../../electron/core/media/recognise-picture.ts';
import { writeOpml } from '../../../electron/core/opml/write-opml.ts';
import { describeArticles } from '../../../electron/core/refresh/describe-articles.ts';
import { findWords } from '../../../electron/core/refresh/find-words.ts';
import { prepareDocument } from '../../../electron/core/refresh/prepare-document.ts';
import { preparePage } from '../../../electron/core/refresh/prepare-page.ts';
import { listIcons } from '../../../electron/core/refresh/read-icons.ts';
import { inspectBackup, unpackBackup } from '../../../electron/core/store/backup/read-backup.ts';
import { measureBackup, writeBackup } from '../../../electron/core/store/backup/write-backup.ts';
import { copyDatabase, isWhole } from '../../../electron/core/store/open-database.ts';
import type { UpkeepClient } from '../../../electron/core/worker/start-upkeep.ts';
import type { Clock, World } from '../../../electron/core/world.ts';

/** The real network of the program, by the clock of a test. */
export function overHttp({ now }: Pick<Clock, 'now'>): Pick<World, 'fetch' | 'download'> {
  const options = { version: 'test', homepage: 'https://tagline.example/', now };
  return { fetch: createFetch(options), download: createDownload(options) };
}

/** The work of the ingest thread, where the test can see it. */
export const inThisThread: Pick<
  World,
  'ingest' | 'readPage' | 'readPicture' | 'readIcons' | 'findWords' | 'describe' | 'writeOpml'
> = {
  ingest: async (task) => prepareDocument(task),
  readPage: async (task) => preparePage(task),
  readPicture: async (bytes) => recognisePicture(bytes),
  readIcons: async (task) => listIcons(task),
  findWords: async (tasks) => findWords(tasks),
  describe: async (tasks) => describeArticles(tasks),
  writeOpml: async (feeds, head) => writeOpml(feeds, head),
};

/** The work of the upkeep thread, likewise. */
export const upkeepInThisThread: UpkeepClient = {
  copyDatabase: async (file, target) => copyDatabase(file, target),
  isDatabaseWhole: async (file) => isWhole(file),
  measureBackup: async (file) => measureBackup(file),
  writeBackup: async (task, tell) => writeBackup(task, tell),
  inspectBackup,
  unpackBackup,
};
