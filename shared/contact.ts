import type { EpochMs } from './time.ts';

/**
 * Why a host was asked for something. `lookup`: a person named an address, which may be that of a feed; `page`: the full
 * text of an article; `update`: the person looked for a new version of the program.
 */
export type ContactPurpose = 'feed' | 'lookup' | 'page' | 'picture' | 'icon' | 'recording' | 'update';

/** A host that was contacted, for one purpose. */
export interface Contact {
  readonly host: string;
  readonly purpose: ContactPurpose;
  readonly firstAt: EpochMs;
  readonly lastAt: EpochMs;
  readonly requests: number;
}
