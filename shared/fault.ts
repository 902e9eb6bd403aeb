import type { EpochMs } from './time.ts';

/**
 * Everything that can go wrong in a way a person should hear of. A fault carries facts only; the page turns
 * a kind into a sentence, in one file per language (`renderer/locales/`).
 */
export type Fault =
  | AddressFault
  | NetworkFault
  | FeedFault
  | PageFault
  | PictureFault
  | RecordingFault
  | OpmlFault
  | BackupFault
  | StoreFault
  | {
      readonly kind: 'not-found';
      readonly what:
        | 'article'
        | 'revision'
        | 'recording'
        | 'feed'
        | 'archive'
        | 'tag'
        | 'view'
        | 'rule'
        | 'undo'
        | 'backup'
        | 'request';
    }
  | { readonly kind: 'invalid-argument'; readonly path: string; readonly detail: string }
  | { readonly kind: 'internal'; readonly detail: string };

export type AddressFault =
  | { readonly kind: 'address-invalid'; readonly address: string }
  | {
      readonly kind: 'address-refused';
      readonly address: string;
      /**
       * `private`: resolves to this computer or a private network and nobody allowed that for this feed; `unopened`: the
       * shell hands no such address to the system, or the system has no program for it.
       */
      readonly reason: 'scheme' | 'private' | 'credentials' | 'unopened';
    };

export type NetworkFault =
  | { readonly kind: 'offline' }
  | { readonly kind: 'host-not-found'; readonly host: string }
  | { readonly kind: 'connection-refused'; readonly host: string }
  /** The system wants everything to go through a proxy (`host:port`), and that one is the trouble. */
  | { readonly kind: 'proxy-failed'; readonly proxy: string; readonly problem: 'unreachable' | 'sign-in' }
  | { readonly kind: 'connection-lost'; readonly host: string; readonly detail: string }
  | {
      readonly kind: 'timeout';
      readonly host: string;
      readonly stage: 'connect' | 'headers' | 'total';
      readonly timeoutMs: number;
    }
  | {
      readonly kind: 'certificate';
      readonly host: string;
      readonly problem: 'self-signed' | 'expired' | 'not-yet-valid' | 'wrong-host' | 'untrusted';
      /** Those of other hosts are of another time, too: it may be this computer's date that is wrong. */
      readonly isClockDoubted?: true;
    }
  | {
      readonly kind: 'http-status';
      readonly host: string;
      readonly status: number;
      readonly retryAfterMs: number | null;
      /** The refusal is a test for browsers that no feed reader can pass. */
      readonly isChallenge?: true;
    }
  | { readonly kind: 'too-many-redirects'; readonly host: string; readonly limit: number }
  | { readonly kind: 'too-large'; readonly host: string; readonly limitBytes: number }
  | { readonly kind: 'garbled-body'; readonly host: string; readonly detail: string };

export type FeedFault =
  | {
      readonly kind: 'not-a-feed';
      readonly looksLike: 'web-page' | 'sign-in-page' | 'media' | 'empty' | 'unknown';
    }
  /** Its letters are written in a way that Tagline does not read, as no browser does. */
  | { readonly kind: 'encoding-unread'; readonly encoding: 'UTF-7' | 'UTF-32' }
  /** The document began as a feed but no parser could read a whole item out of it. */
  | { readonly kind: 'feed-broken'; readonly detail: string }
  /** The document is damaged or cut short; the `items` that are complete were kept. */
  | { readonly kind: 'feed-partial'; readonly items: number }
  /** A well-formed feed without items, after it had some. */
  | { readonly kind: 'feed-empty' }
  /**
   * Between two documents that were read, articles may have come and gone unseen: the computer was off, or the feed
   * could not be reached.
   */
  | {
      readonly kind: 'feed-gap';
      readonly from: EpochMs;
      readonly to: EpochMs;
      /** Where filling it goes on: the archive that is next, whose undated items belong before `undatedAt`. */
      readonly next?: { readonly url: string; readonly undatedAt: EpochMs };
    }
  /**
   * The parser was stopped at its deadline, or died on this document, whose hash is `document`. After a second try it
   * is set aside: only another document is read.
   */
  | {
      readonly kind: 'feed-unparsable';
      readonly detail: string;
      readonly document?: string;
      readonly isSetAside?: true;
    }
  | { readonly kind: 'no-feed-on-page'; readonly address: string }
  | { readonly kind: 'already-subscribed'; readonly feedId: number };

/** Why the page of an article gave no full text; the feed's text stays. */
export type PageFault =
  /** It is shown to those who agree, pay or sign in. */
  | {
      readonly kind: 'page-walled';
      readonly host: string;
      readonly wall: 'consent' | 'paywall' | 'sign-in';
    }
  /** Nothing on it is longer than what the feed gives already. */
  | { readonly kind: 'page-without-text'; readonly host: string }
  /** A picture, a recording, a document. */
  | { readonly kind: 'page-is-no-page'; readonly host: string }
  /** Reading it was stopped at its deadline, or failed. */
  | { readonly kind: 'page-unreadable'; readonly host: string; readonly detail: string };

/** Why there is no picture where one should be. */
type PictureFault =
  /** Whatever it is called, its bytes are those of no picture that can be shown. */
  | { readonly kind: 'picture-is-none'; readonly host: string }
  /** One pixel that counts readers. */
  | { readonly kind: 'picture-blank'; readonly host: string }
  | { readonly kind: 'picture-too-large'; readonly host: string; readonly limitPixels: number }
  /** The article has as many bytes of pictures as the settings allow. */
  | { readonly kind: 'picture-left-out'; readonly limitBytes: number };

/** Why a recording that comes with an article could not be downloaded. */
type RecordingFault =
  /** A web page, or nothing that can be played. */
  | { readonly kind: 'recording-is-none'; readonly host: string }
  | { readonly kind: 'recording-refused'; readonly host: string; readonly status: number };

type OpmlFault =
  | { readonly kind: 'opml-broken'; readonly detail: string }
  | { readonly kind: 'opml-empty' }
  | { readonly kind: 'opml-too-large'; readonly limitBytes: number };

export type BackupFault =
  /**
   * A file that a person wanted to restore. `no-backup`: another file; `foreign`: what no backup of ours holds is in it;
   * `damaged`: it is cut short, or not as its manifest says; `newer`: a later version wrote it.
   */
  | {
      readonly kind: 'backup-refused';
      readonly reason: 'no-backup' | 'foreign' | 'damaged' | 'newer';
      readonly detail: string;
    }
  | { readonly kind: 'backup-too-large'; readonly limitBytes: number };

export type StoreFault =
  | { readonly kind: 'disk-full' }
  /** Nothing can be written where the database is. */
  | { readonly kind: 'profile-unwritable' }
  /** The disk fails to read or write; the file on it may be as sound as ever. */
  | { readonly kind: 'disk-failing'; readonly detail: string }
  | { readonly kind: 'database-busy' }
  | { readonly kind: 'database-damaged'; readonly detail: string }
  | {
      readonly kind: 'database-newer';
      readonly databaseVersion: number;
      readonly appVersion: number;
    };
