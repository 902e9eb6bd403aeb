import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { selfSigned } from '../../newsroom/certificate.ts';
import { get, SHORT_TIMEOUTS, textOf } from './open-newsroom.ts';

const DAY_MS = 86_400_000;
const inDays = (days: number): Date => new Date(Date.now() + days * DAY_MS);

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

async function secureNewsroom(
  hosts: readonly string[],
  from: number,
  to: number,
): Promise<{ readonly url: string; readonly cert: string }> {
  const { key, cert } = selfSigned({ hosts, notBefore: inDays(from), notAfter: inDays(to) });
  const server = createSecureServer({ key, cert }, (_, response) => response.end('<rss version="2.0"/>'));
  return { url: `https://127.0.0.1:${await listening(server)}/`, cert };
}

const certificateFault = (problem: string) => ({
  kind: 'failed',
  fault: { kind: 'certificate', host: '127.0.0.1', problem },
});

describe('certificates', () => {
  it('of an authority the computer knows are accepted', async () => {
    const { url, cert } = await secureNewsroom(['127.0.0.1'], -1, 1);
    expect(textOf(await get(url, null, { ca: cert }))).toBe('<rss version="2.0"/>');
  });

  it('signed by themselves are not (N15)', async () => {
    const { url } = await secureNewsroom(['127.0.0.1'], -1, 1);
    expect(await get(url)).toEqual(certificateFault('self-signed'));
  });

  it('that expired, are not valid yet, or belong to another host are told apart (N16)', async () => {
    const expired = await secureNewsroom(['127.0.0.1'], -9, -2);
    expect(await get(expired.url, null, { ca: expired.cert })).toEqual(certificateFault('expired'));
    const early = await secureNewsroom(['127.0.0.1'], 2, 9);
    expect(await get(early.url, null, { ca: early.cert })).toEqual(certificateFault('not-yet-valid'));
    const other = await secureNewsroom(['other.example'], -1, 1);
    expect(await get(other.url, null, { ca: other.cert })).toEqual(certificateFault('wrong-host'));
  });

  it('that never arrive end at the connect timeout (N17)', async () => {
    const sockets: Socket[] = [];
    const port = await listening(createServer((socket) => void sockets.push(socket)));
    const outcome = await get(`https://127.0.0.1:${port}/`, null, { timeouts: SHORT_TIMEOUTS });
    expect(outcome).toEqual({
      kind: 'failed',
      fault: { kind: 'timeout', host: '127.0.0.1', stage: 'connect', timeoutMs: 1000 },
    });
    for (const socket of sockets) socket.destroy();
  });
});
