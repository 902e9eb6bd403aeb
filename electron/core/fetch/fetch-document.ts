import type { ContactPurpose } from '../../../shared/contact.ts';
import type { AddressFault, NetworkFault } from '../../../shared/fault.ts';

/** What a feed last answered with, sent back byte for byte in a conditional GET (RFC 9110, 13.1). */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface FetchRequest {
  readonly url: string;
  readonly validators: Validators | null;
  /** The person said that this address may lie on this computer or a private network. */
  readonly allowPrivate: boolean;
  readonly signal?: AbortSignal;
  /** A text where left out. What is expected decides what is accepted, how much of it, and how long it may take. */
  readonly expects?: 'text' | 'picture';
  /** Where left out, what is expected tells it: a feed, or a picture. */
  readonly purpose?: ContactPurpose;
  /** Called for each host on the way that was asked, answered or not; not for one that is refused or not found. */
  readonly onAsked?: (host: string) => void;
  readonly admit?: Admit;
  /** Asks every cache on the way to fetch the document anew (RFC 9111, 5.2.1.4). */
  readonly isFresh?: boolean;
}

/** One conditional GET, redirects followed. */
export type FetchOutcome =
  | {
      readonly kind: 'not-modified';
      /** Set when every redirect on the way was permanent (301 or 308). */
      readonly permanentUrl: string | null;
      readonly caching: CachingHints;
    }
  | {
      readonly kind: 'body';
      /** After decompression, before charset decoding; at most 15 MiB. */
      readonly bytes: Uint8Array;
      readonly contentType: string | null;
      /** Where the redirects ended. */
      readonly finalUrl: string;
      /** Set when every redirect on the way was permanent (301 or 308). */
      readonly permanentUrl: string | null;
      readonly validators: Validators;
      readonly caching: CachingHints;
    }
  | FetchFailed;

export interface FetchFailed {
  readonly kind: 'failed';
  readonly fault: AddressFault | NetworkFault;
  /** Whose status this is, with its port; after redirects another host than the one that was asked first. */
  readonly answeredBy?: string;
}

/**
 * Called before each host on the way, with its port, is asked: settles when its turn has come. Gives null then, or how long,
 * in milliseconds, it still wants to be left alone.
 */
export type Admit = (host: string) => Promise<number | null>;

export interface CachingHints {
  /** From `Cache-Control: max-age` or `Expires`; null when neither says anything usable. */
  readonly freshForMs: number | null;
}

export type FetchFeed = (request: FetchRequest) => Promise<FetchOutcome>;
