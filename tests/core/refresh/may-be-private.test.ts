import { expect, it } from 'vitest';
import { mayBePrivate } from '../../../electron/core/refresh/may-be-private.ts';

it.each([
  ['http://nas.local:8080/i.png', 'http://nas.local:8080/feed', true],
  ['https://nas.local/i.png', 'http://nas.local/feed', true],
  ['http://nas.local:9000/delete?all', 'http://nas.local:8080/feed', false],
  ['http://127.0.0.1:22/', 'http://127.0.0.1/feed', false],
  ['http://192.168.1.1/reboot', 'http://nas.local:8080/feed', false],
  ['http://nas.local:8080/i.png', null, false],
])('%s of a feed allowed at %s: %s', (url, privateUrl, isAllowed) => {
  expect(mayBePrivate({ url, privateUrl })).toBe(isAllowed);
});
