import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { closeDatabase, openDatabase } from '../../../../electron/core/store/open-database.ts';
import { run } from '../../../../electron/core/store/run-query.ts';
import { sql } from '../../../../electron/core/store/sql.ts';
import { mediaFile } from '../../../../shared/media-name.ts';
import { addTestFeed, keep, NOON, testFolder } from '../open-test-database.ts';

/** Made once: the disk of a test machine is slow. */
const templates = new Map<string, string>();

/**
 * A closed profile with articles of one source, and a picture and a recording that are kept.
 *
 * @returns its database
 */
export function fillProfile(host: string, articles: number): string {
  const template = templates.get(host) ?? makeTemplate(host, articles);
  templates.set(host, template);
  const folder = testFolder();
  cpSync(template, folder, { recursive: true });
  return join(folder, 'tagline.db');
}

function makeTemplate(host: string, articles: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'tagline-backup-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'tagline.db');
  const opened = openDatabase(file, { now: () => NOON });
  if (!opened.ok) throw new Error(opened.fault.kind);
  const { db } = opened.value;
  keep(
    db,
    addTestFeed(db, host),
    Array.from({ length: articles }, (_, at) => ({ guid: `${host} ${at}` })),
  );
  const picture = putMedia(folder, `picture of ${host}`, 'png');
  const recording = putMedia(folder, `recording of ${host}`, 'mp3');
  run(
    db,
    sql`INSERT INTO pictures (url, name, size_bytes, kept_at)
        VALUES (${`https://${host}/a.png`}, ${picture}, 100, ${NOON})`,
  );
  run(db, sql`INSERT INTO article_pictures (article_id, picture_id) VALUES (1, 1)`);
  run(
    db,
    sql`INSERT INTO recordings (article_id, url, name, size_bytes)
        VALUES (1, ${`https://${host}/a.mp3`}, ${recording}, 100)`,
  );
  closeDatabase(db);
  return folder;
}

function putMedia(profile: string, content: string, type: string): string {
  const name = `${createHash('sha256').update(content).digest('hex')}.${type}`;
  const path = join(profile, 'media', mediaFile(name));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return name;
}
