// What can never be done is set aside after a bounded number of tries, and holds nobody else up.
import { afterEach, describe, expect, it } from 'vitest';
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../../infra/local/cloud.ts';
import { MINUTE } from '../../shared/domain/instant.ts';
import { LOG_EVENTS } from '../../shared/runtime/log-events.ts';
import { needed, promisedBy } from '../infra/needed.ts';
import { QUEUES, queueNamed } from './samples.ts';
import { patientIdOf, phoneOf, seed } from './seed.ts';

const NEVER = 365 * 24 * 60 * MINUTE;

const running: LocalCloud[] = [];
afterEach(async () => {
  for (const cloud of running.splice(0)) await cloud.stop();
});

const start = async (options: LocalCloudOptions): Promise<LocalCloud> => {
  const cloud = await startLocalCloud({ startAt: '2027-01-04T16:00:00.000Z', rulesAtMostEvery: NEVER, ...options });
  running.push(cloud);
  return cloud;
};

const failures = (cloud: LocalCloud, functionName: RegExp): number =>
  cloud.logs.lines.filter((line) => functionName.test(line.functionName) && line.text.includes(LOG_EVENTS.recordFailed))
    .length;

describe('poison', { timeout: 120_000 }, () => {
  it('among texts from patients dies after five tries, and all others are answered at the first', async () => {
    const cloud = await start({});
    const phones = Array.from({ length: 100 }, (_, index) => `+1206555${String(2_000 + index)}`);
    for (const [index, phone] of phones.entries()) {
      if (index === 50) cloud.messaging.send(queueNamed(cloud, QUEUES['texts from patients']), '{"poison"');
      cloud.carrier.write(phone, 'Who is this?');
    }
    await cloud.settled();

    const answered = phones.filter((phone) =>
      cloud.carrier.texts(phone).some(({ direction }) => direction === 'to-phone'),
    );
    expect(answered).toHaveLength(phones.length);
    expect(cloud.messaging.bodies('Vigil-dev-inbound-texts-dead-letters')).toEqual([]);

    await cloud.clock.advance(20 * MINUTE);
    expect(cloud.messaging.bodies('Vigil-dev-inbound-texts-dead-letters')).toEqual(['{"poison"']);
    expect(failures(cloud, /ReceiveText/)).toBe(5);
    for (const phone of phones)
      expect(cloud.carrier.texts(phone).filter(({ direction }) => direction === 'to-phone')).toHaveLength(1);
  });

  it.each([
    { how: 'a record that fails', kills: false },
    { how: 'a record that ends the function', kills: true },
  ])(
    'on the stream, $how, is given up after its tries; the others are carried on, and the sweep finds it',
    async ({ kills }) => {
      const poisoned = patientIdOf(3);
      let isPoison = true;
      const cloud: LocalCloud = await start({
        rulesAtMostEvery: 30 * MINUTE,
        intercept: async ({ service, parameters, accessKeyId }, passOn) => {
          const isHers = service === 'scheduler' && String(parameters.Name).startsWith(poisoned);
          if (!isPoison || !isHers) return passOn();
          if (!kills) return { status: 403, headers: {}, body: '{"Message":"no"}' };
          await cloud.functions.get(accessKeyId)?.kill();
          return 'hang-up';
        },
      });
      await seed(cloud, ['10:00', '10:00', '10:00', '10:00', '10:00', '10:00']);
      await cloud.settled();

      const woken = (index: number) => cloud.schedules().some(({ Name }) => Name.startsWith(patientIdOf(index)));
      expect([0, 1, 2, 3, 4, 5].filter((index) => !woken(index))).toEqual([3]);
      const dropped = cloud.messaging.bodies('Vigil-dev-stream-dead-letters').map((body) => JSON.parse(body));
      expect(dropped.length).toBeGreaterThan(0);
      for (const { requestContext } of dropped) expect(requestContext.approximateInvokeCount).toBe(11);
      expect(cloud.messaging.bodies('Vigil-dev-stream-dead-letters').join()).not.toContain(poisoned);
      expect(needed(cloud.grants())).toEqual(expect.arrayContaining([...promisedBy('test/load/poison.test.ts')]));

      isPoison = false;
      await cloud.clock.advanceTo('2027-01-05T16:31:00.000Z');
      const surveyed = (index: number) =>
        cloud.carrier.texts(phoneOf(index)).some(({ body }) => body.includes('check-in.'));
      expect([0, 1, 2, 3, 4, 5].filter(surveyed)).toEqual([0, 1, 2, 3, 4, 5]);
    },
  );
});
