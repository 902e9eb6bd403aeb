import { expect, it } from 'vitest';
import { Alarm } from '../../../electron/core/refresh/alarm.ts';
import { testClock } from './open-test-corridor.ts';

function setUp() {
  const clock = testClock(0);
  const rung: number[] = [];
  const alarm = new Alarm(
    () => clock,
    () => rung.push(clock.now()),
  );
  return { clock, rung, alarm };
}

it('is put off by no later wish, however often one is made', () => {
  const { clock, rung, alarm } = setUp();
  for (let second = 0; second < 90; second += 1) {
    alarm.ringIn(60_000);
    clock.advance(1000);
  }
  expect(rung).toEqual([60_000]);
});

it('rings at the earliest time it was set to, once, and can be set again', () => {
  const { clock, rung, alarm } = setUp();
  alarm.ringIn(5000);
  alarm.ringIn(1000);
  clock.advance(10_000);
  alarm.ringIn(2000);
  clock.advance(10_000);
  expect(rung).toEqual([1000, 12_000]);
});

it('never rings once it was turned off', () => {
  const { clock, rung, alarm } = setUp();
  alarm.ringIn(1000);
  alarm.turnOff();
  alarm.ringIn(1000);
  clock.advance(10_000);
  expect(rung).toEqual([]);
  expect(clock.pendingTimers()).toBe(0);
});
