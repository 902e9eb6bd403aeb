import { net, powerMonitor } from 'electron';
import type { ReaderClient } from '../core/worker/start-reader.ts';

/** The main process hears of no change of the network, so it looks. */
const LOOK_MS = 10_000;

/** Tells the reader what becomes of the network and of the computer. Answers how to stop. */
export function watchSystem(reader: Pick<ReaderClient, 'tellNetwork' | 'tellWoke'>): () => void {
  let wasOnline = net.isOnline();
  const look = (): void => {
    const isOnline = net.isOnline();
    if (isOnline !== wasOnline) reader.tellNetwork(isOnline);
    wasOnline = isOnline;
  };
  const timer = setInterval(look, LOOK_MS);
  powerMonitor.on('resume', () => {
    reader.tellWoke();
    look();
  });
  powerMonitor.on('unlock-screen', look);
  return () => clearInterval(timer);
}
