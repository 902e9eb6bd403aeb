import type { WritableDb } from './database.ts';
import { firstSchema } from './migrations/0001-first-schema.ts';
import { revisionsAndArchives } from './migrations/0002-revisions-and-archives.ts';
import { storiesAndViews } from './migrations/0003-stories-and-views.ts';
import { tagAliases } from './migrations/0004-tag-aliases.ts';
import { mentions } from './migrations/0005-mentions.ts';
import { publishers } from './migrations/0006-publishers.ts';
import { rules } from './migrations/0007-rules.ts';
import { endedFeeds } from './migrations/0008-ended-feeds.ts';
import { notices } from './migrations/0009-notices.ts';
import { fullTexts } from './migrations/0010-full-texts.ts';
import { pictures } from './migrations/0011-pictures.ts';
import { formerTitles } from './migrations/0012-former-titles.ts';
import { unposted } from './migrations/0013-unposted.ts';
import { retention } from './migrations/0014-retention.ts';
import { recordings } from './migrations/0015-recordings.ts';
import { copies } from './migrations/0016-copies.ts';
import { savedSearches } from './migrations/0017-saved-searches.ts';
import { orderAndPace } from './migrations/0018-order-and-pace.ts';
import { contacts } from './migrations/0019-contacts.ts';
import { pictureTraffic } from './migrations/0020-picture-traffic.ts';
import { removedFiles } from './migrations/0021-removed-files.ts';
import { pageRevisions } from './migrations/0022-page-revisions.ts';
import { unencryptedFeeds } from './migrations/0023-unencrypted-feeds.ts';
import { shortPublishers } from './migrations/0024-short-publishers.ts';
import { findable } from './migrations/0025-findable.ts';
import { mergesBetween } from './migrations/0026-merges-between.ts';
import { largerLeaves } from './migrations/0027-larger-leaves.ts';
import { presentSchema } from './present-schema.ts';
import { inTransaction } from './transaction.ts';

/** `Tagl`, written into the file's header so that another program's database is never taken for ours. */
export const APPLICATION_ID = 0x5461676c;

/**
 * In order; the n-th brings a database to version n. Never edited once shipped. What they come to, for a new database, is
 * written down in `present-schema.ts`.
 */
const MIGRATIONS: readonly string[] = [
  firstSchema,
  revisionsAndArchives,
  storiesAndViews,
  tagAliases,
  mentions,
  publishers,
  rules,
  endedFeeds,
  notices,
  fullTexts,
  pictures,
  formerTitles,
  unposted,
  retention,
  recordings,
  copies,
  savedSearches,
  orderAndPace,
  contacts,
  pictureTraffic,
  removedFiles,
  pageRevisions,
  unencryptedFeeds,
  shortPublishers,
  findable,
  mergesBetween,
  largerLeaves,
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Gives an empty database the shape of a version. */
export function makeSchema(db: WritableDb, version: number): void {
  if (version < SCHEMA_VERSION) return migrate(db, 0, version);
  inTransaction(db, () => {
    db.exec(presentSchema);
    nameVersion(db, version);
  });
}

/** Brings a database to a version, each step whole or not at all. */
export function migrate(db: WritableDb, fromVersion: number, toVersion = SCHEMA_VERSION): void {
  for (const [index, migration] of MIGRATIONS.entries()) {
    const version = index + 1;
    if (version <= fromVersion || version > toVersion) continue;
    inTransaction(db, () => {
      db.exec(migration);
      nameVersion(db, version);
    });
  }
}

function nameVersion(db: WritableDb, version: number): void {
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version}`);
}
