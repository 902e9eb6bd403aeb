import type { Fault } from '../../../shared/fault.ts';
import type { Feed, FeedState, TextWanted } from '../../../shared/feed.ts';
import { mediaPath } from '../../../shared/media-name.ts';
import type { EpochMs } from '../../../shared/time.ts';
import { sql } from './sql.ts';

export interface FeedRow {
  readonly id: number;
  readonly feedUrl: string;
  readonly siteUrl: string | null;
  readonly title: string;
  readonly folder: string | null;
  readonly language: string | null;
  readonly articles: number;
  readonly unread: number;
  readonly isSample: number;
  readonly isPaused: number;
  readonly isEndAccepted: number;
  readonly nextRefreshAt: EpochMs;
  readonly lastSuccessAt: EpochMs | null;
  readonly failures: number;
  readonly fault: string | null;
  readonly notifies: number;
  readonly textWanted: TextWanted | null;
  readonly icon: string | null;
}

/** Subscribed feeds; further conditions may follow. */
export const SELECT_FEED = sql`
  SELECT id, feed_url AS feedUrl, site_url AS siteUrl, COALESCE(own_title, publisher_title) AS title, folder,
    language, articles, unread, is_sample AS isSample, is_paused AS isPaused, is_end_accepted AS isEndAccepted,
    next_refresh_at AS nextRefreshAt, last_success_at AS lastSuccessAt, failures, fault, notifies,
    text_wanted AS textWanted, (SELECT name FROM pictures WHERE id = icon_id) AS icon
  FROM feeds WHERE hidden_at IS NULL`;

export function toFeed(row: FeedRow): Feed {
  const { id, feedUrl, siteUrl, title, folder, language, articles, unread, textWanted } = row;
  const isSample = row.isSample === 1;
  const notifies = row.notifies === 1;
  const state = stateOf(row);
  return {
    id,
    feedUrl,
    siteUrl,
    title,
    folder,
    language,
    articles,
    unread,
    state,
    notifies,
    isSample,
    iconPath: row.icon === null ? null : mediaPath(row.icon),
    textWanted,
  };
}

function stateOf(row: FeedRow): FeedState {
  const { nextRefreshAt, lastSuccessAt, failures, fault } = row;
  if (fault !== null && row.isPaused === 1) {
    return { kind: 'paused', fault: readFault(fault), lastSuccessAt, isEndAccepted: row.isEndAccepted === 1 };
  }
  if (fault !== null && failures > 0) {
    return { kind: 'failing', fault: readFault(fault), failures, lastSuccessAt, nextRefreshAt };
  }
  const note = fault === null ? null : readFault(fault);
  return lastSuccessAt === null
    ? { kind: 'waiting', nextRefreshAt, note }
    : { kind: 'fine', lastSuccessAt, nextRefreshAt, note };
}

/** Faults are written by this program alone. */
export function readFault(json: string): Fault {
  return JSON.parse(json) as Fault;
}
