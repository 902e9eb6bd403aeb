import type { EpochMs } from '../../../../shared/time.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { allRows, run } from '../run-query.ts';
import { limitTo, sql } from '../sql.ts';
import type { Act } from './act.ts';

/** Acts that wait to be written down, should nothing be writable; of more, the oldest are forgotten. */
const MOST_WAITING = 20_000;

/**
 * The tables say themselves what is done to them, whoever does it, in the transaction that does it. What they say stands
 * in memory, and is gone with the connection.
 */
const WATCH = `
CREATE TEMP TABLE acts (
  place INTEGER PRIMARY KEY AUTOINCREMENT,
  act TEXT NOT NULL,
  subject TEXT NOT NULL,
  identity BLOB,
  value INTEGER NOT NULL,
  details TEXT
) STRICT;

CREATE TEMP TRIGGER act_read AFTER UPDATE OF is_read ON articles WHEN OLD.is_read <> NEW.is_read BEGIN
  INSERT INTO acts (act, subject, identity, value)
    SELECT 'read', feed_url, NEW.identity, NEW.is_read FROM feeds WHERE id = NEW.feed_id;
END;

CREATE TEMP TRIGGER act_save AFTER UPDATE OF is_saved ON articles WHEN OLD.is_saved <> NEW.is_saved BEGIN
  INSERT INTO acts (act, subject, identity, value)
    SELECT 'save', feed_url, NEW.identity, NEW.is_saved FROM feeds WHERE id = NEW.feed_id;
END;

CREATE TEMP TRIGGER act_follow AFTER UPDATE OF followed_at ON tags
WHEN (OLD.followed_at IS NULL) <> (NEW.followed_at IS NULL) BEGIN
  INSERT INTO acts (act, subject, value, details)
    VALUES ('follow', NEW.key, NEW.followed_at IS NOT NULL, NEW.display);
END;

CREATE TEMP TRIGGER act_follow_new AFTER INSERT ON tags WHEN NEW.followed_at IS NOT NULL BEGIN
  INSERT INTO acts (act, subject, value, details) VALUES ('follow', NEW.key, 1, NEW.display);
END;

CREATE TEMP TRIGGER act_move AFTER UPDATE OF feed_url ON feeds WHEN OLD.feed_url <> NEW.feed_url BEGIN
  INSERT INTO acts (act, subject, value, details) VALUES ('move-feed', OLD.feed_url, 1, NEW.feed_url);
END;
`;

const subscription = `json_object('title', NEW.own_title, 'folder', NEW.folder, 'allowPrivate', NEW.allow_private)`;

const WATCH_SUBSCRIPTIONS = `
CREATE TEMP TRIGGER act_subscribe AFTER INSERT ON feeds WHEN NEW.is_sample = 0 BEGIN
  INSERT INTO acts (act, subject, value, details)
    VALUES ('subscribe', NEW.feed_url, NEW.hidden_at IS NULL, ${subscription});
END;

CREATE TEMP TRIGGER act_subscription AFTER UPDATE OF hidden_at, own_title, folder, allow_private ON feeds
WHEN NEW.is_sample = 0 AND ((OLD.hidden_at IS NULL) <> (NEW.hidden_at IS NULL) OR OLD.own_title IS NOT NEW.own_title
  OR OLD.folder IS NOT NEW.folder OR OLD.allow_private <> NEW.allow_private) BEGIN
  INSERT INTO acts (act, subject, value, details)
    VALUES ('subscribe', NEW.feed_url, NEW.hidden_at IS NULL, ${subscription});
END;
`;

const isKeptPages = `EXISTS (SELECT 1 FROM feeds WHERE id = OLD.feed_id AND feed_url GLOB 'tagline-pages:*')`;

