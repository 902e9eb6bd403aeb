import type { Session } from 'electron';

/** Tells of each host that a session asks, those that it is led on to among them. */
export function watchHosts(session: Pick<Session, 'webRequest'>, tell: (host: string) => void): void {
  session.webRequest.onSendHeaders(({ url }) => {
    const { hostname } = new URL(url);
    if (hostname !== '') tell(hostname);
  });
}
