import { expect, it, onTestFinished } from 'vitest';
import { testClock } from '../refresh/open-test-corridor.ts';
import { NOON, testFolder } from '../store/open-test-database.ts';
import { openTestReader, testSettings } from './open-test-reader.ts';

it('the host of the updates, which the shell asks, is listed beside those of publishers', async () => {
  const reader = openTestReader(testFolder(), {
    clock: testClock(NOON),
    emit: () => {},
    settings: testSettings(),
  });
  onTestFinished(() => reader.stop());
  reader.tellUpdateHost('updates.example');
  reader.tellUpdateHost('updates.example');
  expect(await reader.ask('contacts.list', {})).toEqual([
    { host: 'updates.example', purpose: 'update', firstAt: NOON, lastAt: NOON, requests: 2 },
  ]);
});
