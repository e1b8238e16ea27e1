import { expect, it } from 'vitest';
import { holdsNoText, recordedMachinery } from '../../infra/local/demo/recorded-machinery.ts';
import { resources, synthesize } from '../infra/synthesize.ts';
import { order, startProbe } from './probe-cloud.ts';

const HOUR = 3_600_000;
const FAILURES = 99;

it('what a cloud leaves behind holds every schedule, fired ones included, every refusal and every dead letter', async () => {
  const cloud = await startProbe();
  order(cloud, { name: 'woken', scheduleAt: '2027-01-04T13:00:00' }, { name: 'hopeless', failures: FAILURES });
  await cloud.settled();
  await cloud.clock.advance(2 * HOUR);
  await fetch(`${cloud.api.url}/things/1?find=somebody`, { method: 'POST' });

  expect(cloud.schedules()).toEqual([]);
  const { traces, logLines } = recordedMachinery(cloud);
  expect(traces).toEqual([
    { place: expect.stringMatching(/^schedule for arn:.*probe-queue$/), text: 'woken {"name":"woken fired"}' },
    { place: 'answer 401 to POST /things/1', text: '{"message":"Unauthorized"}' },
    {
      place: 'dead letter in probe-dead-letters',
      text: JSON.stringify({ name: 'hopeless', failures: FAILURES }),
    },
  ]);
  expect(logLines.some(({ text }) => text.includes('woken fired'))).toBe(true);
});

it('of the dead letters of Vigil those alone are left out that are texts', () => {
  const { service, stateful } = synthesize();
  const names = resources('AWS::SQS::Queue', service, stateful).flatMap(
    ({ Properties }) => Properties?.QueueName ?? [],
  );
  const leftOut = names.filter((name) => !holdsNoText(name)).toSorted();
  expect(leftOut).toEqual(['Vigil-dev-inbound-texts-dead-letters', 'Vigil-dev-inbound-topic-dead-letters']);
  expect(names.length).toBeGreaterThan(leftOut.length);
});
