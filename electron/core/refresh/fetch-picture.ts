import type { Fault } from '../../../shared/fault.ts';
import { DAY_MS, MINUTE_MS } from '../../../shared/time.ts';
import { MOST_PIXELS } from '../media/recognise-picture.ts';
import type { MediaFiles } from '../media/media-files.ts';
import { keepPicture, pictureFailed, postponePicture, type PictureToFetch } from '../store/pictures-table.ts';
import { notePictureBytes } from '../store/picture-traffic-table.ts';
import type { Corridor } from './corridor.ts';
import type { FetchInTurn } from './fetch-in-turn.ts';
import { mayBePrivate } from './may-be-private.ts';
import { retryLater } from './retry-later.ts';
import { unaskedPause } from './unasked-pause.ts';

/** How soon a picture that the missing network kept waiting is due again. */
const OFFLINE_RETRY_MS = MINUTE_MS;

/**
 * The whole journey of one picture: GET -> recognised by its bytes in the ingest thread -> a file named for its content
 * -> the store. It is kept, waits for a later try, or is given up; no text waits for it.
 *
 * @returns bytes fetched, also of what was no picture
 */
export async function fetchPicture(
  corridor: PictureCorridor,
  files: MediaFiles,
  picture: PictureToFetch,
  fetch: FetchInTurn,
): Promise<number> {
  const sizeBytes = await fetchAndKeep(corridor, files, picture, fetch);
  notePictureBytes(corridor.db, sizeBytes, corridor.now());
  return sizeBytes;
}

type PictureCorridor = Pick<Corridor, 'db' | 'network' | 'now' | 'readPicture' | 'log'>;

async function fetchAndKeep(
  corridor: PictureCorridor,
  files: MediaFiles,
  picture: PictureToFetch,
  fetch: FetchInTurn,
): Promise<number> {
  const { db, network, now } = corridor;
  const { id, url, attempts } = picture;
  const { host } = new URL(url);
  const fetched = await fetch({
    url,
    validators: null,
    allowPrivate: mayBePrivate(picture),
    expects: 'picture',
  });
  if (fetched === null) return putOff();
  if (fetched.kind === 'failed') {
    const pause = unaskedPause(fetched);
    if (pause !== null) return putOff(pause);
    // Pictures outlive their hosts: of a few that are gone nothing follows for the network.
    return fetched.fault.kind === 'offline' || !network.isOnline ? putOff() : fail(fetched.fault);
  }
  network.answered();
  if (fetched.kind === 'not-modified') return putOff();
  const { bytes } = fetched;
  const sizeBytes = bytes.byteLength;
  const read = await corridor.readPicture(bytes);
  if (read.kind !== 'picture') {
    const fault: Fault =
      read.kind === 'too-large'
        ? { kind: 'picture-too-large', host, limitPixels: MOST_PIXELS }
        : { kind: read.kind === 'blank' ? 'picture-blank' : 'picture-is-none', host };
    fail(fault);
    return sizeBytes;
  }
  try {
    await files.put(read.name, bytes);
  } catch (cause) {
    corridor.log.warn('a picture could not be written', { url, cause: String(cause) });
    pictureFailed(db, id, { kind: 'disk-full' }, now() + DAY_MS);
    return sizeBytes;
  }
  keepPicture(db, id, { ...read, sizeBytes }, now());
  return sizeBytes;

  function putOff(delayMs = OFFLINE_RETRY_MS): number {
    postponePicture(db, id, now() + delayMs);
    return 0;
  }

  function fail(fault: Fault): number {
    pictureFailed(db, id, fault, retryLater(now(), fault, attempts));
    return fault.kind === 'too-large' ? fault.limitBytes : 0;
  }
}
