import type { Admit, FetchFailed } from './fetch-document.ts';

export interface DownloadRequest<Saved> {
  readonly url: string;
  /** The person said that this address may lie on this computer or a private network. */
  readonly allowPrivate: boolean;
  readonly signal: AbortSignal;
  /** Called for each host on the way that was asked, answered or not; not for one that is refused or not found. */
  readonly onAsked?: (host: string) => void;
  readonly admit?: Admit;
  /**
   * Takes the body as it arrives. The pieces throw where the network fails, which is not to be caught: what was taken by
   * then is of no use.
   */
  readonly save: (pieces: AsyncIterable<Uint8Array>, about: DownloadFacts) => Promise<Saved>;
}

interface DownloadFacts {
  readonly contentType: string | null;
  /** As stated by the server, which may be wrong. */
  readonly sizeBytes: number | null;
}

export type DownloadOutcome<Saved> = { readonly kind: 'saved'; readonly saved: Saved } | FetchFailed;

/** Fetches what is too large for memory; ended by its signal or by silence, however long it takes. Never rejects. */
export type Download = <Saved>(request: DownloadRequest<Saved>) => Promise<DownloadOutcome<Saved>>;
