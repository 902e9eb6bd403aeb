import { MINUTE_MS, type EpochMs } from '../../../shared/time.ts';
import type { FetchOutcome } from '../fetch/fetch-document.ts';
import type { IngestOutcome } from './ingest.ts';

/** A feed that was fetched to be shown before somebody subscribes to it. */
export interface FoundDocument {
  readonly fetched: Extract<FetchOutcome, { kind: 'body' }>;
  readonly outcome: Extract<IngestOutcome, { kind: 'feed' }>;
}

const KEPT_MS = 10 * MINUTE_MS;
const MOST_KEPT = 12;

/** Keeps found feeds for a while, so that subscribing to one costs its server no second request. */
export class FoundDocuments {
  readonly #found = new Map<string, { readonly document: FoundDocument; readonly at: EpochMs }>();

  put(feedUrl: string, document: FoundDocument, now: EpochMs): void {
    this.#found.delete(feedUrl);
    this.#found.set(feedUrl, { document, at: now });
    const [oldest] = this.#found.keys();
    if (this.#found.size > MOST_KEPT && oldest !== undefined) this.#found.delete(oldest);
  }

  /** What was found a moment ago, for looking at it again. */
  peek(feedUrl: string, now: EpochMs): FoundDocument | null {
    const found = this.#found.get(feedUrl);
    return found !== undefined && now - found.at < KEPT_MS ? found.document : null;
  }

  take(feedUrl: string, now: EpochMs): FoundDocument | null {
    const document = this.peek(feedUrl, now);
    this.#found.delete(feedUrl);
    return document;
  }
}
