import type { Download, DownloadOutcome, DownloadRequest } from './download.ts';
import { followRedirects, type Hop } from './follow-redirects.ts';
import { isWhole, OneHop, type FetchOptions } from './one-hop.ts';
import { headerOf } from './response-headers.ts';

const GIBIBYTE = 1024 ** 3;
/** As it is stored: a recording is compressed already, and its length is to be known beforehand. */
const HEADERS = { accept: 'audio/*, */*;q=0.1', 'accept-encoding': 'identity' } as const;

class TooLargeError extends Error {}

/** Downloads within a limit, by the rules by which documents are fetched. */
export function createDownload(options: FetchOptions): Download {
  const limitBytes = options.limitBytes ?? GIBIBYTE;
  const oneHop = new OneHop(options);

  async function hop<Saved>(
    url: URL,
    { allowPrivate, signal, save, onAsked }: DownloadRequest<Saved>,
  ): Promise<Hop<DownloadOutcome<Saved>>> {
    try {
      const answered = await oneHop.ask(url, { allowPrivate, headers: HEADERS, signal, onAsked });
      if (answered.kind !== 'answered') return answered;
      const { status, headers, body } = answered;
      if (!isWhole(status)) return { kind: 'done', outcome: oneHop.refused(url, status, headers) };
      try {
        const coding = headerOf(headers, 'content-encoding') ?? 'identity';
        if (coding !== 'identity')
          return failed({
            kind: 'garbled-body',
            host: url.hostname,
            detail: `encoded: ${coding.slice(0, 40)}`,
          });
        const sizeBytes = statedSize(headerOf(headers, 'content-length'));
        if (sizeBytes !== null && sizeBytes > limitBytes) throw new TooLargeError();
        const about = { contentType: headerOf(headers, 'content-type'), sizeBytes };
        return {
          kind: 'done',
          outcome: { kind: 'saved', saved: await save(limited(body, limitBytes), about) },
        };
      } finally {
        // What was not read to its end is let go; an error on the way out is nobody's.
        body.on('error', () => {});
        body.destroy();
      }
    } catch (cause) {
      return failed(
        cause instanceof TooLargeError
          ? { kind: 'too-large', host: url.hostname, limitBytes }
          : oneHop.faultOf(cause, url),
      );
    }
  }

  return async (request) => {
    const { outcome } = await followRedirects(request, (url, allowPrivate) =>
      hop(url, { ...request, allowPrivate }),
    );
    return outcome;
  };
}

const failed = (fault: Extract<DownloadOutcome<never>, { kind: 'failed' }>['fault']): Hop<never> => ({
  kind: 'done',
  outcome: { kind: 'failed', fault },
});

const statedSize = (written: string | null): number | null =>
  written !== null && /^\d{1,15}$/u.test(written) ? Number(written) : null;

async function* limited(body: AsyncIterable<Uint8Array>, limitBytes: number): AsyncGenerator<Uint8Array> {
  let sizeBytes = 0;
  for await (const piece of body) {
    sizeBytes += piece.byteLength;
    if (sizeBytes > limitBytes) throw new TooLargeError();
    yield piece;
  }
}
