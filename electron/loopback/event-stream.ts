import type { ServerResponse } from 'node:http';
import type { ReaderEvent } from '../../shared/contract.ts';
import { pageHeaders } from '../page/page-headers.ts';

const HEARTBEAT_MS = 25_000;
/** A page that stopped reading is dropped at this much unsent text; it asks for everything when it reconnects. */
const MOST_UNSENT_BYTES = 1_000_000;

export interface EventStream {
  readonly add: (response: ServerResponse) => void;
  readonly send: (event: ReaderEvent) => void;
  readonly close: () => void;
}

/** Server-sent events to every open page (WHATWG HTML, 9.2). */
export function createEventStream(): EventStream {
  const pages = new Set<ServerResponse>();
  const write = (text: string): void => {
    for (const page of pages) {
      if (page.writableLength > MOST_UNSENT_BYTES) page.destroy();
      else page.write(text);
    }
  };
  const heartbeat = setInterval(() => write(':\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  return {
    add: (response) => {
      response.writeHead(200, {
        ...pageHeaders('/events'),
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
      });
      response.write('retry: 1000\n\n');
      pages.add(response);
      response.on('close', () => pages.delete(response));
    },
    send: (event) => write(`data: ${JSON.stringify(event)}\n\n`),
    close: () => {
      clearInterval(heartbeat);
      for (const page of pages) page.end();
      pages.clear();
    },
  };
}
