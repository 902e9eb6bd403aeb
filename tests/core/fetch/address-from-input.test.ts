import { describe, expect, it } from 'vitest';
import { addressFromInput } from '../../../electron/core/fetch/address-from-input.ts';

describe('what a person pastes', () => {
  it.each([
    ['example.org', 'https://example.org/'],
    ['  https://example.org/feed \n', 'https://example.org/feed'],
    ['http://example.org', 'http://example.org/'],
    ['HTTPS://Example.org/Feed', 'https://example.org/Feed'],
    ['feed:https://example.org/rss', 'https://example.org/rss'],
    ['feed://example.org/rss', 'http://example.org/rss'],
    ['<https://example.org/>', 'https://example.org/'],
    ['"example.org/news",', 'https://example.org/news'],
    ['«example.org»', 'https://example.org/'],
    ['example.org.', 'https://example.org/'],
    ['https:/example.org/a', 'https://example.org/a'],
    ['//example.org/a', 'https://example.org/a'],
    ['example.org:8080/feed', 'https://example.org:8080/feed'],
    ['localhost:8808/feeds/rss.xml', 'https://localhost:8808/feeds/rss.xml'],
    ['http://127.0.0.1:8808/', 'http://127.0.0.1:8808/'],
    ['http://[::1]:8808/', 'http://[::1]:8808/'],
    ['приклад.укр', 'https://xn--80aikifvh.xn--j1amh/'],
    ['@olha@social.example', 'https://social.example/@olha'],
    ['exa\u200Bmple.org', 'https://example.org/'],
    ['tagline:keep?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1', 'https://example.org/a?b=1'],
    ['tagline://subscribe/?url=https://example.org/feed', 'https://example.org/feed'],
  ])('%j means %s', (text, url) => {
    expect(addressFromInput(text)).toEqual({ ok: true, url });
  });

  it.each([
    'tagline:keep?url=file%3A%2F%2F%2Fetc%2Fpasswd',
    'tagline:keep?url=javascript%3Aalert(1)',
    'tagline:keep?url=tagline%3Akeep%3Furl%3Dhttps%3A%2F%2Fexample.org',
    'tagline:keep?url=%E0%A4%A',
    '',
    '   ',
    '@',
    'tide',
    'two words',
    'https://',
    'https://tide',
    'olha@mail.example',
    'http://exa mple.org',
  ])('%j means nothing', (text) => {
    expect(addressFromInput(text)).toMatchObject({ ok: false, fault: { kind: 'address-invalid' } });
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'mailto:olha@mail.example',
    'feed:javascript:1',
  ])('%j is refused by its scheme', (text) => {
    expect(addressFromInput(text)).toMatchObject({
      ok: false,
      fault: { kind: 'address-refused', reason: 'scheme' },
    });
  });
});
