import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Clock } from '../../infra/local/clock.ts';
import { VirtualTime } from '../../infra/local/virtual-time.ts';

it('goes on only when what an appointment began has ended', async () => {
  const time = new VirtualTime();
  time.freezeAt(Date.parse('2027-01-04T12:00:00.000Z'));
  const clock = new Clock(time, async () => {});
  let endedAt = '';
  clock.at('2027-01-04T12:10:00.000Z', async () => {
    await turn();
    endedAt = clock.now();
  });

  await clock.advanceTo('2027-01-04T13:00:00.000Z');

  expect(endedAt).toBe('2027-01-04T12:10:00.000Z');
  expect(clock.now()).toBe('2027-01-04T13:00:00.000Z');
});
