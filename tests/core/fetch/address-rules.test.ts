import { describe, expect, it } from 'vitest';
import { addressFault, mayConnectTo } from '../../../electron/core/fetch/address-rules.ts';
import type { ResolvedAddress } from '../../../electron/core/fetch/checked-lookup.ts';
import { createFetch } from '../../../electron/core/fetch/create-fetch.ts';
import { openNewsroom, textOf } from './open-newsroom.ts';

const reasonFor = (address: string, allowPrivate = false): string | null => {
  const fault = addressFault(new URL(address), allowPrivate);
  return fault?.kind === 'address-refused' ? fault.reason : null;
};

describe('addresses as they are written', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://0x7f000001/',
    'http://127.0.0.1./',
    'http://①②⑦.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[64:ff9b:1::7f00:1]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[::]/',
    'http://0.0.0.0/',
    'http://10.0.0.8/',
    'http://172.16.9.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://198.18.0.1/',
    'http://240.0.0.1/',
  ])('%s is not for a feed nobody allowed it for', (address) => {
    expect(reasonFor(address)).toBe('private');
  });

  it.each([
    'http://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'https://tide.example/feed',
    'http://tide.example:8080/',
  ])('%s is', (address) => {
    expect(reasonFor(address)).toBeNull();
  });

  it.each(['http://127.0.0.1/', 'http://192.168.1.1/', 'http://[fd00::1]/', 'http://100.64.0.1/'])(
    '%s is where a person allowed it',
    (address) => {
      expect(reasonFor(address, true)).toBeNull();
    },
  );

  it.each(['http://0.0.0.0/', 'http://224.0.0.1/', 'http://255.255.255.255/', 'http://[::]/'])(
    '%s never is',
    (address) => {
      expect(reasonFor(address, true)).toBe('private');
    },
  );

  it.each([
    'file:///etc/passwd',
    'ftp://tide.example/',
    'data:text/xml,x',
    'javascript:1',
    'gopher://tide.example/',
    'ws://tide.example/',
  ])('%s has no scheme of ours', (address) => {
    expect(reasonFor(address, true)).toBe('scheme');
  });

  it('refuses credentials and does not repeat them', () => {
    const fault = addressFault(new URL('https://olha:secret@tide.example/'), false);
    expect(fault).toEqual({
      kind: 'address-refused',
      address: 'https://tide.example/',
      reason: 'credentials',
    });
  });

  it('takes what is no IP address for none', () => {
    expect(mayConnectTo('tide.example', true)).toBe(false);
    expect(mayConnectTo('', true)).toBe(false);
  });
});

describe('addresses as they are resolved', () => {
  const answering = (...answers: readonly (readonly string[])[]) => {
    const asked: string[] = [];
    const resolve = (hostname: string): Promise<readonly ResolvedAddress[]> => {
      const addresses = answers[Math.min(asked.length, answers.length - 1)] ?? [];
      asked.push(hostname);
      return Promise.resolve(
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    };
    return { asked, fetch: createFetch({ version: '1', homepage: 'https://tagline.example/', resolve }) };
  };

  it.each([
    [['127.0.0.1']],
    [['::1']],
    [['203.0.113.9', '10.0.0.1']],
    [['::ffff:127.0.0.1']],
    [['169.254.169.254']],
  ])('a name that means %j is refused, one such address among others included', async (addresses) => {
    const { fetch } = answering(addresses);
    const outcome = await fetch({ url: 'http://tide.example/', validators: null, allowPrivate: false });
    expect(outcome).toEqual({
      kind: 'failed',
      fault: { kind: 'address-refused', address: 'http://tide.example/', reason: 'private' },
    });
  });

  it('a name is asked for once, so a second answer cannot be another', async () => {
    const newsroom = await openNewsroom();
    const { asked, fetch } = answering(['127.0.0.1'], ['10.0.0.1']);
    const url = `http://flips.example:${new URL(newsroom.origin).port}/feeds/rss.xml`;
    expect(textOf(await fetch({ url, validators: null, allowPrivate: true }))).toContain('<rss');
    expect(asked).toEqual(['flips.example']);
  });

  it('a name without an address is not found', async () => {
    const { fetch } = answering([]);
    expect(await fetch({ url: 'http://tide.example/', validators: null, allowPrivate: false })).toEqual({
      kind: 'failed',
      fault: { kind: 'host-not-found', host: 'tide.example' },
    });
  });

  it('a text that is no address is called so', async () => {
    const { fetch } = answering([]);
    expect(await fetch({ url: 'no address', validators: null, allowPrivate: false })).toEqual({
      kind: 'failed',
      fault: { kind: 'address-invalid', address: 'no address' },
    });
  });
});
