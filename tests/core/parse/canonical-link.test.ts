import { describe, expect, it } from 'vitest';
import { canonicalLink } from '../../../electron/core/parse/canonical-link.ts';

describe('canonicalLink', () => {
  it.each([
    'https://tide.example/news/tram?id=7',
    'http://tide.example/news/tram?id=7',
    'https://www.tide.example/news/tram/?id=7',
    'https://m.tide.example/news/tram?id=7#comments',
    'https://amp.tide.example/news/tram/amp/?id=7',
    'https://tide.example/news//tram?utm_source=rss&id=7&utm_medium=feed&fbclid=x&gclid=y',
    'https://TIDE.example:443/news/tram?id=7&mc_cid=1',
  ])('%s is tide.example/news/tram?id=7', (address) => {
    expect(canonicalLink(address)).toBe('tide.example/news/tram?id=7');
  });

  it.each([
    ['another page', 'https://tide.example/?p=1', 'https://tide.example/?p=2'],
    ['another host', 'https://news.tide.example/a', 'https://tide.example/a'],
    ['another route of a single-page site', 'https://tide.example/#/a', 'https://tide.example/#/b'],
    ['another port', 'https://tide.example:8443/a', 'https://tide.example/a'],
  ])('%s stays another', (_, one, other) => {
    expect(canonicalLink(one)).not.toBe(canonicalLink(other));
  });

  it('does not care for the order of the query', () => {
    expect(canonicalLink('https://a.example/?b=2&a=1')).toBe(canonicalLink('https://a.example/?a=1&b=2'));
  });

  it('leaves short hosts alone', () => {
    expect(canonicalLink('https://m.example/a')).toBe('m.example/a');
  });

  it.each([null, '', 'mailto:x@y.example', 'javascript:1', 'tide.example/a'])('%j is null', (address) => {
    expect(canonicalLink(address)).toBeNull();
  });
});
