/** Half of them look up names. A pool's threads are made all at once, and cost next to nothing while they wait. */
const THREADS = 24;

/**
 * Makes room for look-ups that hang. libuv has four threads for files, compression and names, of which two at most look up
 * names at a time; a resolver that does not answer for two names, for half a minute each, would keep all others waiting
 * beyond their deadlines. To be called before anything is read: the size is fixed at the first use.
 */
export function widenThreadPool(): void {
  process.env['UV_THREADPOOL_SIZE'] ??= String(THREADS);
}
