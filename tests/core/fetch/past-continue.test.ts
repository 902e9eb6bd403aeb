import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createServer as createSecureServer } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DAY_MS } from '../../../shared/time.ts';
import { selfSigned } from '../../newsroom/certificate.ts';
import { get, SHORT_TIMEOUTS, textOf } from './open-newsroom.ts';

const CONTINUE = 'HTTP/1.1 100 Continue\r\n\r\n';
const ANSWER = 'HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close\r\n\r\n<rss>100</rss>';

type Write = (socket: Socket) => Promise<void> | void;

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const answering = (write: Write) => (socket: Socket) => {
  socket.setNoDelay(true);
  socket.on('error', () => {});
  socket.once('data', () => void write(socket));
};

/** Asks a server that answers with what `write` sends. */
async function answered(write: Write): Promise<string> {
  const port = await listening(createServer(answering(write)));
  return textOf(await get(`http://127.0.0.1:${port}/feed`, null, { timeouts: SHORT_TIMEOUTS }));
}

/** Asks for a plain address a proxy that answers with what `write` sends. */
async function answeredByProxy(write: Write): Promise<string> {
  const port = await listening(createServer(answering(write)));
  const proxyFor = async () => `PROXY 127.0.0.1:${port}`;
  return textOf(await get('http://paper.example/feed', null, { timeouts: SHORT_TIMEOUTS, proxyFor }));
}

/** Asks through the tunnel of a proxy a server that answers with what `write` sends. */
async function answeredThroughTunnel(write: Write): Promise<string> {
  const [notBefore, notAfter] = [new Date(Date.now() - DAY_MS), new Date(Date.now() + DAY_MS)];
  const made = selfSigned({ hosts: ['paper.example'], notBefore, notAfter });
  const behind = await listening(createSecureServer(made, answering(write)));
  const proxy = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => {
      const far = connect(behind, '127.0.0.1');
      far.on('error', () => socket.destroy());
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      far.pipe(socket).pipe(far);
    });
  });
  const port = await listening(proxy);
  const proxyFor = async () => `PROXY 127.0.0.1:${port}`;
  const options = { timeouts: SHORT_TIMEOUTS, proxyFor, ca: made.cert };
  return textOf(await get('https://paper.example/feed', null, options));
}

describe('100 Continue that nobody asked for (H31)', () => {
  it.each([
    ['once', CONTINUE],
    ['twice', CONTINUE + CONTINUE],
    ['with headers', 'HTTP/1.1 100 Continue\r\nX-Seen: 1\r\nVia: 1.1 cache\r\n\r\n'],
    ['without a reason', 'HTTP/1.1 100\r\n\r\n'],
    ['of HTTP/1.0', 'HTTP/1.0 100 Continue\r\n\r\n'],
    ['before early hints', `${CONTINUE}HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n`],
  ])('%s, the answer is read', async (_, interim) => {
    expect(await answered((socket) => void socket.end(interim + ANSWER))).toBe('<rss>100</rss>');
  });

  it.each([
    ['from a proxy', answeredByProxy],
    ['through its tunnel', answeredThroughTunnel],
  ])('%s, the answer is read', async (_, ask) => {
    expect(await ask((socket) => void socket.end(CONTINUE + ANSWER))).toBe('<rss>100</rss>');
    expect(await ask((socket) => void socket.end(ANSWER))).toBe('<rss>100</rss>');
    expect(await ask((socket) => void socket.end(CONTINUE))).toContain('connection-lost');
  });

  it('the answer is read however the pieces are cut', async () => {
    const text = await answered(async (socket) => {
      for (const byte of CONTINUE + ANSWER) {
        socket.write(byte);
        await nextTurn();
      }
      socket.end();
    });
    expect(text).toBe('<rss>100</rss>');
  });

  it('an answer whose status only begins alike is left as it is', async () => {
    expect(await answered((socket) => void socket.end('HTTP/1.1 1000 Odd\r\n\r\n'))).toMatch(/^no body/u);
    expect(await answered((socket) => void socket.end(ANSWER))).toBe('<rss>100</rss>');
  });

  it('one without an end is a failure, not a wait without end', async () => {
    expect(await answered((socket) => void socket.end(CONTINUE))).toContain('connection-lost');
    expect(await answered((socket) => void socket.write(CONTINUE))).toContain('timeout');
    const forever = async (socket: Socket): Promise<void> => {
      while (!socket.destroyed) {
        socket.write(CONTINUE.repeat(100));
        await nextTurn();
      }
    };
    expect(await answered(forever)).toMatch(/^no body/u);
  });
});
