import type { Contact, ContactPurpose } from '../../../shared/contact.ts';
import type { Download } from '../fetch/download.ts';
import type { FetchFeed, FetchRequest } from '../fetch/fetch-document.ts';
import { noteContacts } from '../store/contacts-table.ts';
import type { WritableDb } from '../store/database.ts';
import type { Clock, Log } from '../world.ts';

/** A refresh contacts hundreds of hosts in a minute. */
const WRITE_PAUSE_MS = 2000;

export interface ContactLogOptions {
  readonly db: WritableDb;
  readonly clock: Clock;
  readonly log: Log;
}

/** Writes down which hosts are asked for what: every request of the reader's passes through here,
 * each of its redirects too, and the shell tells of its own. */
export class ContactLog {
  readonly #options: ContactLogOptions;
  #unwritten = new Map<string, Contact>();
  #cancel: (() => void) | null = null;

  constructor(options: ContactLogOptions) {
    this.#options = options;
  }

  fetching(fetch: FetchFeed): FetchFeed {
    return (request) => fetch({ ...request, onAsked: (host) => this.asked(host, purposeOf(request)) });
  }

  downloading(download: Download): Download {
    return (request) => download({ ...request, onAsked: (host) => this.asked(host, 'recording') });
  }

  /** Writes what is not written. */
  flush(): void {
    this.#cancel?.();
    this.#cancel = null;
    if (this.#unwritten.size === 0) return;
    const contacts = Array.from(this.#unwritten.values());
    this.#unwritten = new Map();
    try {
      noteContacts(this.#options.db, contacts);
    } catch (cause) {
      this.#options.log.error('which hosts were contacted could not be written down', cause);
    }
  }

  /** Somebody else has asked a host: the shell. */
  asked(host: string, purpose: ContactPurpose): void {
    const { clock } = this.#options;
    const lastAt = clock.now();
    const key = `${purpose} ${host}`;
    const { firstAt, requests } = this.#unwritten.get(key) ?? { firstAt: lastAt, requests: 0 };
    this.#unwritten.set(key, { host, purpose, firstAt, lastAt, requests: requests + 1 });
    this.#cancel ??= clock.after(WRITE_PAUSE_MS, () => this.flush());
  }
}

const purposeOf = ({ purpose, expects }: FetchRequest): ContactPurpose =>
  purpose ?? (expects === 'picture' ? 'picture' : 'feed');