/** No publisher sends a page again that a person kept by its address. */
const WATCH_PAGES = `
CREATE TEMP TRIGGER act_keep_page AFTER UPDATE OF is_saved ON articles
WHEN OLD.is_saved < NEW.is_saved AND ${isKeptPages} BEGIN
  INSERT INTO acts (act, subject, identity, value, details)
    SELECT 'keep-page', f.feed_url, NEW.identity, 1, json_object('feedTitle', COALESCE(f.own_title, f.publisher_title),
      'allowPrivate', f.allow_private, 'link', c.link, 'title', NEW.title)
    FROM feeds AS f JOIN content AS c ON c.id = NEW.id WHERE f.id = NEW.feed_id AND c.link IS NOT NULL;
END;

CREATE TEMP TRIGGER act_drop_page AFTER DELETE ON articles WHEN ${isKeptPages} BEGIN
  INSERT INTO acts (act, subject, identity, value)
    SELECT 'drop-page', feed_url, OLD.identity, 1 FROM feeds WHERE id = OLD.feed_id;
END;
`;

/** From now on {@link waitingActs} tells what a person does, in the order in which it was done. */
export function watchActs(db: WritableDb): void {
  db.exec(WATCH + WATCH_SUBSCRIPTIONS + WATCH_PAGES);
}

interface ActRow {
  readonly place: number;
  readonly act: Act['act'];
  readonly subject: string;
  readonly identity: string | null;
  readonly value: number;
  readonly details: string | null;
}

/** Acts that wait to be written down, as one text of lines; `upTo` tells {@link forgetActs} which they are. */
export interface WaitingActs {
  readonly acts: readonly Act[];
  readonly upTo: number;
}

/** The first acts that wait, marks of one feed's articles together. */
export function waitingActs(db: ReadableDb, limit: number, at: EpochMs): WaitingActs {
  const rows = allRows<ActRow>(
    db,
    sql`SELECT place, act, subject, lower(hex(identity)) AS identity, value, details FROM temp.acts
        ORDER BY place ${limitTo(limit)}`,
  );
  const acts: Act[] = [];
  for (const row of rows) {
    const act = toAct(row, at);
    const last = acts.at(-1);
    if (isMark(last) && isMark(act) && isAlike(last, act)) {
      acts[acts.length - 1] = { ...last, articles: [...last.articles, ...act.articles] };
    } else acts.push(act);
  }
  return { acts, upTo: rows.at(-1)?.place ?? 0 };
}

/** They are written down. */
export function forgetActs(db: WritableDb, upTo: number): void {
  run(db, sql`DELETE FROM temp.acts WHERE place <= ${upTo}`);
}

/** Nothing can be written down at present: what waits is not to grow without end. */
export function forgetTooManyActs(db: WritableDb): void {
  run(db, sql`DELETE FROM temp.acts WHERE place <= (SELECT MAX(place) FROM temp.acts) - ${MOST_WAITING}`);
}

type Mark = Extract<Act, { readonly articles: readonly string[] }>;

const isMark = (act: Act | undefined): act is Mark => act !== undefined && 'articles' in act;

const isAlike = (a: Mark, b: Mark): boolean => a.act === b.act && a.feed === b.feed && a.value === b.value;

function toAct(row: ActRow, at: EpochMs): Act {
  const value = row.value === 1;
  switch (row.act) {
    case 'read':
    case 'save':
      return { at, act: row.act, feed: row.subject, articles: [row.identity ?? ''], value };
    case 'follow':
      return { at, act: row.act, tag: row.subject, display: row.details ?? row.subject, value };
    case 'move-feed':
      return { at, act: row.act, feed: row.subject, to: row.details ?? row.subject };
    case 'drop-page':
      return { at, act: row.act, feed: row.subject, article: row.identity ?? '' };
    case 'keep-page': {
      const { allowPrivate, ...page } = JSON.parse(row.details ?? '{}') as PageDetails;
      const article = row.identity ?? '';
      return { at, act: row.act, feed: row.subject, article, allowPrivate: allowPrivate === 1, ...page };
    }
    case 'subscribe': {
      const { title, folder, allowPrivate } = JSON.parse(row.details ?? '{}') as SubscriptionDetails;
      return { at, act: row.act, feed: row.subject, title, folder, allowPrivate: allowPrivate === 1, value };
    }
  }
}

interface PageDetails {
  readonly feedTitle: string;
  readonly allowPrivate: number;
  readonly link: string;
  readonly title: string;
}

interface SubscriptionDetails {
  readonly title: string | null;
  readonly folder: string | null;
  readonly allowPrivate: number;
}
