import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { get, SHORT_TIMEOUTS, textOf } from './open-newsroom.ts';

const CONTINUE = 'HTTP/1.1 100 Continue\r\n\r\n';
const ANSWER = 'HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close\r\n\r\n<rss>100</rss>';

/** Asks a server that answers with what `write` sends. */
async function answered(write: (socket: Socket) => Promise<void> | void): Promise<string> {
  const server = createServer((socket) => {
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.once('data', () => void write(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return textOf(await get(`http://127.0.0.1:${port}/feed`, null, { timeouts: SHORT_TIMEOUTS }));
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
