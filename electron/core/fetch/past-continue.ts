import type { Socket } from 'node:net';
import type { buildConnector } from 'undici';

type Connector = buildConnector.connector;

/** An interim response, which has no body; its status line may lack a reason. */
const CONTINUE = /^HTTP\/1\.[01] 100(?: [^\r\n]*)?\r?\n(?:[^\r\n]+\r?\n)*\r?\n/u;
/** As much as the headers of an answer may take; what goes on for longer is undici's to refuse. */
const LONGEST_BYTES = 16 * 1024;

/**
 * Connects as `connect` does, and reads past every `100 Continue` before the answer. Nobody asks for one, but a server or
 * what stands before it may send it all the same, and it is to be discarded (RFC 9110, 15.2); undici breaks the
 * connection on it, while other interim responses (`103 Early Hints`) do it no harm. For connections that carry one
 * answer.
 */
export const connectPastContinue =
  (connect: Connector): Connector =>
  (to, callback) =>
    connect(to, (...connected) => {
      if (connected[0] === null) readPastContinue(connected[1]);
      callback(...connected);
    });

/** undici pulls what has arrived by `read`, until that gives null. */
function readPastContinue(socket: Socket): void {
  const read = socket.read.bind(socket);
  let arrivedBytes = 0;
  let held: Buffer = Buffer.alloc(0);
  socket.read = (size?: number) => {
    for (let piece: unknown = read(size); Buffer.isBuffer(piece); piece = read(size)) {
      arrivedBytes += piece.byteLength;
      held = withoutContinue(Buffer.concat([held, piece]));
      if (arrivedBytes > LONGEST_BYTES || !mayBeContinue(held)) {
        socket.read = read;
        return held;
      }
    }
    return null;
  };
}

function withoutContinue(bytes: Buffer): Buffer {
  const interim = CONTINUE.exec(bytes.toString('latin1', 0, LONGEST_BYTES))?.[0];
  return interim === undefined ? bytes : withoutContinue(bytes.subarray(interim.length));
}

/** It has begun, or too little has arrived to tell. */
function mayBeContinue(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, 13);
  return /^HTTP\/1\.[01] 100[ \r\n]?$/u.test(start + 'HTTP/1.1 100'.slice(start.length));
}
