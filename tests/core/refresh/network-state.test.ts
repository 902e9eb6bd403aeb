import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../shared/fault.ts';
import { NetworkState } from '../../../electron/core/refresh/network-state.ts';

const silent = (host: string): Fault => ({ kind: 'connection-refused', host });

describe('NetworkState', () => {
  it('blames the network once three different hosts are silent, and not before', () => {
    const changes: boolean[] = [];
    const network = new NetworkState((isOnline) => changes.push(isOnline));
    expect(network.failed('a', silent('a'))).toBe(false);
    expect(network.failed('a', silent('a'))).toBe(false);
    expect(network.failed('b', silent('b'))).toBe(false);
    expect(network.isOnline).toBe(true);
    expect(network.failed('c', silent('c'))).toBe(true);
    expect(network.isOnline).toBe(false);
    expect(changes).toEqual([false]);
  });

  it('begins to count anew with every answer, a refusal included', () => {
    const network = new NetworkState(() => {});
    network.failed('a', silent('a'));
    network.failed('b', silent('b'));
    expect(network.failed('c', { kind: 'http-status', host: 'c', status: 500, retryAfterMs: null })).toBe(
      false,
    );
    expect(network.failed('d', silent('d'))).toBe(false);
    expect(network.isOnline).toBe(true);
  });

  it('takes one page from three hosts for the network’s own, and takes back what was counted by then', () => {
    const network = new NetworkState(() => {});
    const forgiven: string[] = [];
    expect(network.strangePage('a', 'portal', () => forgiven.push('a'))).toBe(false);
    expect(network.strangePage('b', 'own page of b')).toBe(false);
    expect(network.strangePage('b', 'portal', () => forgiven.push('b'))).toBe(false);
    expect(network.strangePage('c', 'portal', () => forgiven.push('c'))).toBe(true);
    expect(network.kind).toBe('captive');
    expect(forgiven).toEqual(['a', 'b', 'c']);
    network.answered();
    expect(network.kind).toBe('online');
  });

  it('takes foreign certificates from three hosts for a gateway’s, and 511 for its word', () => {
    const network = new NetworkState(() => {});
    const foreign = (host: string): Fault => ({ kind: 'certificate', host, problem: 'self-signed' });
    expect(['a', 'b', 'c'].map((host) => network.failed(host, foreign(host)))).toEqual([false, false, true]);
    const other = new NetworkState(() => {});
    expect(other.failed('a', { kind: 'http-status', host: 'a', status: 511, retryAfterMs: null })).toBe(true);
    expect([network.kind, other.kind]).toEqual(['captive', 'captive']);
  });

  it('blames the network for the first silence after a sleep', () => {
    const network = new NetworkState(() => {});
    network.doubt();
    expect(network.failed('a', silent('a'))).toBe(true);
    expect(network.kind).toBe('offline');
  });

  it('is online again with the first answer', () => {
    const changes: boolean[] = [];
    const network = new NetworkState((isOnline) => changes.push(isOnline));
    network.tell(false);
    expect(network.failed('a', silent('a'))).toBe(true);
    network.answered();
    expect(network.isOnline).toBe(true);
    expect(changes).toEqual([false, true]);
  });
});
