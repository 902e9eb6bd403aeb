import type { Answer, ReaderEvent, RequestArgs, RequestName } from '../../shared/contract.ts';
import { HANDOVER_PATH } from '../../shared/handover.ts';
import { fail, type Result } from '../../shared/result.ts';
import { setConnectionLost } from './connection-store.ts';
import type { Unchanging } from './unchanging.ts';

/** What a person does last, often with the next breath closing the page: it is sent though nobody is there for the answer. */
const OUTLIVE_PAGE: ReadonlySet<RequestName> = new Set([
  'settings.set',
  'articles.mark',
  'articles.save',
  'tags.follow',
  'tags.unfollow',
]);
/** Of all that is on its way so the browser takes 64 KiB. */
const MOST_CHARACTERS = 16_000;
let isLeaving = false;

/** From now on what is asked while the page goes is sent, though nobody is there for the answer. */
export function watchLeaving(): void {
  window.addEventListener('pagehide', () => (isLeaving = true), { capture: true });
  window.addEventListener('pageshow', () => (isLeaving = false), { capture: true });
}

/**
 * The way to the reader inside the browser shell: one POST per request, one event stream. A reader that cannot be
 * reached is told to `connection-store`; the request itself answers an `internal` fault, so that callers need no
 * second way of failing.
 */
export const loopbackBridge = () => ({
  shell: 'browser' as const,
  articleFrameUrl: './article-frame.html',
  request: askOverHttp,
  onEvent: listenToEventStream,
  leaveFile,
});

async function askOverHttp<Name extends RequestName>(
  name: Name,
  args: Unchanging<RequestArgs<Name>>,
): Promise<Result<Answer<Name>>> {
  const body = JSON.stringify(args);
  const outlivesPage = isLeaving || (OUTLIVE_PAGE.has(name) && body.length <= MOST_CHARACTERS);
  try {
    const response = await fetch(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      ...(outlivesPage ? { keepalive: true } : {}),
    });
    if (!response.ok) return stopped(`status ${response.status}`);
    // The reader made this value to the contract.
    const result = (await response.json()) as Result<Answer<Name>>;
    setConnectionLost(false);
    return result;
  } catch (error) {
    return stopped(String(error));
  }
}

/** Sent as it is read: the file may be larger than the memory. */
async function leaveFile(file: File): Promise<string | null> {
  try {
    const response = await fetch(HANDOVER_PATH, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    return response.ok ? ((await response.json()) as string | null) : null;
  } catch {
    return null;
  }
}

function stopped(detail: string): Result<never> {
  setConnectionLost(true);
  return fail({ kind: 'internal', detail });
}

function listenToEventStream(listener: (event: ReaderEvent) => void): () => void {
  const stream = new EventSource('/events');
  let wasCut = false;
  stream.addEventListener('message', (message: MessageEvent<string>) => {
    listener(JSON.parse(message.data) as ReaderEvent);
  });
  stream.addEventListener('error', () => {
    wasCut = true;
    setConnectionLost(true);
  });
  stream.addEventListener('open', () => {
    setConnectionLost(false);
    // Events of the gap are gone for good, so nothing on screen can be trusted.
    if (wasCut) listener({ kind: 'reader.restarted' });
    wasCut = false;
  });
  return () => stream.close();
}
