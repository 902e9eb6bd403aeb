import { DAY_MS, MINUTE_MS } from '../../../shared/time.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { MediaFiles } from '../media/media-files.ts';
import { dueIcons, iconLookedFor, iconPicture, nextIconAt, type IconToFetch } from '../store/feed-icons.ts';
import type { Corridor } from './corridor.ts';
import type { FetchInTurn } from './fetch-in-turn.ts';
import { fetchPicture } from './fetch-picture.ts';
import { mayBePrivate } from './may-be-private.ts';
import type { RefreshSchedule } from './refresh-schedule.ts';
import { SpacedQueue } from './spaced-queue.ts';
import { unaskedPause } from './unasked-pause.ts';

const SPACING_MS = 2000;
const MOST_AT_ONCE = 2;
/** Icons hardly ever change, and a site that has none will hardly get one. */
const KEPT_MS = 30 * DAY_MS;
/** Before anything can be due. */
const NEVER = -1;
/** The network was away. */
const RETRY_MS = 10 * MINUTE_MS;

export interface IconQueueOptions {
  readonly corridor: () => Corridor;
  readonly files: MediaFiles;
  readonly schedule: () => Pick<RefreshSchedule, 'alongside'>;
  readonly settings: () => Pick<Settings, 'pictures' | 'isMetered'>;
  /** A feed has an icon. */
  readonly onIcon: () => void;
}

/** Asks the sites of feeds, and nobody else, for the icons that stand beside their names. */
export class IconQueue {
  readonly #options: IconQueueOptions;
  readonly #queue: SpacedQueue<IconToFetch>;

  constructor(options: IconQueueOptions) {
    this.#options = options;
    const { corridor, settings } = options;
    this.#queue = new SpacedQueue({
      corridor,
      spacingMs: SPACING_MS,
      mostAtOnce: MOST_AT_ONCE,
      due: (now, limit) => dueIcons(corridor().db, now, limit),
      nextAt: () => nextIconAt(corridor().db),
      idOf: ({ feedId }) => feedId,
      urlOf: ({ siteUrl }) => siteUrl,
      fetch: (icon) => this.#fetch(icon),
      dueUntil: () =>
        settings().isMetered || settings().pictures.keep === 'none' ? NEVER : corridor().now(),
    });
  }

  wake(delayMs = 0): void {
    this.#queue.wake(delayMs);
  }

  async stop(): Promise<void> {
    await this.#queue.stop();
  }

  async #fetch(icon: IconToFetch): Promise<void> {
    const { schedule, corridor: of, onIcon } = this.#options;
    const corridor = of();
    try {
      const hasIcon = await schedule().alongside((fetch) =>
        this.#look(corridor, icon, (request) => fetch({ ...request, purpose: 'icon' })),
      );
      if (hasIcon) onIcon();
    } catch (cause) {
      corridor.log.error(`no icon of ${icon.siteUrl} could be kept`, cause);
    }
  }

  async #look(corridor: Corridor, icon: IconToFetch, fetch: FetchInTurn): Promise<boolean> {
    const { db, now, network } = corridor;
    const { feedId, siteUrl, feedUrl, allowPrivate } = icon;
    const page = await fetch({
      url: siteUrl,
      validators: null,
      allowPrivate: mayBePrivate({ url: siteUrl, privateUrl: allowPrivate ? feedUrl : null }),
    });
    const isAway = page?.kind === 'failed' && (page.fault.kind === 'offline' || !network.isOnline);
    const pause = page?.kind === 'failed' ? unaskedPause(page) : null;
    if (page === null || isAway || pause !== null) {
      iconLookedFor(db, feedId, null, now() + (pause ?? RETRY_MS));
      return false;
    }
    if (page.kind !== 'failed') network.answered();
    const url = page.kind === 'body' ? page.finalUrl : siteUrl;
    const urls =
      page.kind === 'body'
        ? await corridor.readIcons({ bytes: page.bytes, contentType: page.contentType, url })
        : [new URL('/favicon.ico', url).href];
    for (const iconUrl of urls) {
      const id = await this.#keep(corridor, icon, iconUrl, fetch);
      if (id === null) continue;
      iconLookedFor(db, feedId, id, now() + KEPT_MS);
      return true;
    }
    iconLookedFor(db, feedId, null, now() + KEPT_MS);
    return false;
  }

  /** @returns the id of the picture; null where there is none at this address */
  async #keep(
    corridor: Corridor,
    { feedUrl, allowPrivate }: IconToFetch,
    url: string,
    fetch: FetchInTurn,
  ): Promise<number | null> {
    const known = iconPicture(corridor.db, url);
    if (known.isKept) return known.id;
    const privateUrl = allowPrivate ? feedUrl : null;
    const picture = { id: known.id, url, attempts: Number.MAX_SAFE_INTEGER, isAwaited: true, privateUrl };
    await fetchPicture(corridor, this.#options.files, picture, fetch);
    const { id, isKept } = iconPicture(corridor.db, url);
    return isKept ? id : null;
  }
}
