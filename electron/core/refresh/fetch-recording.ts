import type { Fault } from '../../../shared/fault.ts';
import type { MediaFiles } from '../media/media-files.ts';
import { giveUpRecording, keepRecording, type WantedRecording } from '../store/recordings-table.ts';
import type { Corridor } from './corridor.ts';
import { mayBePrivate } from './may-be-private.ts';
import type { RefreshSchedule } from './refresh-schedule.ts';

export interface DownloadProgress {
  readonly signal: AbortSignal;
  /** `totalBytes` null where the server does not say. */
  readonly onBegun: (totalBytes: number | null) => void;
  readonly onReceived: (bytes: number) => void;
}

/**
 * The whole journey of one recording: GET, as it arrives onto the disk, recognised by its first bytes, a file named for
 * its content, the store. Ended by its signal, or for want of a network, it leaves nothing and stays wanted.
 */
export async function fetchRecording(
  { db, network, log }: Pick<Corridor, 'db' | 'network' | 'log'>,
  files: MediaFiles,
  schedule: Pick<RefreshSchedule, 'download'>,
  recording: WantedRecording,
  { signal, onBegun, onReceived }: DownloadProgress,
): Promise<void> {
  const { url } = recording;
  const { host, hostname } = new URL(url);
  const outcome = await schedule.download({
    url,
    allowPrivate: mayBePrivate(recording),
    signal,
    save: (pieces, { contentType, sizeBytes }) => {
      onBegun(sizeBytes);
      return files.save(counted(pieces, onReceived), contentType);
    },
  });
  if (outcome === null) return;
  if (outcome.kind === 'failed') {
    const isNetworks = network.failed(host, outcome.fault);
    return isNetworks ? undefined : giveUpRecording(db, url, refusal(outcome.fault));
  }
  network.answered();
  const { saved } = outcome;
  if (saved.kind === 'unwritable') {
    log.warn('a recording could not be written', { url, cause: String(saved.cause) });
    return giveUpRecording(db, url, { kind: 'disk-full' });
  }
  if (saved.kind === 'no-recording')
    return giveUpRecording(db, url, { kind: 'recording-is-none', host: hostname });
  keepRecording(db, url, saved);
}

/** What the server said of the recording, rather than of a feed. */
function refusal(fault: Fault): Fault {
  const isOfRecording =
    fault.kind === 'http-status' && fault.status >= 400 && fault.status < 500 && fault.status !== 429;
  return isOfRecording ? { kind: 'recording-refused', host: fault.host, status: fault.status } : fault;
}

async function* counted(
  pieces: AsyncIterable<Uint8Array>,
  onReceived: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    onReceived(piece.byteLength);
    yield piece;
  }
}
