import { describe, expect, it } from 'vitest';
import { whyRefused } from '../../../renderer/feeds/why-refused.ts';

describe('an address refused on import', () => {
  it('says what is the matter with it', () => {
    expect(whyRefused('gopher://odd.example/feed')).toMatchObject({
      kind: 'address-refused',
      reason: 'scheme',
    });
    expect(whyRefused('no address')).toEqual({ kind: 'address-invalid', address: 'no address' });
    expect(whyRefused('')).toEqual({ kind: 'address-invalid', address: '' });
  });

  it('does not hand on the password in it', () => {
    const fault = whyRefused('https://me:secret@news.example/feed');
    expect(fault).toEqual({
      kind: 'address-refused',
      address: 'https://news.example/feed',
      reason: 'credentials',
    });
  });
});
