import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';

export interface Elsewhere {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  /** By whom and for what it was asked, `Mozilla /a.js`, and `connection` whenever somebody knocked. */
  readonly seen: readonly string[];
  readonly close: () => Promise<void>;
}

/** A host that nobody may ask. */
export async function openElsewhere(): Promise<Elsewhere> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.headers['user-agent']?.split('/')[0]} ${request.url}`);
    response.writeHead(404).end();
  });
  server.on('connection', () => seen.push('connection'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** What a page did that an article must not make it do. */
export interface Deeds {
  /** Scripts of articles. */
  readonly ran: readonly string[];
  readonly dialogs: readonly string[];
  /** Requests for another origin. */
  readonly asked: readonly string[];
  /** Frames that went to another origin, and pages that opened. */
  readonly went: readonly string[];
  /** What the browser complains of: refused loads, scripts and styles among it. */
  readonly complaints: readonly string[];
}

export function watchPage(page: Page, origin: string): Deeds {
  const deeds = { ran: [], dialogs: [], asked: [], went: [], complaints: [] } as {
    readonly [Name in keyof Deeds]: string[];
  };
  const isOwn = (url: string): boolean => url.startsWith(`${origin}/`);
  page.on('console', (message) => {
    const text = message.text();
    if (/^\/ran-\d+\/$/u.test(text)) deeds.ran.push(text);
    else if (message.type() === 'error') deeds.complaints.push(text);
  });
  page.on('pageerror', (cause) => deeds.complaints.push(String(cause)));
  page.on('dialog', (dialog) => {
    deeds.dialogs.push(dialog.message());
    // Its frame may be gone by then.
    dialog.dismiss().catch(() => {});
  });
  page.on('request', (request) => {
    if (/^(?:https?|wss?):/u.test(request.url()) && !isOwn(request.url())) deeds.asked.push(request.url());
  });
  page.on('framenavigated', (frame) => {
    if (!isOwn(frame.url()) && !frame.url().startsWith('about:')) deeds.went.push(frame.url());
  });
  page.on('popup', (popup) => deeds.went.push(popup.url()));
  return deeds;
}
